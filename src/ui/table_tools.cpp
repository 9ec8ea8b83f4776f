// What stands beside a table: the menu of its columns, and what may be done with selected rows.
#include "ui/table.h"

#include "ui/text.h"

namespace ui {

namespace {

constexpr std::string_view reset_key = "*reset";

std::vector<MenuEntry> entries_of(Ui& ui, const Table& table, const TableState& state)
{
    std::vector<MenuEntry> entries;
    for (const std::size_t index : ordered(table.columns, state)) {
        const TableColumn& column = table.columns[index];
        entries.push_back(
            {.key = column.key,
             .label = column.label,
             .disabled_because = index == 0 ? ui.say(Text::kit_table_first_stays) : std::string{},
             .checked = index == 0 || state.hidden.count(column.key) == 0});
    }
    entries.push_back({.key = std::string(reset_key),
                       .label = ui.say(Text::kit_table_reset_columns),
                       .starts_group = true});
    return entries;
}

MenuButton button_of(const Ui& ui)
{
    return {
        .key = "columns", .label = ui.say(Text::kit_table_columns), .icon = Icon::column_triple};
}

} // namespace

float columns_menu_width(const Ui& ui)
{
    return menu_button_width(ui, button_of(ui));
}

void columns_menu_in(Ui& ui, const Rect& area, const Table& table, TableState& state)
{
    MenuButton button = button_of(ui);
    button.entries = entries_of(ui, table, state);
    const auto chosen = menu_button_in(ui, area, button);
    if (!chosen) return;
    const std::string& key = button.entries[*chosen].key;
    if (key == reset_key) {
        state.order.clear();
        state.widths.clear();
        state.hidden.clear();
    } else if (state.hidden.erase(key) == 0) {
        state.hidden.insert(key);
    }
}

void selection_bar(Ui& ui, std::string_view key, TableState& state, const Body& acts)
{
    if (state.selected.empty()) return;
    const std::string count = std::to_string(state.selected.size());
    const std::string label = filled(ui.say(Text::kit_table_selected), {{"count", count}});
    const Button clear{.key = "clear",
                       .label = ui.say(Text::kit_table_clear_selection),
                       .icon = Icon::dismiss,
                       .look = ButtonLook::Quiet};
    const Rect bar = ui.take(ui.control_height() + 16);
    ui.painter().fill(bar, Ink::AccentTint, 4);
    ui.inside({.id = ui.id(key), .role = Role::Group, .rect = bar, .name = label}, [&] {
        const float words = ui.typesetter().width(label, type::body_strong);
        const Rect text{bar.x + 12, bar.y, std::min(words, bar.width - 24), bar.height};
        line_in(ui, text, label, type::body_strong, Ink::Text);
        const float width = std::min(button_width(ui, clear), bar.right() - text.right() - 24);
        const Rect button{text.right() + 12, bar.y + 8, width, ui.control_height()};
        if (button_in(ui, button, clear)) {
            state.selected.clear();
            ui.announce(filled(ui.say(Text::kit_table_selected), {{"count", "0"}}));
        }
        const float from = button.right() + 8;
        ui.within({from, button.y, std::max(0.0f, bar.right() - 12 - from), button.height}, acts);
    });
}

} // namespace ui
