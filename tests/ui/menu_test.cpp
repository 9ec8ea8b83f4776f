#include "ui/menu.h"

#include "support/stage.h"

#include <catch2/catch.hpp>

using support::Stage;
using ui::Role;
using ui::State;

namespace {

struct Page {
    std::vector<std::size_t> chosen;
    bool favourite = false;
    Stage stage{[this](ui::Ui& ui) {
        if (const auto index = ui::menu_button(ui, button())) act(*index);
        ui::button(ui, {.key = "other", .label = "Other"});
    }};

    ui::MenuButton button() const
    {
        return {.key = "more",
                .label = "More",
                .entries = {
                    {.key = "open", .label = "Open"},
                    {.key = "copy", .label = "Copy address"},
                    {.key = "close", .label = "Close claim", .disabled_because = "It is in review"},
                    {.key = "star", .label = "Favourite", .checked = favourite}}};
    }

    void act(std::size_t index)
    {
        chosen.push_back(index);
        if (index == 3) favourite = !favourite;
    }

    bool open() const { return stage.has(Role::Menu, "More"); }
};

using Chosen = std::vector<std::size_t>;

} // namespace

TEST_CASE("a menu opens and its entry is chosen by assistive technology, pointer and keyboard")
{
    Page page;
    REQUIRE(page.stage.press(Role::Button, "More"));
    CHECK(page.stage.node(Role::Button, "More").states.has(State::Expanded));
    CHECK(ui::faults(page.stage.tree()).empty());
    REQUIRE(page.stage.press(Role::MenuItem, "Copy address"));
    CHECK(page.chosen == Chosen{1});
    CHECK_FALSE(page.open());

    REQUIRE(page.stage.click(Role::Button, "More"));
    REQUIRE(page.stage.click(Role::MenuItem, "Copy address"));
    CHECK(page.chosen == Chosen{1, 1});

    REQUIRE(page.stage.focus(Role::Button, "More"));
    REQUIRE(page.stage.key("ArrowDown"));
    CHECK(page.stage.focused(Role::MenuItem, "Open"));
    REQUIRE(page.stage.key("ArrowDown"));
    REQUIRE(page.stage.key("Enter"));
    CHECK(page.chosen == Chosen{1, 1, 1});
    CHECK(page.stage.focused(Role::Button, "More"));
}

TEST_CASE("arrow keys go round, first letters go on, Escape gives the focus back")
{
    Page page;
    REQUIRE(page.stage.press(Role::Button, "More"));
    REQUIRE(page.stage.key("ArrowUp"));
    CHECK(page.stage.focused(Role::MenuItem, "Favourite"));
    REQUIRE(page.stage.key("c"));
    CHECK(page.stage.focused(Role::MenuItem, "Copy address"));
    REQUIRE(page.stage.key("c"));
    CHECK(page.stage.focused(Role::MenuItem, "Close claim"));
    REQUIRE(page.stage.key("Home"));
    CHECK(page.stage.focused(Role::MenuItem, "Open"));
    REQUIRE(page.stage.key("Escape"));
    CHECK_FALSE(page.open());
    CHECK(page.stage.focused(Role::Button, "More"));
}

TEST_CASE("an entry that cannot be chosen now is found, and says why")
{
    Page page;
    REQUIRE(page.stage.press(Role::Button, "More"));
    const ui::Node& entry = page.stage.node(Role::MenuItem, "Close claim");
    CHECK(entry.text(ui::TextProperty::Description) == "It is in review");
    CHECK_FALSE(page.stage.press(Role::MenuItem, "Close claim"));
    CHECK(page.chosen.empty());
}

TEST_CASE("a check mark changes and the menu stays")
{
    Page page;
    REQUIRE(page.stage.press(Role::Button, "More"));
    REQUIRE(page.stage.press(Role::MenuItem, "Favourite"));
    CHECK(page.open());
    CHECK(page.stage.node(Role::MenuItem, "Favourite").states.has(State::Checked));
}

TEST_CASE("a menu closes when something else is pressed, focused, or its button again")
{
    Page page;
    REQUIRE(page.stage.press(Role::Button, "More"));
    page.stage.click_at({700, 500});
    CHECK_FALSE(page.open());
    REQUIRE(page.stage.press(Role::Button, "More"));
    page.stage.focus(Role::Button, "Other");
    CHECK_FALSE(page.open());
    REQUIRE(page.stage.click(Role::Button, "More"));
    REQUIRE(page.stage.click(Role::Button, "More"));
    CHECK_FALSE(page.open());
    CHECK(page.chosen.empty());
}
