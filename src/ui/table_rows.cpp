// The rows of a table that are in sight, and the one that has the cursor wherever it is: an element
// that has the focus must not vanish because a person scrolls.
#include "ui/table_view.h"

#include "ui/text.h"
#include "ui/tooltip.h"

#include <cmath>

namespace ui {

namespace {

void select_by_press(Ui& ui, TableView& view, std::size_t row)
{
    const Modifiers with = ui.interaction().activation_modifiers();
    if (with.shift)
        select_range(view.state, row, view.table.row_key);
    else
        toggle_row(view.state, row, view.table.row_key);
    announce_selection(ui, view);
}

void check_cell(Ui& ui, TableView& view, std::size_t row, const Rect& area, bool selected)
{
    const std::string name = view.table.cell(row, 0).text;
    ui.inside(
        {.id = ui.id(check_column),
         .role = Role::Cell,
         .rect = view.check_area(area),
         .numbers = {{NumberProperty::ColumnIndex, 1},
                     {NumberProperty::Raised, view.first_stays ? 1 : 0}}},
        [&] {
            const NodeId id = ui.id("check");
            const bool stop = is_cursor(view, row + 1, check_column);
            view.memory.stops.push_back(
                {id, {.row = row + 1, .column = std::string(check_column)}});
            const CheckMark mark = selected ? CheckMark::On : CheckMark::Off;
            const std::string label = filled(ui.say("kit.table.select_row"_text), {{"row", name}});
            if (row_check(ui, id, view.check_area(area), mark, label, stop)) {
                select_by_press(ui, view, row);
            }
        });
}

void draw_text(Ui& ui, const Rect& room, const TableCell& cell, ColumnSide side, Ink ink)
{
    const float width = std::min(room.width, ui.typesetter().width(cell.text, cell.style));
    const float x = start_in(room, width, side);
    line_in(ui, {x, room.y, width, room.height}, cell.text, cell.style, ink);
}

void cell_link(Ui& ui, const Rect& room, const TableCell& cell, ColumnSide side, bool stop)
{
    const NodeId id = ui.id("link");
    const float width = std::min(room.width, ui.typesetter().width(cell.text, cell.style));
    const float x = start_in(room, width, side);
    const Rect area{x, room.y, width, room.height};
    ui.inside({.id = id,
               .role = Role::Link,
               .states = States{}.with(State::Focusable),
               .rect = area,
               .name = cell.text,
               .texts = {{TextProperty::Href, cell.href}},
               .numbers = {{NumberProperty::TabIndex, stop ? 0 : -1}}},
              [&] { draw_text(ui, room, cell, side, Ink::Link); });
    if (!ui.interaction().hovered(id)) return;
    const float under = room.centre().y + 7;
    ui.painter().line({area.x, under}, {area.right(), under}, Ink::Link);
}

// The whole of a text that is cut, for those who point at it or come to it by keyboard.
void whole_text(Ui& ui, NodeId stop, const Rect& area, const Rect& room, const TableCell& cell)
{
    if (cell.draw || ui.typesetter().width(cell.text, cell.style) <= room.width) return;
    tooltip(ui, {.owner = stop, .area = area, .text = cell.text});
}

// Space selects, Enter opens. Links open by themselves, and marks have Space to themselves.
void open_and_select_by_key(Ui& ui, TableView& view, std::size_t row, NodeId cell, bool inner)
{
    Interaction& interaction = ui.interaction();
    if (view.table.selectable && interaction.key({.scope = cell, .key = " "})) {
        toggle_row(view.state, row, view.table.row_key);
        announce_selection(ui, view);
    }
    if (!inner && interaction.key({.scope = cell, .key = "Enter"})) view.answer.opened = row;
}

void cell_pressed(Ui& ui, TableView& view, std::size_t row, NodeId cell)
{
    if (!ui.interaction().activated(cell)) return;
    const Modifiers with = ui.interaction().activation_modifiers();
    if (view.table.selectable && with.shift) {
        select_range(view.state, row, view.table.row_key);
        announce_selection(ui, view);
    } else if (view.table.selectable && (with.control || with.meta)) {
        toggle_row(view.state, row, view.table.row_key);
        announce_selection(ui, view);
    } else if (pressed_twice(ui, view.memory, cell)) {
        view.answer.opened = row;
    }
}

struct CellPlace {
    const ColumnPlace& column;
    std::size_t position = 0;
    std::size_t row = 0;
    Rect area{}; // of the row
};

void draw_content(Ui& ui, const TableView& view, const TableCell& cell, const Rect& room,
                  const CellPlace& place, bool stop)
{
    const ColumnSide side = view.column(place.column).side;
    if (cell.draw)
        cell.draw(ui, room);
    else if (cell.marked)
        return;
    else if (cell.href.empty())
        draw_text(ui, room, cell, side, cell.ink);
    else
        cell_link(ui, room, cell, side, stop);
}

void draw_cell(Ui& ui, TableView& view, const CellPlace& place)
{
    const TableColumn& column = view.column(place.column);
    const TableCell cell = view.table.cell(place.row, place.column.column);
    const Rect area = view.cell_area(place.column, place.area);
    const Rect room = area.inset(cell_padding, 0);
    const bool first = place.column.column == 0;
    const bool cursor = is_cursor(view, place.row + 1, column.key);
    const NodeId id = ui.id(column.key);
    const NodeId stop = stop_of(cell, id);
    const bool inner = stop != id; // a link or a mark has the focus
    Node node{.id = id,
              .role = first ? Role::RowHeader : Role::Cell,
              .states = States{}.with(State::Focusable, !inner),
              .rect = area,
              .name = cell.text,
              .numbers = {{NumberProperty::ColumnIndex, static_cast<int>(place.position) + 1},
                          {NumberProperty::Raised, first && view.first_stays ? 1 : 0}}};
    if (!inner) node.numbers.push_back({NumberProperty::TabIndex, cursor ? 0 : -1});
    view.memory.stops.push_back({stop, {.row = place.row + 1, .column = column.key}});
    ui.inside(std::move(node), [&] {
        draw_content(ui, view, cell, room, place, cursor);
        if (cell.marked && marked_cell(ui, *cell.marked, area, cursor)) {
            view.answer.marked = CellAt{.row = place.row, .column = place.column.column};
        }
        whole_text(ui, stop, area, room, cell);
    });
    if (ui.interaction().shows_focus(stop)) ui.painter().outline(area.inset(2), Ink::Focus, 4, 2);
    if (cursor) open_and_select_by_key(ui, view, place.row, id, inner);
    cell_pressed(ui, view, place.row, id);
}

void draw_cells(Ui& ui, TableView& view, std::size_t row, const Rect& area, bool selected)
{
    if (view.table.selectable) check_cell(ui, view, row, area, selected);
    const std::size_t before = view.table.selectable ? 1 : 0;
    const float covered = view.covered().x;
    for (std::size_t i = 0; i < view.places.size(); ++i) {
        const CellPlace place{
            .column = view.places[i], .position = i + before, .row = row, .area = area};
        const bool under = covered > 0 && view.places[i].column != 0;
        if (under) {
            ui.painter().clip(
                {view.seen.x + covered, area.y, view.seen.width - covered, area.height});
        }
        draw_cell(ui, view, place);
        if (under) ui.painter().unclip();
    }
}

Ink row_ground(Ui& ui, NodeId id, bool selected)
{
    if (selected) return Ink::AccentTint;
    return ui.interaction().pointer_within(id) ? Ink::SurfaceHover : Ink::Surface;
}

void draw_row(Ui& ui, TableView& view, std::size_t row)
{
    const Rect area = view.row_area(row);
    const NodeId id = row_id(view, row);
    const bool selected =
        view.table.selectable && view.state.selected.count(view.table.row_key(row)) != 0;
    const Rect ground{view.seen.x, area.y, view.seen.width, area.height};
    const bool last = row + 1 == view.table.row_count;
    ui.painter().fill(last ? Rect{ground.x, ground.y, ground.width, ground.height - 2} : ground,
                      row_ground(ui, id, selected));
    if (!last) {
        const float line = area.bottom() - 1;
        ui.painter().line({ground.x, line}, {ground.right(), line}, Ink::Line);
    }
    ui.inside({.id = id,
               .role = Role::Row,
               .states = States{}
                             .with(State::Selectable, view.table.selectable)
                             .with(State::Selected, selected),
               .rect = area,
               .numbers = {{NumberProperty::RowIndex, static_cast<int>(row) + 2}}},
              [&] { draw_cells(ui, view, row, area, selected); });
    if (!view.table.row_menu) return;
    if (const auto at = ui.interaction().menu_asked(id)) {
        const bool here = view.state.cursor.row == row + 1;
        const TableCursor cursor{row + 1, view.table.columns.front().key};
        view.memory.menu = OpenTableMenu{
            .row = row, .at = *at, .focus_back = stop_id(view, here ? view.state.cursor : cursor)};
    }
}

struct RowRange {
    std::size_t first = 0;
    std::size_t end = 0;
};

RowRange rows_in_sight(const TableView& view)
{
    const float top = std::max(0.0f, view.seen.y);
    const float bottom = std::max(0.0f, view.seen.bottom() - view.header_height);
    const auto first = static_cast<std::size_t>(top / view.row_height);
    const auto end = static_cast<std::size_t>(std::ceil(bottom / view.row_height));
    return {.first = std::min(first, view.table.row_count),
            .end = std::min(end, view.table.row_count)};
}

// On paper nobody can scroll; but a hundred thousand rows would be a ream.
RowRange rows_drawn(const Ui& ui, const TableView& view)
{
    constexpr std::size_t printed_max = 1000;
    if (!ui.preferences().printing) return rows_in_sight(view);
    return {.first = 0, .end = std::min(printed_max, view.table.row_count)};
}

} // namespace

void draw_rows(Ui& ui, TableView& view)
{
    const RowRange seen = rows_drawn(ui, view);
    const std::size_t cursor = view.state.cursor.row; // one more than the index
    const bool before = cursor > 0 && cursor - 1 < seen.first;
    const bool after = cursor > 0 && cursor - 1 >= seen.end;
    ui.painter().clip({view.seen.x, view.seen.y + view.header_height, view.seen.width,
                       view.seen.height - view.header_height});
    if (before) draw_row(ui, view, cursor - 1);
    for (std::size_t row = seen.first; row < seen.end; ++row) draw_row(ui, view, row);
    if (after) draw_row(ui, view, cursor - 1);
    ui.painter().unclip();
}

void fit_column(Ui& ui, TableView& view, std::size_t column)
{
    const TableColumn& about = view.table.columns[column];
    constexpr float sort_room = 24;
    float width = ui.typesetter().width(about.label, type::caption_strong) + sort_room;
    const RowRange seen = rows_in_sight(view);
    for (std::size_t row = seen.first; row < seen.end; ++row) {
        const TableCell cell = view.table.cell(row, column);
        const float text = ui.typesetter().width(cell.text, cell.style);
        width = std::max(width, cell.draw ? std::max(cell.draw_width, 1.0f) : text);
    }
    resize_column(view.table.columns, view.state, view.places, column,
                  std::ceil(width) + 2 * cell_padding);
}

} // namespace ui
