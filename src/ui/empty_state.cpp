#include "ui/empty_state.h"

#include "ui/card.h"
#include "ui/heading.h"
#include "ui/text.h"

namespace ui {

namespace {

constexpr float icon_size = 40;
constexpr float badge = 72;
constexpr float measure = 520; // comfortable reading width

void badge_with_icon(Ui& ui, Icon icon)
{
    const Rect row = ui.take(badge);
    const Rect disc{row.x, row.y, badge, badge};
    ui.painter().disc(disc.centre(), badge / 2, Ink::AccentTint);
    const float in = (badge - icon_size) / 2;
    ui.painter().icon(disc.inset(in), icon, Ink::Accent);
}

} // namespace

void empty_state(Ui& ui, const EmptyState& state, const Body& next_step)
{
    card(ui, [&] {
        const float width = std::min(measure, ui.width());
        const Rect column{ui.rest().x + (ui.width() - width) / 2, ui.cursor() + 32, width, 0};
        ui.around({.id = ui.id(state.key), .role = Role::Group, .name = state.title}, [&] {
            const float used = ui.within(column, [&] {
                badge_with_icon(ui, state.icon);
                ui.space(20);
                heading(ui, "title", 2, state.title);
                for (std::size_t i = 0; i < state.sentences.size(); ++i) {
                    ui.space(8);
                    paragraph(ui, "sentence" + std::to_string(i), state.sentences[i], type::body,
                              Ink::TextSecond);
                }
                ui.space(20);
                next_step();
            });
            ui.take(32 + used + 32);
        });
    });
}

} // namespace ui
