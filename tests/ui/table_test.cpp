#include "ui/table.h"

#include "support/stage.h"

#include <catch2/catch.hpp>

using support::Stage;
using ui::Role;
using ui::State;

namespace {

constexpr float rows_in_sight = 10;

// A table of numbers, of which one column is a link.
struct Page {
    std::size_t row_count = 100'000;
    bool selectable = true;
    ui::TableState state;
    ui::TableAnswer answer; // all that was answered so far
    std::size_t cells_asked = 0;
    Stage stage;

    explicit Page(const support::Setting& setting = {})
        : stage([this](ui::Ui& ui) { draw(ui); }, setting)
    {}

    void draw(ui::Ui& ui)
    {
        cells_asked = 0;
        const ui::TableAnswer now = ui::table(ui, options(), state);
        answer.sort_changed = answer.sort_changed || now.sort_changed;
        answer.selection_changed = answer.selection_changed || now.selection_changed;
        if (now.opened) answer.opened = now.opened;
        if (now.act) answer.act = now.act;
    }

    ui::Table options()
    {
        return {.key = "numbers",
                .label = "Numbers",
                .columns = {{.key = "name", .label = "Name", .width = 160},
                            {.key = "square", .label = "Square", .width = 120},
                            {.key = "note", .label = "Note", .width = 120, .sortable = false}},
                .row_count = row_count,
                .row_key = [](std::size_t row) { return std::to_string(row); },
                .cell = [this](std::size_t row, std::size_t column) { return cell(row, column); },
                .selectable = selectable,
                .height_max = 36 + rows_in_sight * 40,
                .row_menu = menu_of};
    }

    ui::TableCell cell(std::size_t row, std::size_t column)
    {
        ++cells_asked;
        const std::string number = std::to_string(row);
        if (column == 0) return {.text = "Number " + number, .href = "#/" + number};
        return {.text = column == 1 ? std::to_string(row * row) : "note " + number};
    }

    static std::vector<ui::MenuEntry> menu_of(std::size_t row)
    {
        return {{.key = "open", .label = "Open"},
                {.key = "delete",
                 .label = "Delete",
                 .disabled_because = row == 0 ? "The first number stays" : ""}};
    }

    bool focused_link(std::string_view name) const { return stage.focused(Role::Link, name); }
};

const ui::Node* row_with(const ui::Tree& tree, std::int32_t index)
{
    for (const ui::Node& node : tree.nodes) {
        const std::pair number{ui::NumberProperty::RowIndex, index};
        if (std::find(node.numbers.begin(), node.numbers.end(), number) != node.numbers.end()) {
            return &node;
        }
    }
    return nullptr;
}

std::int32_t number_of(const ui::Node& node, ui::NumberProperty property)
{
    for (const auto& entry : node.numbers) {
        if (entry.first == property) return entry.second;
    }
    return -1;
}

} // namespace

TEST_CASE("a table says how many rows and columns it has, and draws only those in sight")
{
    Page page;
    const ui::Node& grid = page.stage.node(Role::Grid, "Numbers");
    CHECK(number_of(grid, ui::NumberProperty::RowCount) == 100'001);
    CHECK(number_of(grid, ui::NumberProperty::ColumnCount) == 4);
    CHECK(row_with(page.stage.tree(), 2) != nullptr);
    CHECK(row_with(page.stage.tree(), 2 + 20) == nullptr);
    const std::size_t asked = page.cells_asked;
    page.row_count = 100;
    page.stage.draw();
    CHECK(page.cells_asked == asked);
    CHECK(ui::faults(page.stage.tree()).empty());
}

TEST_CASE("rows scroll under a header that stays")
{
    Page page;
    const ui::Node* rows = ui::find(page.stage.tree(), Role::ScrollArea, "");
    REQUIRE(rows != nullptr);
    CHECK(rows->scroll.content.height == 36 + 100'000 * 40);
    page.stage.feed(ui::Scrolled{.node = rows->id, .position = {0, 2'000'000}});
    CHECK(page.stage.has(Role::Link, "Number 50000"));
    CHECK_FALSE(page.stage.has(Role::Link, "Number 49000"));
    CHECK(page.stage.node(Role::ColumnHeader, "Name").rect.y == 2'000'000);
}

TEST_CASE("pressing a header sorts, whoever presses")
{
    Page page;
    const auto sorted = [&] {
        return number_of(page.stage.node(Role::ColumnHeader, "Square"), ui::NumberProperty::Sort);
    };
    CHECK(sorted() == 0);
    REQUIRE(page.stage.press(Role::Button, "Square"));
    CHECK(sorted() == 1);
    CHECK(page.answer.sort_changed);
    REQUIRE(page.stage.click(Role::Button, "Square"));
    CHECK(sorted() == 2);
    CHECK(page.stage.said().back() == "Sorted by Square, descending");
    REQUIRE(page.stage.focus(Role::Button, "Name"));
    REQUIRE(page.stage.key("Enter", {.shift = true}));
    CHECK(page.state.sort.size() == 2);
    CHECK_FALSE(page.stage.has(Role::Button, "Note"));
}

TEST_CASE("arrow keys take the focus from cell to cell, and bring it into sight")
{
    Page page;
    REQUIRE(page.stage.tab());
    CHECK(page.focused_link("Number 0"));
    REQUIRE(page.stage.key("ArrowDown"));
    CHECK(page.focused_link("Number 1"));
    REQUIRE(page.stage.key("ArrowRight"));
    CHECK(page.stage.focused(Role::Cell, "1"));
    REQUIRE(page.stage.key("ArrowUp"));
    REQUIRE(page.stage.key("ArrowUp"));
    CHECK(page.stage.focused(Role::Button, "Square"));
    REQUIRE(page.stage.key("End"));
    CHECK(page.stage.focused(Role::ColumnHeader, "Note"));
    REQUIRE(page.stage.key("End", {.control = true}));
    CHECK(page.stage.focused(Role::Cell, "note 99999"));
    REQUIRE(page.stage.key("PageUp"));
    CHECK(page.stage.focused(Role::Cell, "note 99990"));
    REQUIRE(page.stage.key("Home", {.control = true}));
    CHECK(page.stage.focused(Role::CheckBox, "Select all rows"));
    CHECK(page.stage.node(Role::ScrollArea, "").scroll.position.y == 0);
}

TEST_CASE("the whole table is one stop for Tab, where the cursor is")
{
    Page page;
    REQUIRE(page.stage.focus(Role::Cell, "9"));
    CHECK(page.state.cursor == ui::TableCursor{.row = 4, .column = "square"});
    CHECK_FALSE(page.stage.tab());
    page.stage.leave();
    REQUIRE(page.stage.tab());
    CHECK(page.stage.focused(Role::Cell, "9"));
}

TEST_CASE("what has the focus stays when it is scrolled out of sight")
{
    Page page;
    REQUIRE(page.stage.focus(Role::Link, "Number 2"));
    const ui::NodeId rows = ui::find(page.stage.tree(), Role::ScrollArea, "")->id;
    page.stage.feed(ui::Scrolled{.node = rows, .position = {0, 40'000}});
    CHECK(page.focused_link("Number 2"));
    REQUIRE(page.stage.key("ArrowDown"));
    CHECK(page.focused_link("Number 3"));
    CHECK(page.stage.node(Role::ScrollArea, "").scroll.position.y == 120);
}

TEST_CASE("rows are selected by check box, Space, range and all at once")
{
    Page page;
    page.row_count = 20;
    page.stage.draw();
    REQUIRE(page.stage.press(Role::CheckBox, "Select Number 2"));
    CHECK(page.state.selected == std::set<std::string>{"2"});
    CHECK(row_with(page.stage.tree(), 4)->states.has(State::Selected));
    REQUIRE(page.stage.focus(Role::Cell, "9"));
    REQUIRE(page.stage.key(" "));
    CHECK(page.state.selected == std::set<std::string>{"2", "3"});
    REQUIRE(page.stage.key("ArrowDown", {.shift = true}));
    REQUIRE(page.stage.key("ArrowDown", {.shift = true}));
    CHECK(page.state.selected == std::set<std::string>{"3", "4", "5"});
    CHECK(page.stage.said().back() == "3 selected");
    REQUIRE(page.stage.key("a", {.control = true}));
    CHECK(page.state.selected.size() == 20);
    CHECK(page.stage.node(Role::CheckBox, "Select all rows").states.has(State::Checked));
    REQUIRE(page.stage.key("Escape"));
    CHECK(page.state.selected.empty());
}

TEST_CASE("Enter opens a row from any cell that is no link")
{
    Page page;
    REQUIRE(page.stage.focus(Role::Cell, "16"));
    REQUIRE(page.stage.key("Enter"));
    CHECK(page.answer.opened == 4u);
    REQUIRE(page.stage.click(Role::Cell, "9"));
    REQUIRE(page.stage.click(Role::Cell, "9"));
    CHECK(page.answer.opened == 3u);
}

TEST_CASE("a row's menu opens where it is asked for, and gives the focus back")
{
    Page page;
    REQUIRE(page.stage.focus(Role::Cell, "16"));
    const ui::NodeId cell = page.stage.focused();
    page.stage.feed(ui::MenuAsked{.over = cell, .at = {200, 200}});
    CHECK(page.stage.focused(Role::MenuItem, "Open"));
    REQUIRE(page.stage.key("Escape"));
    CHECK_FALSE(page.stage.has(Role::MenuItem, "Open"));
    CHECK(page.stage.focused() == cell);
    page.stage.feed(ui::MenuAsked{.over = cell, .at = {200, 200}});
    REQUIRE(page.stage.press(Role::MenuItem, "Delete"));
    CHECK(page.answer.act == ui::RowAct{.row = 4, .entry = "delete"});
}

TEST_CASE("columns are resized, moved, fitted and hidden by keyboard and menu")
{
    Page page;
    const auto width = [&] { return page.stage.node(Role::ColumnHeader, "Square").rect.width; };
    REQUIRE(page.stage.focus(Role::Button, "Square"));
    const float before = width();
    REQUIRE(page.stage.key("ArrowRight", {.shift = true}));
    CHECK(width() == before + 16);
    REQUIRE(page.stage.key("ArrowRight", {.shift = true, .control = true}));
    CHECK(page.state.order == std::vector<std::string>{"name", "note", "square"});
    const ui::NodeId header = page.stage.focused();
    page.stage.feed(ui::MenuAsked{.over = header, .at = {300, 30}});
    CHECK(page.stage.press(Role::MenuItem, "Hide column"));
    CHECK_FALSE(page.stage.has(Role::ColumnHeader, "Square"));
    CHECK(page.stage.focused(Role::Button, "Name"));
    page.stage.feed(ui::MenuAsked{.over = page.stage.focused(), .at = {60, 30}});
    CHECK_FALSE(page.stage.press(Role::MenuItem, "Hide column"));
    CHECK(page.stage.node(Role::MenuItem, "Hide column").states.has(State::Disabled));
}

TEST_CASE("a divider is dragged, and pressed twice to fit")
{
    Page page;
    const ui::Node divider = page.stage.node(Role::Separator, "Width of Square");
    const auto width = [&] { return page.stage.node(Role::ColumnHeader, "Square").rect.width; };
    const float before = width();
    page.stage.feed(ui::PointerPressed{.over = divider.id, .at = {400, 30}});
    page.stage.feed(ui::PointerMoved{.over = divider.id, .at = {420, 30}});
    CHECK(width() == before + 20);
    page.stage.feed(ui::PointerMoved{.over = divider.id, .at = {390, 30}});
    CHECK(width() == before - 10);
    page.stage.feed(ui::PointerReleased{.over = divider.id, .at = {390, 30}});
    CHECK(page.stage.click(Role::Separator, "Width of Square"));
    CHECK(page.stage.click(Role::Separator, "Width of Square"));
    CHECK(width() < before - 10);
    CHECK_FALSE(page.answer.sort_changed);
}

TEST_CASE("a header that is carried elsewhere moves its column and does not sort")
{
    Page page;
    const ui::Node button = page.stage.node(Role::Button, "Square");
    const ui::Point from = button.rect.centre();
    const ui::Point to{page.stage.node(Role::ColumnHeader, "Note").rect.right() + 10, from.y};
    page.stage.feed(ui::PointerPressed{.over = button.id, .at = from});
    page.stage.feed(ui::PointerMoved{.over = button.id, .at = to});
    page.stage.feed(ui::PointerReleased{.over = button.id, .at = to});
    CHECK(page.state.order == std::vector<std::string>{"name", "note", "square"});
    CHECK_FALSE(page.answer.sort_changed);
}

TEST_CASE("a narrow page scrolls the table sideways, its first column stays if there is room")
{
    Page page{{.size = {320, 600}}};
    const ui::Node& rows = page.stage.node(Role::ScrollArea, "");
    CHECK(rows.rect.right() <= 320);
    CHECK(rows.scroll.content.width > rows.rect.width);

    Page wider{{.size = {432, 600}}};
    wider.selectable = false;
    wider.stage.draw();
    const ui::NodeId area = ui::find(wider.stage.tree(), Role::ScrollArea, "")->id;
    wider.stage.feed(ui::Scrolled{.node = area, .position = {2, 0}});
    CHECK(wider.stage.node(Role::RowHeader, "Number 0").rect.x ==
          wider.stage.node(Role::ScrollArea, "").scroll.position.x);
}

TEST_CASE("an empty table says so under its header")
{
    Page page;
    page.row_count = 0;
    page.stage.draw();
    CHECK(page.stage.has(Role::Paragraph, "Nothing to show"));
    CHECK(page.stage.has(Role::ColumnHeader, "Name"));
    CHECK(ui::faults(page.stage.tree()).empty());
}
