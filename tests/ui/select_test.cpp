#include "ui/select.h"

#include "support/stage.h"
#include "ui/multi_select.h"

#include <catch2/catch.hpp>

using support::Stage;
using ui::Role;
using ui::State;
using ui::TextProperty;

namespace {

const std::vector<ui::Option> products{
    {.key = "sales", .label = "Dynamics 365 Sales", .detail = "Business Applications"},
    {.key = "field", .label = "Dynamics 365 Field Service", .detail = "Business Applications"},
    {.key = "teams", .label = "Teams Phone", .detail = "Modern Work"},
    {.key = "lodz", .label = "Łódź pilot", .detail = "Modern Work"}};

struct Page {
    bool searchable = true;
    std::string locked = {};
    std::optional<std::size_t> chosen = {};
    std::vector<bool> several = std::vector<bool>(products.size(), false);
    std::vector<ui::Option> options = products;
    Stage stage{[this](ui::Ui& ui) {
        const ui::Select one{
            .about = {.key = "one", .label = "Product", .disabled_because = locked},
            .options = options,
            .chosen = chosen,
            .searchable = searchable};
        if (const auto made = ui::select(ui, one)) chosen = made;
        const ui::MultiSelect many{
            .about = {.key = "many", .label = "Products"}, .options = options, .chosen = several};
        if (const auto made = ui::multi_select(ui, many)) several[*made] = !several[*made];
    }};

    bool open() const { return stage.has(Role::ListBox, "Product"); }
    std::string value() const
    {
        return std::string(stage.node(Role::ComboBox, "Product").text(TextProperty::Value));
    }
    std::vector<std::string> rows() const
    {
        std::vector<std::string> names;
        for (const ui::Node& node : stage.tree().nodes) {
            if (node.role == Role::Option) names.push_back(node.name);
        }
        return names;
    }
    // The row that assistive technology is told to be on.
    std::string active(std::string_view field = "Product") const
    {
        for (const auto& number : stage.node(Role::ComboBox, field).numbers) {
            if (number.first != ui::NumberProperty::ActiveDescendant) continue;
            const auto* row = ui::find(stage.tree(), static_cast<ui::NodeId>(number.second));
            return row == nullptr ? "" : row->name;
        }
        return "";
    }
};

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("one of many is chosen by pressing, by clicking, by keyboard alone")
{
    for (const int way : {0, 1, 2}) {
        Page page;
        INFO(way);
        if (way == 0) {
            REQUIRE(page.stage.press(Role::ComboBox, "Product"));
            CHECK(page.stage.focused(Role::ComboBox, "Product"));
            REQUIRE(page.stage.press(Role::Option, "Teams Phone"));
        } else if (way == 1) {
            REQUIRE(page.stage.click(Role::ComboBox, "Product"));
            REQUIRE(page.stage.click(Role::Option, "Teams Phone"));
        } else {
            REQUIRE(page.stage.tab());
            for (int i = 0; i < 3; ++i) REQUIRE(page.stage.key("ArrowDown"));
            CHECK(page.active() == "Teams Phone");
            REQUIRE(page.stage.key("Enter"));
        }
        CHECK(page.chosen == std::size_t{2});
        CHECK(page.value() == "Teams Phone");
        CHECK_FALSE(page.open());
        CHECK(page.stage.focused(Role::ComboBox, "Product"));
        CHECK(ui::faults(page.stage.tree()).empty());
    }
}

TEST_CASE("typing narrows the list: every word somewhere, accents and capitals aside")
{
    struct Case {
        const char* typed;
        Names left;
    };
    for (const Case& one : {Case{"dyn", {"Dynamics 365 Sales", "Dynamics 365 Field Service"}},
                            Case{"serv field", {"Dynamics 365 Field Service"}},
                            Case{"MODERN", {"Teams Phone", "Łódź pilot"}},
                            Case{"lodz", {"Łódź pilot"}}, Case{"nothing like it", {}}}) {
        Page page;
        REQUIRE(page.stage.type(Role::ComboBox, "Product", one.typed));
        CHECK(page.open());
        CHECK(page.rows() == one.left);
        CHECK(page.value() == one.typed);
        CHECK(ui::faults(page.stage.tree()).empty());
    }
}

TEST_CASE("how many match is said aloud")
{
    Page page;
    page.stage.type(Role::ComboBox, "Product", "dyn");
    CHECK(page.stage.said() == Names{"Matches: 2"});
}

TEST_CASE("typing after what is chosen begins a search, it does not lengthen the name")
{
    Page page;
    page.chosen = 2;
    page.stage.draw();
    page.stage.type(Role::ComboBox, "Product", "Teams Phonesal");
    CHECK(page.value() == "sal");
    CHECK(page.rows() == Names{"Dynamics 365 Sales"});
    page.stage.key("Escape");
    CHECK(page.value() == "Teams Phone");
    CHECK(page.chosen == std::size_t{2});
}

TEST_CASE("the list closes on Escape, on a press beside it, on going on")
{
    for (const int way : {0, 1, 2}) {
        Page page;
        INFO(way);
        page.stage.press(Role::ComboBox, "Product");
        REQUIRE(page.open());
        if (way == 0) page.stage.key("Escape");
        if (way == 1) page.stage.click_at({700, 500});
        if (way == 2) page.stage.focus(Role::ComboBox, "Products");
        CHECK_FALSE(page.open());
        CHECK_FALSE(page.chosen.has_value());
    }
}

TEST_CASE("in a list that is not for typing, letters, Home, End and Space do the work")
{
    Page page;
    page.searchable = false;
    page.stage.draw();
    CHECK(page.stage.node(Role::ComboBox, "Product").states.has(State::ReadOnly));
    page.stage.focus(Role::ComboBox, "Product");
    REQUIRE(page.stage.key(" "));
    CHECK(page.open());
    CHECK(page.active() == "Dynamics 365 Sales");
    page.stage.key("End");
    CHECK(page.active() == "Łódź pilot");
    page.stage.key("Home");
    page.stage.key("d");
    CHECK(page.active() == "Dynamics 365 Field Service");
    page.stage.key("t");
    CHECK(page.active() == "Teams Phone");
    page.stage.key(" ");
    CHECK(page.value() == "Teams Phone");
}

TEST_CASE("a long list draws only what is in sight, and keys bring the rest there")
{
    Page page;
    page.options.clear();
    std::vector<std::string> keys;
    for (int i = 0; i < 2000; ++i) keys.push_back("k" + std::to_string(i));
    for (int i = 0; i < 2000; ++i) {
        page.options.push_back(
            {.key = keys[static_cast<std::size_t>(i)], .label = "Row " + std::to_string(i)});
    }
    page.stage.press(Role::ComboBox, "Product");
    CHECK(page.rows().size() < 40);
    page.stage.key("End");
    CHECK(page.active() == "Row 1999");
    page.stage.key("Enter");
    CHECK(page.value() == "Row 1999");
}

TEST_CASE("a locked field opens no list and says why")
{
    Page page;
    page.locked = "Choose the solution area first.";
    page.stage.draw();
    CHECK_FALSE(page.stage.press(Role::ComboBox, "Product"));
    page.stage.focus(Role::ComboBox, "Product");
    CHECK_FALSE(page.stage.key("ArrowDown"));
    CHECK_FALSE(page.open());
    CHECK(page.stage.node(Role::ComboBox, "Product").text(TextProperty::Description) ==
          "Choose the solution area first.");
}

TEST_CASE("several are chosen without the list closing, and taken away one by one")
{
    Page page;
    page.stage.press(Role::ComboBox, "Products");
    page.stage.press(Role::Option, "Teams Phone");
    page.stage.click(Role::Option, "Dynamics 365 Sales");
    CHECK(page.several == std::vector<bool>{true, false, true, false});
    CHECK(page.stage.has(Role::ListBox, "Products"));
    CHECK(page.stage.node(Role::Option, "Teams Phone").states.has(State::Selected));
    REQUIRE(page.stage.key("Escape"));
    CHECK(ui::faults(page.stage.tree()).empty());

    CHECK(page.stage.has(Role::List, "Products: chosen"));
    CHECK(page.stage.press(Role::Button, "Remove Teams Phone"));
    CHECK(page.stage.focused(Role::ComboBox, "Products"));
    CHECK(page.stage.click(Role::Button, "Remove Dynamics 365 Sales"));
    CHECK_FALSE(page.stage.has(Role::List, "Products: chosen"));
}

TEST_CASE("several are chosen by keyboard alone")
{
    Page page;
    page.stage.focus(Role::ComboBox, "Products");
    page.stage.key("ArrowDown");
    page.stage.key("Enter");
    page.stage.key("ArrowDown");
    page.stage.key("Enter");
    CHECK(page.several == std::vector<bool>{true, true, false, false});
    page.stage.key("Enter");
    CHECK(page.several == std::vector<bool>{true, false, false, false});
}
