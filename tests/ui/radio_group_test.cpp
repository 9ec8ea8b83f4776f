#include "ui/radio_group.h"

#include "support/stage.h"

#include <catch2/catch.hpp>

using support::Stage;
using ui::Role;
using ui::State;

TEST_CASE("a radio group where nothing is chosen yet is reached by Tab, and chosen in by keys")
{
    ui::RadioGroup group{.key = "reason",
                         .label = "Reason",
                         .choices = {{.key = "one", .label = "One"},
                                     {.key = "two", .label = "Two"},
                                     {.key = "three", .label = "Three"}},
                         .chosen = 3};
    Stage stage([&](ui::Ui& ui) {
        if (const auto made = ui::radio_group(ui, group)) group.chosen = *made;
    });
    CHECK_FALSE(stage.node(Role::Radio, "One").states.has(State::Checked));
    REQUIRE(stage.tab());
    CHECK(stage.focused(Role::Radio, "One"));
    REQUIRE(stage.key("ArrowDown"));
    CHECK(group.chosen == 0);
    REQUIRE(stage.key("ArrowUp"));
    CHECK(group.chosen == 2);
}
