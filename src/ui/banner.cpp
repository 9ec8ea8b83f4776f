#include "ui/banner.h"

#include "ui/card.h"
#include "ui/text.h"

namespace ui {

namespace {

constexpr float icon_size = 20;
constexpr float icon_gap = 12;

void draw_content(Ui& ui, const Banner& banner, const Body& actions)
{
    const Rect column = ui.rest();
    ui.painter().icon({column.x, column.y, icon_size, icon_size}, banner.icon, ink_of(banner.tone));
    const float indent = icon_size + icon_gap;
    const Rect text{column.x + indent, column.y, column.width - indent, column.height};
    ui.take(ui.within(text, [&] {
        paragraph(ui, "title", banner.title, type::body_strong);
        for (std::size_t i = 0; i < banner.sentences.size(); ++i) {
            paragraph(ui, "sentence" + std::to_string(i), banner.sentences[i]);
        }
        if (!actions) return;
        ui.space(12);
        actions();
    }));
}

} // namespace

void banner(Ui& ui, const Banner& banner, const Body& actions)
{
    const CardLook look{
        .ground = tint_of(banner.tone), .line = edge_of(ui.theme(), banner.tone), .shadow = false};
    card(ui, look, [&] {
        const Role role = banner.urgent ? Role::Alert : Role::Region;
        ui.around({.id = ui.id(banner.key), .role = role, .name = banner.title},
                  [&] { draw_content(ui, banner, actions); });
    });
}

} // namespace ui
