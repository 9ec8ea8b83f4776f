#include "shell/headless/shell.h"
#include "support/assets.h"
#include "ui/avatar.h"
#include "ui/chart.h"

#include <catch2/catch.hpp>

using headless::Shell;
using ui::Role;
using ui::State;

namespace {

Shell gallery(float width = 1440)
{
    return Shell(support::asset_if_any, {.address = "/gallery", .size = {width, 900}});
}

bool shows(const Shell& shell, Role role, std::string_view name)
{
    return ui::find(shell.tree(), role, name) != nullptr;
}

} // namespace

TEST_CASE("the gallery is whole at every width and in every theme")
{
    for (const float width : {360.0f, 390.0f, 700.0f, 1024.0f, 1440.0f, 3840.0f}) {
        INFO(width);
        CHECK(ui::faults(gallery(width).tree()) == std::vector<std::string>{});
    }
}

TEST_CASE("a dialog keeps everything else out of reach until it is answered")
{
    Shell shell = gallery();
    REQUIRE(shell.press(Role::Button, "Open a dialog"));
    REQUIRE(shows(shell, Role::Dialog, "Erase everything?"));
    CHECK(ui::faults(shell.tree()) == std::vector<std::string>{});
    CHECK_FALSE(shell.press(Role::Button, "Open a side panel"));

    REQUIRE(shell.press(Role::Button, "Keep everything"));
    CHECK_FALSE(shows(shell, Role::Dialog, "Erase everything?"));
    CHECK(shows(shell, Role::Paragraph, "Chosen: Keep everything"));
    CHECK(shell.press(Role::Button, "Open a side panel"));
}

TEST_CASE("Escape closes a dialog, and the focus goes back to what opened it")
{
    Shell shell = gallery();
    REQUIRE(shell.focus(Role::Button, "Open a dialog"));
    const ui::NodeId opener = shell.focused();
    REQUIRE(shell.press(Role::Button, "Open a dialog"));
    CHECK(shell.focused() == ui::find(shell.tree(), Role::Button, "Keep everything")->id);
    REQUIRE(shell.key("Escape"));
    CHECK_FALSE(shows(shell, Role::Dialog, "Erase everything?"));
    CHECK(shell.focused() == opener);
    CHECK(shows(shell, Role::Paragraph, "Nothing chosen yet"));
}

TEST_CASE("a side panel opens beside the page and closes by its button or Escape")
{
    for (const bool by_key : {true, false}) {
        Shell shell = gallery();
        REQUIRE(shell.focus(Role::Button, "Open a side panel"));
        REQUIRE(shell.press(Role::Button, "Open a side panel"));
        shell.wait(500);
        const ui::Node* panel = ui::find(shell.tree(), Role::Complementary, "History");
        REQUIRE(panel != nullptr);
        CHECK(panel->rect.right() == Approx(1440));
        CHECK((by_key ? shell.key("Escape") : shell.press(Role::Button, "Close")));
        CHECK_FALSE(shows(shell, Role::Complementary, "History"));
    }
}

TEST_CASE("a toast goes away by itself, can be taken back, and waits while it is looked at")
{
    Shell shell = gallery();
    REQUIRE(shell.press(Role::Button, "Show a toast"));
    CHECK(shows(shell, Role::Region, "Draft 1 discarded"));
    shell.wait(ui::toast_stays_ms + 100);
    CHECK_FALSE(shows(shell, Role::Region, "Draft 1 discarded"));

    REQUIRE(shell.press(Role::Button, "Show a toast"));
    REQUIRE(shell.focus(Role::Button, "Undo"));
    shell.wait(ui::toast_stays_ms - 1000);
    shell.wait(ui::toast_stays_ms - 1000);
    REQUIRE(shell.press(Role::Button, "Undo"));
    CHECK(shows(shell, Role::Paragraph, "Undone: toast2"));
    CHECK_FALSE(shows(shell, Role::Region, "Draft 2 discarded"));
}

TEST_CASE("a figure card is pressed to filter, and pressed again to show all")
{
    Shell shell = gallery();
    const auto pressed = [&] {
        return ui::find(shell.tree(), Role::Button, "Needs you 7 2 due this week")
            ->states.has(State::Pressed);
    };
    CHECK_FALSE(pressed());
    REQUIRE(shell.click(Role::Button, "Needs you 7 2 due this week"));
    CHECK(pressed());
    REQUIRE(shell.press(Role::Button, "Needs you 7 2 due this week"));
    CHECK_FALSE(pressed());
}

TEST_CASE("a chart tells its values month by month, to arrow keys and screen readers")
{
    Shell shell = gallery();
    REQUIRE(shell.focus(Role::Image, "Jun, Approved 4, In review 3, Rejected 1"));
    REQUIRE(shell.key("ArrowRight"));
    const auto focused = [&] { return ui::find(shell.tree(), shell.focused())->name; };
    CHECK(focused() == "Jul, Approved 7, In review 3, Rejected 0");
    REQUIRE(shell.key("End"));
    CHECK(focused() == "Nov, Approved 21, In review 7, Rejected 2");
    REQUIRE(shell.key("Home"));
    REQUIRE(shell.key("Tab"));
    CHECK(focused() == "Show as a table");
}

TEST_CASE(
    "bars that lie are walked up and down, and two of one colour are told apart by their names")
{
    Shell shell = gallery();
    REQUIRE(shell.focus(Role::Image, "Approved, Claims 21"));
    REQUIRE(shell.key("ArrowDown"));
    const auto focused = [&] { return ui::find(shell.tree(), shell.focused())->name; };
    CHECK(focused() == "Insufficient proof of execution, Claims 6");
    REQUIRE(shell.key("End"));
    CHECK(focused() == "The customer declined the association with this partner, Claims 2");
    REQUIRE(shell.key("ArrowUp"));
    CHECK(focused() == "Insufficient proof of execution, Claims 6");
    CHECK(shows(shell, Role::Image,
                "Nov, Approved 21, In review 7, Rejected 2, Rejected for good 3"));
    CHECK(shows(shell, Role::Button, "Save as CSV"));
}

TEST_CASE("what a chart shows can be read as a table")
{
    Shell shell = gallery();
    CHECK(shows(shell, Role::Group, "Approved claims grew from 4 to 21 in six months"));
    CHECK_FALSE(shows(shell, Role::RowHeader, "Jun"));
    REQUIRE(shell.press(Role::Button, "Show as a table"));
    CHECK(shows(shell, Role::RowHeader, "Jun"));
    CHECK(shows(shell, Role::Cell, "21"));
    REQUIRE(shell.press(Role::Button, "Show as a picture"));
    CHECK_FALSE(shows(shell, Role::RowHeader, "Jun"));
}

TEST_CASE("an axis ends at a round number that holds every value")
{
    for (int most = 0; most <= 5000; ++most) CHECK(ui::axis_top(most) >= most);
    CHECK(ui::axis_top(0) == 4);
    CHECK(ui::axis_top(5) == 8);
    CHECK(ui::axis_top(30) == 40);
    CHECK(ui::axis_top(100) == 100);
    CHECK(ui::axis_top(101) == 200);
}

TEST_CASE("people are known by their initials, in every script")
{
    CHECK(ui::initials("Anna Kowalska") == "AK");
    CHECK(ui::initials("  Łukasz  Maria  Żak ") == "ŁŻ");
    CHECK(ui::initials("Moreau") == "M");
    CHECK(ui::initials("王小明") == "小明");
    CHECK(ui::initials("王明") == "王明");
    CHECK(ui::initials("") == "");
}

TEST_CASE("two files of one name are two rows, each taken away by its own button")
{
    Shell shell = gallery();
    const std::vector<ui::OfferedFile> twice{{.name = "a.pdf", .handle = 1},
                                             {.name = "a.pdf", .handle = 2}};
    REQUIRE(shell.offer(Role::FileButton, "Proof of execution", twice));
    CHECK(ui::faults(shell.tree()) == std::vector<std::string>{});
    REQUIRE(shell.press(Role::Button, "Remove a.pdf"));
    CHECK(shows(shell, Role::Button, "Remove a.pdf"));
    REQUIRE(shell.press(Role::Button, "Remove a.pdf"));
    CHECK_FALSE(shows(shell, Role::Button, "Remove a.pdf"));
}

TEST_CASE("a window of one pixel cuts the page off and breaks nothing")
{
    Shell shell = gallery();
    shell.resize({1, 1});
    CHECK(ui::faults(shell.tree()) == std::vector<std::string>{});
    CHECK(shows(shell, Role::Heading, "Gallery"));
}

TEST_CASE("a panel that is closed under a dialog gives the focus to the dialog")
{
    Shell shell = gallery();
    REQUIRE(shell.press(Role::Button, "Open a side panel"));
    REQUIRE(shell.focus(Role::Button, "Open a dialog"));
    REQUIRE(shell.press(Role::Button, "Open a dialog"));
    REQUIRE(shell.focus(Role::Button, "Close"));
    REQUIRE(shell.press(Role::Button, "Close"));
    const ui::Node* focused = ui::find(shell.tree(), shell.focused());
    REQUIRE(focused != nullptr);
    CHECK(focused->name == "Keep everything");
}
