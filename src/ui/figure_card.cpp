#include "ui/figure_card.h"

#include "ui/focus_ring.h"
#include "ui/text.h"

namespace ui {

namespace {

constexpr float padding = 16;
constexpr float radius = 8;
constexpr float height = 104;

void draw_sheet(Ui& ui, const Rect& area, bool chosen, bool lit)
{
    const Ink ground = lit ? Ink::SurfaceHover : Ink::Surface;
    ui.painter().soft_shadow(area, radius);
    if (chosen)
        ui.painter().box(area, ground, Ink::Accent, radius, 2);
    else
        ui.painter().box(area, ground, Ink::Line, radius);
}

} // namespace

bool figure_card(Ui& ui, const FigureCard& card)
{
    const NodeId id = ui.id(card.key);
    const Rect area = ui.take(height);
    draw_sheet(ui, area, card.chosen, ui.interaction().hovered(id));
    focus_ring(ui, id, area, radius);
    ui.inside(
        {.id = id,
         .role = Role::Button,
         .states =
             States{}.with(State::Focusable).with(State::Toggle).with(State::Pressed, card.chosen),
         .rect = area,
         .name = card.label + " " + card.figure + (card.hint.empty() ? "" : " " + card.hint)},
        [&] {
            const float width = area.width - 2 * padding;
            const Ink figure = card.needs_attention ? Ink::Amber : Ink::Text;
            float y = area.y + 12;
            line_in(ui, {area.x + padding, y, width, 20}, card.label, type::body, Ink::TextSecond);
            y += 20;
            line_in(ui, {area.x + padding, y, width, 36}, card.figure, type::display, figure);
            y += 38;
            line_in(ui, {area.x + padding, y, width, 16}, card.hint, type::caption,
                    Ink::TextSecond);
        });
    return ui.interaction().activated(id);
}

} // namespace ui
