#include "ui/tooltip.h"

#include "support/stage.h"
#include "ui/button.h"

#include <catch2/catch.hpp>

using support::Stage;
using ui::Role;

namespace {

struct Page {
    Stage stage{[](ui::Ui& ui) {
        const ui::Rect area{16, 16, 120, 32};
        ui::button_in(ui, area, {.key = "send", .label = "Send"});
        ui::tooltip(ui, {.owner = ui.id("send"), .area = area, .text = "To the reviewer"});
    }};

    bool shown() const { return stage.has(Role::Tooltip, "To the reviewer"); }
    void point() { stage.feed(ui::PointerMoved{.over = stage.node(Role::Button, "Send").id}); }
};

} // namespace

TEST_CASE("a tooltip comes after a moment's pointing and goes with the pointer")
{
    Page page;
    page.point();
    CHECK_FALSE(page.shown());
    page.stage.wait(600);
    CHECK(page.shown());
    CHECK(ui::faults(page.stage.tree()).empty());
    const ui::NodeId words = page.stage.node(Role::Tooltip, "To the reviewer").id;
    page.stage.feed(ui::PointerMoved{.over = words});
    CHECK(page.shown());
    page.stage.feed(ui::PointerMoved{});
    CHECK_FALSE(page.shown());
}

TEST_CASE("a tooltip comes at once with the keyboard, and Escape hides it")
{
    Page page;
    REQUIRE(page.stage.focus(Role::Button, "Send"));
    CHECK(page.shown());
    REQUIRE(page.stage.key("Escape"));
    CHECK_FALSE(page.shown());
    page.stage.wait(1000);
    CHECK_FALSE(page.shown());
}
