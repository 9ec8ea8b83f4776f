// Moving about a table by keys, as grids are moved about everywhere: the cell that has the cursor
// is the one stop for Tab; arrow keys take the cursor and the focus elsewhere.
#include "ui/table_view.h"

#include <array>

namespace ui {

namespace {

using Columns = std::vector<std::string>; // keys, as the cursor meets them

Columns columns_of(const TableView& view)
{
    Columns columns;
    if (view.table.selectable) columns.emplace_back(check_column);
    for (const ColumnPlace& place : view.places) columns.push_back(view.column(place).key);
    return columns;
}

std::size_t index_in(const Columns& columns, const std::string& key)
{
    const auto found = std::find(columns.begin(), columns.end(), key);
    return static_cast<std::size_t>(found - columns.begin());
}

// A cursor that points at what is no longer there goes to the nearest that is.
void keep_within(TableView& view, const Columns& columns)
{
    TableCursor& cursor = view.state.cursor;
    cursor.row = std::min(cursor.row, view.table.row_count);
    const bool known = index_in(columns, cursor.column) < columns.size();
    if (!known && !view.places.empty()) cursor.column = view.column(view.places.front()).key;
    auto& anchor = view.state.anchor;
    if (anchor && *anchor >= view.table.row_count) anchor.reset();
}

// The cursor is where the focus is: a press or a screen reader may have put it on any cell. While
// the focus is still on its way to where a key sent it, it is not taken back.
void follow_focus(TableView& view, NodeId focus)
{
    TableMemory& memory = view.memory;
    const bool on_its_way = memory.focus_asked != 0 && focus == memory.focus_seen;
    if (on_its_way && focus != memory.focus_asked) return;
    memory.focus_asked = 0;
    for (const auto& stop : memory.stops) {
        if (stop.first == focus) view.state.cursor = stop.second;
    }
}

struct Step {
    const char* key = "";
    bool control = false;
    int rows = 0;
    int columns = 0;
};

constexpr int far_away = 1 << 30;

// How far a key goes; a page is as many rows as are in sight.
std::array<Step, 10> steps_of(int page)
{
    return {Step{.key = "ArrowUp", .rows = -1},
            Step{.key = "ArrowDown", .rows = 1},
            Step{.key = "ArrowLeft", .columns = -1},
            Step{.key = "ArrowRight", .columns = 1},
            Step{.key = "Home", .columns = -far_away},
            Step{.key = "End", .columns = far_away},
            Step{.key = "PageUp", .rows = -page},
            Step{.key = "PageDown", .rows = page},
            Step{.key = "Home", .control = true, .rows = -far_away, .columns = -far_away},
            Step{.key = "End", .control = true, .rows = far_away, .columns = far_away}};
}

std::size_t moved(std::size_t from, int by, std::size_t last)
{
    const auto there = static_cast<long long>(from) + by;
    return static_cast<std::size_t>(std::clamp(there, 0LL, static_cast<long long>(last)));
}

void go(Ui& ui, TableView& view, const Columns& columns, int down, int across)
{
    TableCursor& cursor = view.state.cursor;
    cursor.row = moved(cursor.row, down, view.table.row_count);
    cursor.column = columns[moved(index_in(columns, cursor.column), across, columns.size() - 1)];
    view.memory.focus_asked = stop_id(view, cursor);
    ui.focus(view.memory.focus_asked);
    view.memory.reveal = true;
}

void move_by_keys(Ui& ui, TableView& view, NodeId grid, const Columns& columns)
{
    const float rows = (view.box.area.height - view.header_height) / view.row_height;
    const int page = std::max(1, static_cast<int>(rows) - 1);
    for (const Step& step : steps_of(page)) {
        const KeyClaim claim{
            .scope = grid, .key = step.key, .modifiers = {.control = step.control}};
        if (ui.interaction().key(claim)) go(ui, view, columns, step.rows, step.columns);
    }
}

// Shift with up and down selects from where it began; Control A everything; Escape nothing.
void select_by_keys(Ui& ui, TableView& view, NodeId grid, const Columns& columns)
{
    Interaction& interaction = ui.interaction();
    TableState& state = view.state;
    const auto pressed = [&](const char* key, Modifiers with) {
        return interaction.key({.scope = grid, .key = key, .modifiers = with});
    };
    const bool mac = ui.preferences().mac_keys;
    const bool all = pressed("a", {.control = !mac, .meta = mac});
    const bool up = pressed("ArrowUp", {.shift = true});
    const bool down = pressed("ArrowDown", {.shift = true});
    const bool none = !state.selected.empty() && pressed("Escape", {});
    if (all) select_all(state, view.table.row_count, view.table.row_key);
    if (none) state.selected.clear();
    if ((up || down) && state.cursor.row > 0) {
        if (!state.anchor) state.anchor = state.cursor.row - 1;
        go(ui, view, columns, down ? 1 : state.cursor.row > 1 ? -1 : 0, 0);
        select_range(state, state.cursor.row - 1, view.table.row_key);
    }
    if (all || none || up || down) announce_selection(ui, view);
}

} // namespace

void move_cursor(Ui& ui, TableView& view)
{
    const Columns columns = columns_of(view);
    if (columns.empty()) return;
    const NodeId focus = ui.interaction().focus();
    follow_focus(view, focus);
    keep_within(view, columns);
    const bool on_cell = std::any_of(view.memory.stops.begin(), view.memory.stops.end(),
                                     [&](const auto& stop) { return stop.first == focus; });
    const bool on_its_way = view.memory.focus_asked != 0;
    if (!on_cell && !on_its_way)
        return; // on a divider, whose arrow keys are its own; or not here at all
    const NodeId grid = view.grid;
    move_by_keys(ui, view, grid, columns);
    if (view.table.selectable) select_by_keys(ui, view, grid, columns);
}

} // namespace ui
