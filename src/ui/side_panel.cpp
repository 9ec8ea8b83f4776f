#include "ui/side_panel.h"

#include "ui/heading.h"
#include "ui/icon_button.h"
#include "ui/overlay_focus.h"
#include "ui/scroll_area.h"

namespace ui {

namespace {

constexpr float padding = 20;
constexpr float head_height = 64;

struct Slide {
    bool started = false;
};

// Slides in from the edge; at once where nothing should move.
float shift_of(Ui& ui, NodeId id, float width)
{
    auto& slide = ui.memory<Slide>(id);
    const float share = ui.eased(id, slide.started ? 1.0f : 0.0f);
    if (!slide.started) {
        slide.started = true;
        ui.wake_after(0);
    }
    return ui.preferences().reduced_motion ? 0 : (1 - share) * width;
}

bool draw_panel(Ui& ui, NodeId id, const SidePanel& panel, const Body& content)
{
    const float width = std::min(panel.width, ui.size().width);
    const float shift = shift_of(ui, id, width);
    const Rect area{ui.size().width - width + shift, 0, width, ui.size().height};
    ui.painter().soft_shadow(area, 0);
    ui.painter().box(area, Ink::Surface, Ink::Line, 0);
    bool close = false;
    ui.inside({.id = id, .role = Role::Complementary, .rect = area, .name = panel.title}, [&] {
        const Rect head{area.x + padding, area.y + 16, width - 2 * padding - 40, head_height};
        ui.within(head, [&] { heading(ui, "title", 2, panel.title); });
        const float size = ui.control_height();
        const Rect cross{area.right() - padding - size, area.y + 16, size, size};
        close = icon_button_in(
            ui, cross, {.key = "close", .label = ui.say("kit.close"_text), .icon = Icon::dismiss});
        focus_on_opening(ui, id, ui.id("close"));
        const Rect body{area.x, area.y + head_height, width, area.height - head_height};
        scroll_area(ui, "content", body, [&] {
            const Rect column{padding, 0, width - 2 * padding, body.height};
            ui.take(ui.within(column, content) + padding);
        });
        if (ui.interaction().key({.scope = id, .key = "Escape"})) close = true;
    });
    return close;
}

} // namespace

bool side_panel(Ui& ui, const SidePanel& panel, const Body& content)
{
    const NodeId id = ui.id(panel.key);
    bool close = false;
    ui.over_page(Layer::Panel, [&] { close = draw_panel(ui, id, panel, content); });
    if (close) focus_back(ui, id);
    return close;
}

} // namespace ui
