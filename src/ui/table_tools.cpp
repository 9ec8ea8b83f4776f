// What stands beside a table: the menu of its columns, and what may be done with selected rows.
#include "ui/table.h"

#include "ui/text.h"

namespace ui {

namespace {

constexpr std::string_view reset_key = "*reset";
constexpr float acts_beside_from = 280; // with less room the acts get a line of their own

std::vector<MenuEntry> entries_of(Ui& ui, const Table& table, const TableState& state)
{
    std::vector<MenuEntry> entries;
    for (const std::size_t index : ordered(table.columns, state)) {
        const TableColumn& column = table.columns[index];
        entries.push_back(
            {.key = column.key,
             .label = column.label,
             .disabled_because = index == 0 ? ui.say("kit.table.first_stays"_text) : std::string{},
             .checked = index == 0 || state.hidden.count(column.key) == 0});
    }
    entries.push_back({.key = std::string(reset_key),
                       .label = ui.say("kit.table.reset_columns"_text),
                       .starts_group = true});
    return entries;
}

MenuButton button_of(const Ui& ui)
{
    return {
        .key = "columns", .label = ui.say("kit.table.columns"_text), .icon = Icon::column_triple};
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
        for (const TableColumn& column : table.columns) {
            if (column.hidden_at_first) state.hidden.insert(column.key);
        }
    } else if (state.hidden.erase(key) == 0) {
        state.hidden.insert(key);
    }
}

void selection_bar(Ui& ui, std::string_view key, TableState& state, const Body& acts)
{
    if (state.selected.empty()) return;
    const std::string count = std::to_string(state.selected.size());
    const std::string label = filled(ui.say("kit.table.selected"_text), {{"count", count}});
    const Button clear{.key = "clear",
                       .label = ui.say("kit.table.clear_selection"_text),
                       .icon = Icon::dismiss,
                       .look = ButtonLook::Quiet};
    const float line = ui.control_height() + 16;
    const float words = ui.typesetter().width(label, type::body_strong);
    const float beside = ui.width() - words - button_width(ui, clear) - 44;
    const bool stacked = beside < acts_beside_from;
    const Rect bar = ui.take(stacked ? 2 * line - 8 : line);
    ui.painter().fill(bar, Ink::AccentTint, 4);
    ui.inside({.id = ui.id(key), .role = Role::Group, .rect = bar, .name = label}, [&] {
        const float button_room = std::min(button_width(ui, clear), bar.width - 24);
        const float text_room = std::max(0.0f, bar.width - 36 - button_room);
        const Rect text{bar.x + 12, bar.y, std::min(words, text_room), line};
        line_in(ui, text, label, type::body_strong, Ink::Text);
        const Rect button{bar.x + 12 + (text.width > 0 ? text.width + 12 : 0), bar.y + 8,
                          button_room, ui.control_height()};
        if (button_in(ui, button, clear)) {
            state.selected.clear();
            ui.announce(filled(ui.say("kit.table.selected"_text), {{"count", "0"}}));
        }
        const float from = stacked ? bar.x + 12 : button.right() + 8;
        const float y = stacked ? button.bottom() + 8 : button.y;
        ui.within({from, y, std::max(0.0f, bar.right() - 12 - from), button.height}, acts);
    });
}

} // namespace ui
