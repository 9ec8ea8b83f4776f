#include "ui/table_state.h"

#include <catch2/catch.hpp>

using ui::ColumnPlace;
using ui::SortDirection;
using ui::SortKey;
using ui::SortReach;
using ui::TableColumn;
using ui::TableState;

namespace {

std::vector<TableColumn> columns()
{
    return {{.key = "name", .label = "Name", .width = 200},
            {.key = "state", .label = "State", .width = 100, .width_min = 80},
            {.key = "date", .label = "Date", .width = 100}};
}

std::vector<std::string> keys_in_sight(const TableState& state)
{
    std::vector<std::string> keys;
    for (const ColumnPlace& place : ui::places_of(columns(), state, 0, 0)) {
        keys.push_back(columns()[place.column].key);
    }
    return keys;
}

std::string key_of(std::size_t row)
{
    return "row" + std::to_string(row);
}

using Keys = std::vector<std::string>;
using Selected = std::set<std::string>;

} // namespace

TEST_CASE("columns share the room that is left, and keep their widths where there is none")
{
    const auto wide = ui::places_of(columns(), {}, 40, 640);
    REQUIRE(wide.size() == 3);
    CHECK(wide[0].x == 40);
    CHECK(wide[0].width == 300);
    CHECK(wide[2].right() == 640);

    const auto narrow = ui::places_of(columns(), {}, 40, 300);
    CHECK(narrow[0].width == 200);
    CHECK(narrow[2].right() == 440);
}

TEST_CASE("columns give a little where all are in sight then, but not those that were sized")
{
    const auto less = ui::places_of(columns(), {}, 40, 400);
    CHECK(less[0].width == 180);
    CHECK(less[1].width == 90);
    CHECK(less[2].right() == 400);
    CHECK(ui::places_of(columns(), {}, 40, 380)[2].right() == 380);
    CHECK(ui::places_of(columns(), {}, 40, 379)[2].right() == 440); // it scrolls

    TableState sized;
    sized.widths["name"] = 200;
    const auto kept = ui::places_of(columns(), sized, 40, 420);
    CHECK(kept[0].width == 200);
    CHECK(kept[2].right() == 420);
}

TEST_CASE("a column that is resized moves no other")
{
    TableState state;
    const auto before = ui::places_of(columns(), state, 0, 600);
    ui::resize_column(columns(), state, before, 1, 220);
    const auto after = ui::places_of(columns(), state, 0, 600);
    CHECK(after[0].width == before[0].width);
    CHECK(after[1].width == 220);
    CHECK(after[2].width == before[2].width);

    ui::resize_column(columns(), state, after, 1, 3);
    CHECK(ui::places_of(columns(), state, 0, 600)[1].width == 80);
}

TEST_CASE("columns move among those in sight, the first one stays first")
{
    TableState state;
    CHECK(ui::move_column(columns(), state, 2, -1));
    CHECK(keys_in_sight(state) == Keys{"name", "date", "state"});
    CHECK_FALSE(ui::move_column(columns(), state, 2, -1));
    CHECK_FALSE(ui::move_column(columns(), state, 0, 1));
    CHECK(ui::move_column(columns(), state, 2, 1));
    CHECK(keys_in_sight(state) == Keys{"name", "state", "date"});

    state.hidden = {"state", "name"};
    CHECK(keys_in_sight(state) == Keys{"name", "date"});
    CHECK_FALSE(ui::move_column(columns(), state, 2, -1));
}

TEST_CASE("a view from another version may name columns that are gone, and lack new ones")
{
    TableState state;
    state.order = {"gone", "date", "date"};
    CHECK(keys_in_sight(state) == Keys{"name", "date", "state"});
}

TEST_CASE("a header sorts up, then down, then not; with Shift beside what is sorted already")
{
    TableState state;
    const SortKey by_state{.column = "state"};
    ui::sort_next(state, "state", SortReach::Alone);
    CHECK(state.sort == std::vector{by_state});
    ui::sort_next(state, "date", SortReach::WithOthers);
    ui::sort_next(state, "date", SortReach::WithOthers);
    CHECK(state.sort ==
          std::vector{by_state, SortKey{.column = "date", .direction = SortDirection::Descending}});
    ui::sort_next(state, "date", SortReach::WithOthers);
    CHECK(state.sort == std::vector{by_state});
    ui::sort_next(state, "date", SortReach::Alone);
    CHECK(state.sort == std::vector{SortKey{.column = "date"}});
}

TEST_CASE("a range goes from where it began, either way")
{
    TableState state;
    ui::toggle_row(state, 3, key_of);
    ui::select_range(state, 5, key_of);
    CHECK(state.selected == Selected{"row3", "row4", "row5"});
    ui::select_range(state, 2, key_of);
    CHECK(state.selected == Selected{"row2", "row3"});
    ui::toggle_row(state, 2, key_of);
    CHECK(state.selected == Selected{"row3"});
}

TEST_CASE("rows that a filter took away are not selected any more")
{
    TableState state;
    ui::select_all(state, 4, key_of);
    CHECK(state.selected.size() == 4);
    ui::keep_selected(state, 2, key_of);
    CHECK(state.selected == Selected{"row0", "row1"});
}
