#include "ui/table_state.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

const TableColumn* named(const std::vector<TableColumn>& columns, const std::string& key)
{
    const auto found = std::find_if(columns.begin(), columns.end(),
                                    [&](const TableColumn& column) { return column.key == key; });
    return found == columns.end() ? nullptr : &*found;
}

bool chosen(const TableState& state, const TableColumn& column)
{
    return state.widths.count(column.key) != 0;
}

float width_of(const TableState& state, const TableColumn& column)
{
    const auto found = state.widths.find(column.key);
    return found == state.widths.end() ? column.width : std::max(column.width_min, found->second);
}

// Shares what is left of the room among the columns that nobody has sized, by their own widths.
void grow(const std::vector<TableColumn>& columns, const TableState& state,
          std::vector<ColumnPlace>& places, float room)
{
    float used = 0;
    float growing = 0;
    for (const ColumnPlace& place : places) {
        used += place.width;
        if (!chosen(state, columns[place.column])) growing += place.width;
    }
    float left = std::floor(room - used);
    if (left <= 0 || growing <= 0) return;
    for (ColumnPlace& place : places) {
        if (chosen(state, columns[place.column])) continue;
        const float share = std::floor(left * place.width / growing);
        growing -= place.width;
        left -= share;
        place.width += share;
    }
}

// A little room that is lacking is taken from the columns that nobody has sized, rather than the
// last of them left out of sight.
void shrink(const std::vector<TableColumn>& columns, const TableState& state,
            std::vector<ColumnPlace>& places, float room)
{
    constexpr float most = 0.15f; // of a column's width: more would cut what stands there
    const auto spare = [&](const ColumnPlace& place) {
        const TableColumn& column = columns[place.column];
        if (chosen(state, column)) return 0.0f;
        return std::min(place.width * most, place.width - column.width_min);
    };
    float lacking = -std::floor(room);
    float to_give = 0;
    for (const ColumnPlace& place : places) {
        lacking += place.width;
        to_give += spare(place);
    }
    if (lacking <= 0 || lacking > to_give) return;
    for (ColumnPlace& place : places) {
        const float own = spare(place);
        if (own <= 0) continue;
        const float share = std::ceil(lacking * own / to_give);
        to_give -= own;
        lacking -= share;
        place.width -= share;
    }
}

std::vector<SortKey>::iterator find_sort(TableState& state, const std::string& column)
{
    return std::find_if(state.sort.begin(), state.sort.end(),
                        [&](const SortKey& key) { return key.column == column; });
}

} // namespace

std::vector<std::size_t> ordered(const std::vector<TableColumn>& columns, const TableState& state)
{
    std::vector<std::size_t> order;
    const auto add = [&](std::size_t index) {
        if (std::find(order.begin(), order.end(), index) == order.end()) order.push_back(index);
    };
    if (!columns.empty()) add(0);
    for (const std::string& key : state.order) {
        const TableColumn* column = named(columns, key);
        if (column != nullptr) add(static_cast<std::size_t>(column - columns.data()));
    }
    for (std::size_t i = 0; i < columns.size(); ++i) add(i);
    return order;
}

std::vector<ColumnPlace> places_of(const std::vector<TableColumn>& columns, const TableState& state,
                                   float from, float room)
{
    std::vector<ColumnPlace> places;
    for (const std::size_t index : ordered(columns, state)) {
        const TableColumn& column = columns[index];
        if (index != 0 && state.hidden.count(column.key) != 0) continue;
        places.push_back({.column = index, .width = width_of(state, column)});
    }
    grow(columns, state, places, room - from);
    shrink(columns, state, places, room - from);
    float x = from;
    for (ColumnPlace& place : places) {
        place.x = x;
        x += place.width;
    }
    return places;
}

// All columns keep the width they have now: while one is dragged the others must not answer.
void resize_column(const std::vector<TableColumn>& columns, TableState& state,
                   const std::vector<ColumnPlace>& places, std::size_t column, float width)
{
    for (const ColumnPlace& place : places) {
        state.widths[columns[place.column].key] = place.width;
    }
    constexpr float width_max = 1200;
    const TableColumn& resized = columns[column];
    state.widths[resized.key] = std::clamp(std::round(width), resized.width_min, width_max);
}

bool move_column(const std::vector<TableColumn>& columns, TableState& state, std::size_t column,
                 int by)
{
    std::vector<std::size_t> order = ordered(columns, state);
    std::vector<std::size_t> seen; // positions in `order`
    for (std::size_t i = 0; i < order.size(); ++i) {
        const bool hidden = state.hidden.count(columns[order[i]].key) != 0;
        if (order[i] == 0 || !hidden) seen.push_back(i);
    }
    const auto at =
        std::find_if(seen.begin(), seen.end(), [&](std::size_t i) { return order[i] == column; });
    if (column == 0 || at == seen.end()) return false;
    const auto last = static_cast<int>(seen.size()) - 1;
    const auto here = static_cast<int>(at - seen.begin());
    const int there = std::clamp(here + by, 1, last);
    if (there == here) return false;
    const std::size_t target = seen[static_cast<std::size_t>(there)];
    order.erase(order.begin() + static_cast<std::ptrdiff_t>(*at));
    order.insert(order.begin() + static_cast<std::ptrdiff_t>(target), column);
    state.order.clear();
    for (const std::size_t index : order) state.order.push_back(columns[index].key);
    return true;
}

const SortKey* sort_of(const TableState& state, const std::string& column)
{
    const auto found = std::find_if(state.sort.begin(), state.sort.end(),
                                    [&](const SortKey& key) { return key.column == column; });
    return found == state.sort.end() ? nullptr : &*found;
}

void sort_next(TableState& state, const std::string& column, SortReach reach)
{
    const SortKey* now = sort_of(state, column);
    if (now == nullptr)
        sort_by(state, column, SortDirection::Ascending, reach);
    else if (now->direction == SortDirection::Ascending)
        sort_by(state, column, SortDirection::Descending, reach);
    else
        sort_by(state, column, std::nullopt, reach);
}

void sort_by(TableState& state, const std::string& column, std::optional<SortDirection> direction,
             SortReach reach)
{
    const auto found = find_sort(state, column);
    const bool known = found != state.sort.end();
    if (reach == SortReach::Alone) {
        state.sort.clear();
        if (direction) state.sort.push_back({.column = column, .direction = *direction});
    } else if (known && direction) {
        found->direction = *direction;
    } else if (known) {
        state.sort.erase(found);
    } else if (direction) {
        state.sort.push_back({.column = column, .direction = *direction});
    }
}

void toggle_row(TableState& state, std::size_t row, const RowKey& key_of)
{
    const std::string key = key_of(row);
    if (state.selected.erase(key) == 0) state.selected.insert(key);
    state.anchor = row;
}

void select_range(TableState& state, std::size_t row, const RowKey& key_of)
{
    const std::size_t anchor = state.anchor.value_or(row);
    state.anchor = anchor;
    state.selected.clear();
    for (std::size_t i = std::min(anchor, row); i <= std::max(anchor, row); ++i) {
        state.selected.insert(key_of(i));
    }
}

void select_all(TableState& state, std::size_t row_count, const RowKey& key_of)
{
    for (std::size_t i = 0; i < row_count; ++i) state.selected.insert(key_of(i));
}

void keep_selected(TableState& state, std::size_t row_count, const RowKey& key_of)
{
    if (state.selected.empty()) return;
    std::set<std::string> kept;
    for (std::size_t i = 0; i < row_count; ++i) {
        std::string key = key_of(i);
        if (state.selected.count(key) != 0) kept.insert(std::move(key));
    }
    state.selected = std::move(kept);
    state.anchor.reset();
}

} // namespace ui
