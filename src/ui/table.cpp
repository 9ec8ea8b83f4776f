#include "ui/table.h"

#include "ui/table_view.h"
#include "ui/text.h"

#include <cmath>

namespace ui {

namespace {

constexpr float check_width = 44;
constexpr float scroll_bar = 12; // room for a browser's own, where there is a pointer to use it
constexpr float frame_radius = 8;

float row_height_of(const Ui& ui, RowDensity density)
{
    if (ui.preferences().coarse_pointer) return 48;
    return density == RowDensity::Compact ? 32.0f : 40.0f;
}

float right_edge(const TableView& view)
{
    return view.places.empty() ? view.lead : view.places.back().right();
}

// On a narrow page the first column leaves room for at least a part of the second.
std::vector<TableColumn> columns_within(std::vector<TableColumn> columns, float width)
{
    constexpr float narrow = 600;
    if (width >= narrow || columns.empty()) return columns;
    TableColumn& first = columns.front();
    first.width = std::min(first.width, std::max(first.width_min, std::floor(width / 2)));
    return columns;
}

// Lays out columns and rows in the width there is; the height follows.
TableView view_of(Ui& ui, const Table& table, TableState& state, TableMemory& memory)
{
    TableView view{.table = table, .state = state, .memory = memory};
    view.lead = table.selectable ? check_width : 0;
    view.row_height = row_height_of(ui, table.density);
    view.header_height = std::max(36.0f, ui.control_height());
    const float edge = table.framed ? 1.0f : 0.0f;
    const float width = ui.width() - 2 * edge;
    const float height = view.header_height + static_cast<float>(table.row_count) * view.row_height;
    const bool scrolls = table.height_max > 0 && height > table.height_max;
    const float bar = ui.preferences().coarse_pointer ? 0 : scroll_bar;
    view.places = places_of(columns_within(table.columns, width), state, view.lead,
                            width - (scrolls ? bar : 0));
    const float right = right_edge(view);
    const bool wide = right > width;
    const float below = wide && !scrolls ? bar : 0;
    view.box = {.key = "rows",
                .area = {ui.rest().x + edge, ui.cursor() + edge, width,
                         (scrolls ? table.height_max : height) + below},
                .content = {std::max(width, right), height}};
    const float first = view.places.empty() ? 0 : view.places.front().width;
    view.first_stays = wide && view.lead + first <= width / 2;
    return view;
}

void draw_frame(Ui& ui, const TableView& view, float height)
{
    if (!view.table.framed) return;
    const Rect area{view.box.area.x - 1, view.box.area.y - 1, view.box.area.width + 2, height};
    ui.painter().soft_shadow(area, frame_radius);
    ui.painter().box(area, Ink::Surface, Ink::Line, frame_radius);
}

void scroll_to_cursor(Ui& ui, const TableView& view)
{
    const TableCursor& cursor = view.state.cursor;
    const Rect row = cursor.row == 0 ? Rect{} : view.row_area(cursor.row - 1);
    const Point covered = view.covered();
    const Point at = ui.interaction().scrolled(view.rows);
    // To the header means to the start: the header itself is always in sight.
    Rect cell{at.x + covered.x, cursor.row == 0 ? covered.y : row.y, 0, row.height};
    for (const ColumnPlace& place : view.places) {
        const bool stays = view.first_stays && place.column == 0;
        if (view.column(place).key != cursor.column || stays) continue;
        cell.x = place.x;
        cell.width = place.width;
    }
    scroll_into_sight(ui, view.box, cell, covered);
}

std::vector<MenuEntry> column_entries(Ui& ui, const TableView& view, std::size_t column)
{
    const TableColumn& about = view.table.columns[column];
    const SortKey* sort = sort_of(view.state, about.key);
    const bool up = sort != nullptr && sort->direction == SortDirection::Ascending;
    const std::string stays = column == 0 ? ui.say("kit.table.first_stays"_text) : std::string{};
    std::vector<MenuEntry> entries;
    const auto add = [&](const char* key, Text label, Icon icon, std::string because = {}) {
        entries.push_back({.key = key,
                           .label = ui.say(label),
                           .icon = icon,
                           .disabled_because = std::move(because)});
    };
    if (about.sortable) {
        if (!up) add("ascending", "kit.table.sort_ascending"_text, Icon::arrow_up);
        if (sort == nullptr || up) {
            add("descending", "kit.table.sort_descending"_text, Icon::arrow_down);
        }
        if (sort != nullptr) add("unsorted", "kit.table.sort_none"_text, Icon::dismiss);
    }
    const std::size_t group = entries.size();
    add("left", "kit.table.move_left"_text, Icon::arrow_left, stays);
    add("right", "kit.table.move_right"_text, Icon::arrow_right, stays);
    add("wider", "kit.table.wider"_text, Icon::add);
    add("narrower", "kit.table.narrower"_text, Icon::subtract);
    add("fit", "kit.table.fit"_text, Icon::auto_fit_width);
    add("hide", "kit.table.hide"_text, Icon::eye_off, stays);
    entries[group].starts_group = group > 0;
    return entries;
}

void sort_from_menu(Ui& ui, TableView& view, std::size_t column,
                    std::optional<SortDirection> direction)
{
    sort_by(view.state, view.table.columns[column].key, direction, SortReach::Alone);
    view.answer.sort_changed = true;
    announce_sort(ui, view, column);
}

void widen(TableView& view, std::size_t column, float by)
{
    for (const ColumnPlace& place : view.places) {
        if (place.column != column) continue;
        resize_column(view.table.columns, view.state, view.places, column, place.width + by);
    }
}

// The focus was on what is going: it moves to the column that stays.
void hide_column(Ui& ui, TableView& view, std::size_t column)
{
    view.state.hidden.insert(view.table.columns[column].key);
    view.state.cursor = {.row = 0, .column = view.table.columns.front().key};
    ui.focus(stop_id(view, view.state.cursor));
}

void act_on_column(Ui& ui, TableView& view, std::size_t column, const std::string& entry)
{
    constexpr float step = 32;
    if (entry == "ascending") sort_from_menu(ui, view, column, SortDirection::Ascending);
    if (entry == "descending") sort_from_menu(ui, view, column, SortDirection::Descending);
    if (entry == "unsorted") sort_from_menu(ui, view, column, std::nullopt);
    if (entry == "left") move_column_by(ui, view, column, -1);
    if (entry == "right") move_column_by(ui, view, column, 1);
    if (entry == "wider") widen(view, column, step);
    if (entry == "narrower") widen(view, column, -step);
    if (entry == "fit") fit_column(ui, view, column);
    if (entry == "hide") hide_column(ui, view, column);
}

std::string menu_label(Ui& ui, const TableView& view, const OpenTableMenu& open)
{
    if (!open.row) {
        const std::string& column = view.table.columns[open.column].label;
        return filled(ui.say("kit.table.column_menu"_text), {{"column", column}});
    }
    const std::string row = view.table.cell(*open.row, 0).text;
    return filled(ui.say("kit.table.row_menu"_text), {{"row", row}});
}

void draw_empty(Ui& ui, const TableView& view)
{
    const Rect& box = view.box.area;
    const Rect below{box.x + 16, box.bottom() + 16, box.width - 32, 0};
    const Body words = [&] {
        if (view.table.when_empty)
            view.table.when_empty();
        else
            paragraph(ui, "words", ui.say("kit.table.empty"_text), type::body, Ink::TextSecond);
    };
    const float used = ui.within(below, [&] {
        ui.around({.id = child_id(view.grid, "empty"), .role = Role::Group}, words);
    });
    ui.take(used + 32);
}

void draw_table(Ui& ui, TableView& view)
{
    move_cursor(ui, view);
    const NodeId focus = ui.interaction().focus();
    TableMemory& memory = view.memory;
    const bool arrived = focus != memory.focus_seen && ui.interaction().shows_focus(focus);
    const bool on_cursor = focus != 0 && focus == stop_id(view, view.state.cursor);
    if (memory.reveal || (arrived && on_cursor)) scroll_to_cursor(ui, view);
    memory.reveal = false;
    memory.focus_seen = focus;
    memory.stops.clear();
    scroll_box(ui, view.box, [&](const Rect& seen) {
        view.seen = seen;
        draw_header(ui, view);
        draw_rows(ui, view);
    });
}

} // namespace

Point TableView::covered() const
{
    const float first = places.empty() ? 0 : places.front().width;
    return {first_stays ? lead + first : 0, header_height};
}

Rect TableView::row_area(std::size_t row) const
{
    const float y = header_height + static_cast<float>(row) * row_height;
    return {0, y, box.content.width, row_height};
}

Rect TableView::cell_area(const ColumnPlace& place, const Rect& row) const
{
    const float shift = first_stays && place.column == 0 ? seen.x : 0;
    return {place.x + shift, row.y, place.width, row.height};
}

Rect TableView::check_area(const Rect& row) const
{
    return {first_stays ? seen.x : 0, row.y, lead, row.height};
}

NodeId header_row_id(const TableView& view)
{
    return child_id(view.rows, "header");
}

NodeId row_id(const TableView& view, std::size_t row)
{
    return child_id(view.rows, "row:" + view.table.row_key(row));
}

NodeId stop_of(const TableCell& content, NodeId cell)
{
    if (content.marked) return child_id(cell, "mark");
    if (content.draw || content.href.empty()) return cell;
    return child_id(cell, "link");
}

NodeId stop_id(const TableView& view, const TableCursor& at)
{
    const NodeId row = at.row == 0 ? header_row_id(view) : row_id(view, at.row - 1);
    const NodeId cell = child_id(row, at.column);
    if (at.column == check_column) return child_id(cell, "check");
    for (const ColumnPlace& place : view.places) {
        const TableColumn& column = view.column(place);
        if (column.key != at.column) continue;
        if (at.row == 0) return column.sortable ? child_id(cell, "sort") : cell;
        return stop_of(view.table.cell(at.row - 1, place.column), cell);
    }
    return cell;
}

bool is_cursor(const TableView& view, std::size_t row, std::string_view column)
{
    return view.state.cursor.row == row && view.state.cursor.column == column;
}

void move_column_by(Ui& ui, TableView& view, std::size_t column, int by)
{
    const auto& columns = view.table.columns;
    if (!move_column(columns, view.state, column, by)) return;
    const std::vector<ColumnPlace> places = places_of(columns, view.state, 0, 0);
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (places[i].column != column) continue;
        ui.announce(
            filled(ui.say("kit.table.moved"_text), {{"column", columns[column].label},
                                                    {"position", std::to_string(i + 1)},
                                                    {"count", std::to_string(places.size())}}));
    }
}

void announce_sort(Ui& ui, TableView& view, std::size_t column)
{
    const TableColumn& about = view.table.columns[column];
    const SortKey* sort = sort_of(view.state, about.key);
    Text said = "kit.table.not_sorted"_text;
    if (sort != nullptr) {
        said = sort->direction == SortDirection::Ascending ? "kit.table.sorted_ascending"_text
                                                           : "kit.table.sorted_descending"_text;
    }
    ui.announce(filled(ui.say(said), {{"column", about.label}}));
}

void announce_selection(Ui& ui, TableView& view)
{
    view.answer.selection_changed = true;
    const std::string count = std::to_string(view.state.selected.size());
    ui.announce(filled(ui.say("kit.table.selected"_text), {{"count", count}}));
}

bool pressed_twice(Ui& ui, TableMemory& memory, NodeId id)
{
    constexpr double within_ms = 500;
    const bool again = memory.pressed_before == id && ui.now_ms() - memory.pressed_ms < within_ms;
    memory.pressed_before = again ? 0 : id;
    memory.pressed_ms = ui.now_ms();
    return again;
}

void open_table_menu(Ui& ui, TableView& view)
{
    auto& open = view.memory.menu;
    if (!open) return;
    if (open->row && *open->row >= view.table.row_count) {
        open.reset();
        return;
    }
    const auto entries =
        open->row ? view.table.row_menu(*open->row) : column_entries(ui, view, open->column);
    const MenuAnswer answer = open_menu(ui, {.key = "menu",
                                             .label = menu_label(ui, view, *open),
                                             .anchor = {open->at.x, open->at.y, 0, 0},
                                             .entries = entries,
                                             .focus_back = open->focus_back});
    if (answer.chosen) {
        const std::string& entry = entries[*answer.chosen].key;
        if (open->row)
            view.answer.act = RowAct{.row = *open->row, .entry = entry};
        else
            act_on_column(ui, view, open->column, entry);
    }
    if (answer.closed) open.reset();
}

TableAnswer table(Ui& ui, const Table& options, TableState& state)
{
    const NodeId id = ui.id(options.key);
    TableMemory& memory = ui.memory<TableMemory>(id);
    TableView view = view_of(ui, options, state, memory);
    const float edges = options.framed ? 2.0f : 0.0f;
    const float from = ui.cursor();
    if (options.row_count > 0) draw_frame(ui, view, view.box.area.height + edges);
    const Rect area{ui.rest().x, from, ui.width(), view.box.area.height + edges};
    ui.inside({.id = id,
               .role = Role::Grid,
               .rect = area,
               .name = options.label,
               .numbers = {{NumberProperty::RowCount, static_cast<int>(options.row_count) + 1},
                           {NumberProperty::ColumnCount,
                            static_cast<int>(view.places.size()) + (options.selectable ? 1 : 0)}}},
              [&] {
                  view.grid = id;
                  view.rows = ui.id(view.box.key);
                  draw_table(ui, view);
                  open_table_menu(ui, view);
              });
    ui.take(area.height);
    if (options.row_count == 0) draw_empty(ui, view);
    if (options.framed) { // over the rows, whose corners are square
        ui.painter().outline({area.x, from, area.width, ui.cursor() - from}, Ink::Line,
                             frame_radius, 1);
    }
    return view.answer;
}

} // namespace ui
