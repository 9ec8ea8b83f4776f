#include "ui/card.h"

#include <imgui.h>

namespace ui {

namespace {

constexpr float radius = 8;

} // namespace

void card(Ui& ui, const Body& body)
{
    card(ui, CardLook{}, body);
}

// The sheet is drawn after its content, into a channel below it: its height is known only then.
void card(Ui& ui, const CardLook& look, const Body& body)
{
    ImDrawList& list = ui.painter().list();
    ImDrawListSplitter layers;
    layers.Split(&list, 2);
    layers.SetCurrentChannel(&list, 1);
    const Rect area = ui.rest();
    const float used = ui.within(area.inset(look.padding), body);
    const Rect sheet{area.x, area.y, area.width, used + 2 * look.padding};
    layers.SetCurrentChannel(&list, 0);
    if (look.shadow) ui.painter().soft_shadow(sheet, radius);
    ui.painter().box(sheet, look.ground, look.line, radius);
    layers.Merge(&list);
    ui.take(sheet.height);
}

} // namespace ui
