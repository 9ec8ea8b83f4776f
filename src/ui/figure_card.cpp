#include "ui/figure_card.h"

#include "ui/focus_ring.h"
#include "ui/text.h"

#include <cmath>

namespace ui {

namespace {

constexpr float padding = 16;
constexpr float radius = 8;
constexpr float height = 104; // with one line of hint

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

float figure_card_width(const Ui& ui, const FigureCard& card)
{
    const float label = ui.typesetter().width(card.label, type::body);
    return std::ceil(std::max(label, ui.typesetter().width(card.figure, type::display))) +
           2 * padding;
}

std::size_t figure_hint_lines(const Ui& ui, const FigureCard& card, float width)
{
    return ui.typesetter().wrap(card.hint, type::caption, width - 2 * padding).size();
}

bool figure_card(Ui& ui, const FigureCard& card)
{
    const NodeId id = ui.id(card.key);
    const float more = static_cast<float>(std::max<std::size_t>(card.hint_lines, 1) - 1);
    const Rect area = ui.take(height + more * type::caption.line);
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
            if (card.hint.empty()) return;
            ui.within({area.x + padding, y, width, area.bottom() - y},
                      [&] { wrapped_text(ui, card.hint, type::caption, Ink::TextSecond); });
        });
    return ui.interaction().activated(id);
}

} // namespace ui
