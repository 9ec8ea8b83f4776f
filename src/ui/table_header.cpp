// The header of a table: presses sort, dividers resize, dragging reorders. The same by keys on a
// header (Shift with arrows resizes, Control and Shift with arrows moves) and by its menu.
#include "ui/table_view.h"
#include "ui/text.h"

#include <cmath>

namespace ui {

namespace {

constexpr float divider_width = 9;
constexpr float sort_icon = 16;
constexpr float drag_from = 8; // less is a press with an unsteady hand
constexpr float key_step = 16;

std::int32_t sort_number(const SortKey* sort)
{
    if (sort == nullptr) return 0;
    return sort->direction == SortDirection::Ascending ? 1 : 2;
}

// Which of several sort keys this is; nothing where there is only one.
std::string sort_rank(const TableState& state, const SortKey* sort)
{
    if (sort == nullptr || state.sort.size() < 2) return {};
    return std::to_string(sort - state.sort.data() + 1);
}

void draw_label(Ui& ui, const TableView& view, const Rect& area, const TableColumn& column)
{
    const SortKey* sort = sort_of(view.state, column.key);
    const std::string rank = sort_rank(view.state, sort);
    const float mark = sort == nullptr ? 0 : sort_icon + (rank.empty() ? 0.0f : 8.0f);
    const Rect room = area.inset(cell_padding, 0);
    const float label = ui.typesetter().width(column.label, type::caption_strong);
    const float width = std::min(label, room.width - mark);
    const float x = start_in(room, width + mark, column.side);
    line_in(ui, {x, room.y, width, room.height}, column.label, type::caption_strong,
            Ink::TextSecond);
    if (sort == nullptr) return;
    const Icon icon =
        sort->direction == SortDirection::Ascending ? Icon::arrow_up : Icon::arrow_down;
    const float top = area.y + std::floor((area.height - sort_icon) / 2);
    ui.painter().icon({x + width + 2, top, sort_icon - 2, sort_icon}, icon, Ink::Text);
    ui.painter().text({x + width + sort_icon, top}, rank, type::caption, Ink::TextSecond);
}

void sort_pressed(Ui& ui, TableView& view, std::size_t column, SortReach reach)
{
    sort_next(view.state, view.table.columns[column].key, reach);
    view.answer.sort_changed = true;
    announce_sort(ui, view, column);
}

// Where a dragged column would go: among the columns in sight, after the first.
std::size_t drop_position(Ui& ui, const TableView& view, float pointer_x)
{
    std::size_t position = 0;
    for (const ColumnPlace& place : view.places) {
        const Rect there = ui.on_page({place.x, 0, place.width, 0});
        if (place.column != 0 && there.centre().x < pointer_x) ++position;
    }
    return position; // how many of them stand left of the pointer
}

std::size_t position_of(const TableView& view, std::size_t column)
{
    std::size_t position = 0;
    while (position < view.places.size() && view.places[position].column != column) ++position;
    return position;
}

// Held and moved far enough, a header is carried to where it is let go. True: it was carried, so
// letting it go is no press.
bool carried(Ui& ui, TableView& view, const ColumnPlace& place, NodeId id)
{
    auto& held = view.memory.reordering;
    if (const auto moved = ui.interaction().dragged(id)) {
        if (!held) held = HeldColumn{.column = place.column};
        held->pointer_x = ui.interaction().pointer().x;
        if (std::abs(moved->x) > drag_from && place.column != 0) held->moving = true;
        return false;
    }
    if (!held || held->column != place.column) return false;
    const HeldColumn let_go = *held;
    held.reset();
    if (!let_go.moving) return false;
    const auto from = static_cast<int>(position_of(view, place.column));
    auto to = static_cast<int>(drop_position(ui, view, let_go.pointer_x));
    if (to < from) ++to; // the first column stands before them all
    move_column_by(ui, view, place.column, to - from);
    return true;
}

void draw_carried(Ui& ui, const TableView& view)
{
    const auto& held = view.memory.reordering;
    if (!held || !held->moving) return;
    const std::size_t left_of = drop_position(ui, view, held->pointer_x);
    const ColumnPlace& before = view.places[std::min(left_of, view.places.size() - 1)];
    const float x = before.right() - 1;
    ui.painter().fill({x, view.seen.y, 2, view.seen.height}, Ink::Accent);
}

// Dragged, moved by arrow keys while it has the focus, fitted by two presses.
void resize_by(Ui& ui, TableView& view, const ColumnPlace& place, NodeId id)
{
    const auto& columns = view.table.columns;
    auto& held = view.memory.resizing;
    if (const auto moved = ui.interaction().dragged(id)) {
        if (!held) held = HeldColumn{.column = place.column, .width = place.width};
        held->moving = held->moving || std::abs(moved->x) >= 1;
        if (!held->moving) return;
        resize_column(columns, view.state, view.places, place.column, held->width + moved->x);
        // Moving is no act: the new width is shown in the next frame.
        if (view.state.widths[view.column(place).key] != place.width) ui.wake_after(0);
    } else if (held && held->column == place.column) {
        held.reset();
    }
    if (ui.interaction().activated(id) && pressed_twice(ui, view.memory, id)) {
        fit_column(ui, view, place.column);
    }
    const bool wider = ui.interaction().key({.scope = id, .key = "ArrowRight"});
    const bool narrower = ui.interaction().key({.scope = id, .key = "ArrowLeft"});
    const float by = wider ? key_step : narrower ? -key_step : 0;
    if (by != 0) resize_column(columns, view.state, view.places, place.column, place.width + by);
}

void divider(Ui& ui, TableView& view, const ColumnPlace& place, const Rect& cell)
{
    const NodeId id = ui.id("divider");
    const TableColumn& column = view.column(place);
    const Rect area{cell.right() - divider_width, cell.y, divider_width, cell.height};
    const std::string name =
        filled(ui.say("kit.table.column_width"_text), {{"column", column.label}});
    ui.add({.id = id,
            .role = Role::Separator,
            .states = States{}.with(State::Focusable),
            .rect = area,
            .name = name,
            .numbers = {{NumberProperty::Minimum, static_cast<int>(column.width_min)},
                        {NumberProperty::Maximum, 1200},
                        {NumberProperty::Now, static_cast<int>(place.width)},
                        {NumberProperty::TabIndex, -1}}});
    resize_by(ui, view, place, id);
    const Interaction& interaction = ui.interaction();
    const bool lit =
        interaction.hovered(id) || interaction.dragged(id) || interaction.shows_focus(id);
    const bool near = interaction.pointer_within(header_row_id(view));
    const Rect line{cell.right() - (lit ? 2.0f : 1.0f), cell.y + 8, lit ? 2.0f : 1.0f,
                    cell.height - 16};
    if (lit || near) ui.painter().fill(line, lit ? Ink::Accent : Ink::Line);
}

// Keys on a header: with Shift its width, with Control too its place, Enter with Shift sorts more.
void header_keys(Ui& ui, TableView& view, const ColumnPlace& place, NodeId cell)
{
    const auto pressed = [&](const char* key, bool control) {
        return ui.interaction().key(
            {.scope = cell, .key = key, .modifiers = {.shift = true, .control = control}});
    };
    const auto& columns = view.table.columns;
    const bool wider = pressed("ArrowRight", false);
    const bool narrower = pressed("ArrowLeft", false);
    const bool right = pressed("ArrowRight", true);
    const bool left = pressed("ArrowLeft", true);
    const bool more = pressed("Enter", false);
    const float by = wider ? key_step : narrower ? -key_step : 0;
    if (by != 0) resize_column(columns, view.state, view.places, place.column, place.width + by);
    if (left || right) move_column_by(ui, view, place.column, right ? 1 : -1);
    if (more && view.column(place).sortable) {
        sort_pressed(ui, view, place.column, SortReach::WithOthers);
    }
}

void sort_button(Ui& ui, TableView& view, const ColumnPlace& place, const Rect& cell)
{
    const NodeId id = ui.id("sort");
    const TableColumn& column = view.column(place);
    const Interaction& interaction = ui.interaction();
    const Ink ground = interaction.held(id)      ? Ink::SurfacePressed
                       : interaction.hovered(id) ? Ink::SurfaceHover
                                                 : Ink::Surface;
    ui.painter().fill({cell.x, cell.y, cell.width, cell.height - 1}, ground);
    const Rect area{cell.x, cell.y, cell.width - divider_width, cell.height};
    ui.inside({.id = id,
               .role = Role::Button,
               .states = States{}.with(State::Focusable),
               .rect = area,
               .name = column.label,
               .numbers = {{NumberProperty::TabIndex, is_cursor(view, 0, column.key) ? 0 : -1}}},
              [&] { draw_label(ui, view, cell, column); });
    view.memory.stops.push_back({id, {.row = 0, .column = column.key}});
    const bool was_carried = !view.table.fixed_columns && carried(ui, view, place, id);
    if (interaction.shows_focus(id)) ui.painter().outline(cell.inset(2), Ink::Focus, 4, 2);
    if (!interaction.activated(id) || was_carried) return;
    const bool others = interaction.activation_modifiers().shift;
    sort_pressed(ui, view, place.column, others ? SortReach::WithOthers : SortReach::Alone);
}

void plain_label(Ui& ui, TableView& view, NodeId id, const Rect& cell, const TableColumn& column)
{
    ui.painter().fill({cell.x, cell.y, cell.width, cell.height - 1}, Ink::Surface);
    draw_label(ui, view, cell, column);
    view.memory.stops.push_back({id, {.row = 0, .column = column.key}});
    if (ui.interaction().shows_focus(id)) ui.painter().outline(cell.inset(2), Ink::Focus, 4, 2);
}

void header_cell(Ui& ui, TableView& view, const ColumnPlace& place, std::size_t position,
                 const Rect& row)
{
    const TableColumn& column = view.column(place);
    const NodeId id = ui.id(column.key);
    const Rect cell = view.cell_area(place, row);
    const bool stays = view.first_stays && place.column == 0;
    Node node{.id = id,
              .role = Role::ColumnHeader,
              .rect = cell,
              .name = column.label,
              .name_unseen = true, // the divider inside must not become part of it
              .numbers = {{NumberProperty::ColumnIndex, static_cast<int>(position) + 1},
                          {NumberProperty::Raised, stays ? 1 : 0}}};
    if (column.sortable) {
        const SortKey* sort = sort_of(view.state, column.key);
        node.numbers.push_back({NumberProperty::Sort, sort_number(sort)});
    } else {
        node.states = node.states.with(State::Focusable);
        const int tab_index = is_cursor(view, 0, column.key) ? 0 : -1;
        node.numbers.push_back({NumberProperty::TabIndex, tab_index});
    }
    ui.inside(std::move(node), [&] {
        if (column.sortable)
            sort_button(ui, view, place, cell);
        else
            plain_label(ui, view, id, cell, column);
        if (view.table.fixed_columns) return;
        header_keys(ui, view, place, id);
        divider(ui, view, place, cell);
    });
    if (view.table.fixed_columns) return;
    if (const auto at = ui.interaction().menu_asked(id)) {
        view.memory.menu = OpenTableMenu{
            .column = place.column, .at = *at, .focus_back = stop_id(view, {0, column.key})};
    }
}

void check_all(Ui& ui, TableView& view, const Rect& row)
{
    const Rect area = view.check_area(row);
    const std::size_t count = view.state.selected.size();
    const CheckMark mark = count == 0                      ? CheckMark::Off
                           : count >= view.table.row_count ? CheckMark::On
                                                           : CheckMark::Mixed;
    const std::string label = ui.say("kit.table.select_all"_text);
    ui.painter().fill({area.x, area.y, area.width, area.height - 1}, Ink::Surface);
    ui.inside(
        {.id = ui.id(check_column),
         .role = Role::ColumnHeader,
         .rect = area,
         .name = label,
         .name_unseen = true,
         .numbers = {{NumberProperty::ColumnIndex, 1},
                     {NumberProperty::Raised, view.first_stays ? 1 : 0}}},
        [&] {
            const NodeId id = ui.id("check");
            view.memory.stops.push_back({id, {.row = 0, .column = std::string(check_column)}});
            if (!row_check(ui, id, area, mark, label, is_cursor(view, 0, check_column))) {
                return;
            }
            if (mark == CheckMark::On)
                view.state.selected.clear();
            else
                select_all(view.state, view.table.row_count, view.table.row_key);
            announce_selection(ui, view);
        });
}

} // namespace

void draw_header(Ui& ui, TableView& view)
{
    const Rect row{0, view.seen.y, view.box.content.width, view.header_height};
    const Rect ground{view.seen.x, row.y, view.seen.width, row.height};
    ui.painter().line({ground.x, row.bottom() - 1}, {ground.right(), row.bottom() - 1}, Ink::Line);
    ui.inside({.id = header_row_id(view),
               .role = Role::Row,
               .rect = row,
               .numbers = {{NumberProperty::RowIndex, 1}, {NumberProperty::Raised, 2}}},
              [&] {
                  const std::size_t before = view.table.selectable ? 1 : 0;
                  if (view.table.selectable) check_all(ui, view, row);
                  const float covered = view.covered().x;
                  const std::vector<ColumnPlace> places = view.places; // acts change the state only
                  for (std::size_t i = 0; i < places.size(); ++i) {
                      const bool under = covered > 0 && places[i].column != 0;
                      const Rect clear{view.seen.x + (under ? covered : 0), row.y,
                                       view.seen.width - (under ? covered : 0), row.height};
                      ui.painter().clip(clear);
                      header_cell(ui, view, places[i], i + before, row);
                      ui.painter().unclip();
                  }
                  draw_carried(ui, view);
              });
}

} // namespace ui
