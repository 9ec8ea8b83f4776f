#include "ui/key_value_list.h"

#include "ui/focus_ring.h"
#include "ui/text.h"

namespace ui {

namespace {

constexpr float name_width = 180;
constexpr float stacked_below = 420; // the name goes above the value
constexpr float copy_size = 24;

// The browser itself copies on the press: its clipboard opens only to the press itself.
void copy_button(Ui& ui, const Rect& area, const KeyValue& row)
{
    const NodeId id = ui.id("copy");
    if (ui.interaction().hovered(id)) ui.painter().fill(area, Ink::SurfaceHover, 4);
    ui.painter().icon(area.inset(2), Icon::copy, Ink::TextSecond);
    focus_ring(ui, id, area, 4);
    ui.add({.id = id,
            .role = Role::Button,
            .states = States{}.with(State::Focusable),
            .rect = area,
            .name = ui.say("kit.copy"_text) + " " + row.name,
            .name_unseen = true,
            .texts = {{TextProperty::Copy, row.value}}});
    if (ui.interaction().activated(id)) ui.announce(ui.say("kit.copied"_text));
}

void value_cell(Ui& ui, const KeyValue& row)
{
    const std::string shown = row.value.empty() ? "\u2013" : row.value;
    const TextStyle style = row.identifier ? type::mono : type::body;
    const Rect line = ui.rest();
    ui.around({.id = ui.id("value"), .role = Role::Paragraph, .name = shown},
              [&] { wrapped_text(ui, shown, style, Ink::Text); });
    if (!row.identifier || row.value.empty()) return;
    const float width = ui.typesetter().width(shown, style);
    const float x = std::min(line.x + width + 4, line.right() - copy_size);
    copy_button(ui, {x, line.y - 2, copy_size, copy_size}, row);
}

void row_of(Ui& ui, const KeyValue& row)
{
    ui.around(
        {.id = ui.id(row.key), .role = Role::ListItem, .name = row.name + " " + row.value}, [&] {
            const auto name = [&] { wrapped_text(ui, row.name, type::body, Ink::TextSecond); };
            if (ui.width() < stacked_below) {
                name();
                value_cell(ui, row);
                return;
            }
            const float value_share = std::max(1.0f, ui.width() - name_width);
            ui.columns({name_width, value_share}, 0, [&](std::size_t column) {
                if (column == 0)
                    name();
                else
                    value_cell(ui, row);
            });
        });
}

} // namespace

void key_value_list(Ui& ui, std::string_view key, std::string name,
                    const std::vector<KeyValue>& rows)
{
    ui.around({.id = ui.id(key), .role = Role::List, .name = std::move(name)}, [&] {
        for (const KeyValue& row : rows) {
            row_of(ui, row);
            ui.space(8);
        }
    });
}

} // namespace ui
