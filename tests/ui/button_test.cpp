#include "ui/button.h"

#include "support/stage.h"

#include <catch2/catch.hpp>

using support::Stage;
using ui::Role;

namespace {

struct Page {
    int pressed = 0;
    Stage stage{[this](ui::Ui& ui) {
        if (ui::button(ui, {.key = "save", .label = "Save"})) ++pressed;
        const ui::Button locked{
            .key = "send", .label = "Send", .disabled_because = "Three things are missing"};
        if (ui::button(ui, locked)) pressed += 100;
    }};
};

} // namespace

TEST_CASE("a button is pressed by assistive technology, by a pointer and by keyboard alone")
{
    Page page;
    CHECK(page.stage.press(Role::Button, "Save"));
    CHECK(page.pressed == 1);
    CHECK(page.stage.click(Role::Button, "Save"));
    CHECK(page.pressed == 2);
    page.stage.leave();
    REQUIRE(page.stage.tab());
    CHECK(page.stage.focused(Role::Button, "Save"));
    CHECK(page.stage.key("Enter"));
    CHECK(page.stage.key(" "));
    CHECK(page.pressed == 4);
    CHECK(ui::faults(page.stage.tree()).empty());
}

TEST_CASE("a button that cannot be pressed yet says why, and can be found by keyboard")
{
    Page page;
    CHECK_FALSE(page.stage.press(Role::Button, "Send"));
    CHECK_FALSE(page.stage.click(Role::Button, "Send"));
    REQUIRE(page.stage.focus(Role::Button, "Send"));
    page.stage.key("Enter");
    CHECK(page.pressed == 0);
    const ui::Node& locked = page.stage.node(Role::Button, "Send");
    CHECK(locked.text(ui::TextProperty::Description) == "Three things are missing");
}
