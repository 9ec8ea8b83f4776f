#include "ui/date_field.h"

#include "core/date.h"
#include "support/stage.h"

#include <catch2/catch.hpp>

using core::date;
using support::Stage;
using ui::Role;
using ui::State;
using ui::TextProperty;

namespace {

struct Page {
    std::optional<core::Date> day = {};
    core::Date earliest = date(2026, 6, 10);
    bool monday_first = true;
    std::string locked = {};
    support::Setting setting{};
    Stage stage{[this](ui::Ui& ui) {
                    const ui::DateField field{.about = {.key = "signed",
                                                        .label = "Signed on",
                                                        .disabled_because = locked},
                                              .today = date(2026, 11, 25),
                                              .value = day,
                                              .earliest = earliest,
                                              .latest = date(2027, 3, 31),
                                              .monday_first = monday_first};
                    if (const auto made = ui::date_field(ui, field)) day = made->date;
                },
                setting};

    std::string text(TextProperty property) const
    {
        return std::string(stage.node(Role::TextField, "Signed on").text(property));
    }
    bool type(std::string text) { return stage.type(Role::TextField, "Signed on", text); }
    bool open() const { return stage.has(Role::Dialog, "Choose a date: Signed on"); }
    bool open_calendar() { return stage.press(Role::Button, "Choose a date: Signed on"); }
    std::string focused() const
    {
        const ui::Node* node = ui::find(stage.tree(), stage.focused());
        return node == nullptr ? "" : node->name;
    }
};

} // namespace

TEST_CASE("a typed day counts at once and is written out on leaving")
{
    Page page;
    REQUIRE(page.type("24 december 2026"));
    CHECK(page.day == date(2026, 12, 24));
    CHECK(page.text(TextProperty::Value) == "24 december 2026");
    page.stage.leave();
    CHECK(page.text(TextProperty::Value) == "24 Dec 2026");
    page.type("");
    CHECK_FALSE(page.day.has_value());
    page.stage.leave();
    CHECK(page.text(TextProperty::Error).empty());
    CHECK(ui::faults(page.stage.tree()).empty());
}

TEST_CASE("what is no possible day is kept as typed, and said on leaving")
{
    struct Case {
        const char* typed;
        const char* problem;
    };
    for (const Case& one :
         {Case{"soon", "This is not a date. Write it as 25 Nov 2026."},
          Case{"3/4/2027", "Which number is the month? Write it as a word: 25 Nov 2026."},
          Case{"24 Dec", "Write the year too, with four digits: 25 Nov 2026."},
          Case{"31 Nov 2026", "There is no such day in the calendar."},
          Case{"9 Jun 2026", "Too early: the first possible day is 10 Jun 2026."},
          Case{"1 Apr 2027", "Too late: the last possible day is 31 Mar 2027."}}) {
        Page page{.day = date(2026, 11, 2)};
        page.type(one.typed);
        CHECK_FALSE(page.day.has_value());
        CHECK(page.text(TextProperty::Error).empty());
        page.stage.leave();
        CHECK(page.text(TextProperty::Error) == one.problem);
        CHECK(page.text(TextProperty::Value) == one.typed);
        page.type("24 Dec 2026");
        CHECK(page.text(TextProperty::Error).empty());
    }
}

TEST_CASE("a day is picked by pressing, by clicking, by keyboard alone")
{
    for (const int way : {0, 1, 2}) {
        Page page{.day = date(2026, 11, 2)};
        INFO(way);
        if (way == 0) {
            REQUIRE(page.open_calendar());
            REQUIRE(page.stage.press(Role::Button, "Friday 27 November 2026"));
        } else if (way == 1) {
            REQUIRE(page.stage.click(Role::Button, "Choose a date: Signed on"));
            REQUIRE(page.stage.click(Role::Button, "Friday 27 November 2026"));
        } else {
            page.stage.focus(Role::TextField, "Signed on");
            REQUIRE(page.stage.key("ArrowDown", {.alt = true}));
            CHECK(page.focused() == "Monday 2 November 2026");
            for (int i = 0; i < 3; ++i) page.stage.key("ArrowDown");
            for (int i = 0; i < 4; ++i) page.stage.key("ArrowRight");
            REQUIRE(page.stage.key("Enter"));
        }
        CHECK(page.day == date(2026, 11, 27));
        CHECK_FALSE(page.open());
        CHECK(page.text(TextProperty::Value) == "27 Nov 2026");
        CHECK(page.focused() == "Choose a date: Signed on");
    }
}

TEST_CASE("keys move by days, weeks, months and years, within the limits")
{
    struct Case {
        const char* key;
        bool shift;
        const char* focused;
    };
    Page page{.day = date(2026, 11, 25)};
    page.open_calendar();
    for (const Case& one : {Case{"ArrowLeft", false, "Tuesday 24 November 2026"},
                            Case{"ArrowUp", false, "Tuesday 17 November 2026"},
                            Case{"Home", false, "Monday 16 November 2026"},
                            Case{"End", false, "Sunday 22 November 2026"},
                            Case{"PageDown", false, "Tuesday 22 December 2026"},
                            Case{"PageUp", false, "Sunday 22 November 2026"},
                            Case{"PageDown", true, "Wednesday 31 March 2027"},
                            Case{"PageUp", true, "Wednesday 10 June 2026"}}) {
        INFO(one.key);
        REQUIRE(page.stage.key(one.key, {.shift = one.shift}));
        CHECK(page.focused() == one.focused);
    }
    CHECK(ui::faults(page.stage.tree()).empty());
}

TEST_CASE("the arrows in the head of the calendar turn months and years")
{
    Page page{.day = date(2026, 11, 25)};
    page.open_calendar();
    page.stage.press(Role::Button, "Next month");
    CHECK(page.stage.has(Role::Heading, "December 2026"));
    page.stage.press(Role::Button, "Previous month");
    page.stage.press(Role::Button, "Previous month");
    CHECK(page.stage.has(Role::Heading, "October 2026"));
    page.stage.press(Role::Button, "Previous year"); // not before the earliest day
    CHECK(page.stage.has(Role::Heading, "June 2026"));
    CHECK(page.stage.said().back() == "June 2026");
}

TEST_CASE("days out of the limits are there and cannot be chosen")
{
    Page page{.day = date(2026, 6, 12)};
    page.open_calendar();
    CHECK_FALSE(page.stage.press(Role::Button, "Tuesday 9 June 2026"));
    CHECK(page.stage.press(Role::Button, "Wednesday 10 June 2026"));
    CHECK(page.day == date(2026, 6, 10));
}

TEST_CASE("the calendar closes on Escape and on a press beside it, and nothing changes")
{
    for (const bool by_key : {true, false}) {
        Page page{.day = date(2026, 11, 2)};
        page.open_calendar();
        REQUIRE(page.open());
        if (by_key)
            page.stage.key("Escape");
        else
            page.stage.click_at({790, 590});
        CHECK_FALSE(page.open());
        CHECK(page.day == date(2026, 11, 2));
    }
}

TEST_CASE("today can be chosen from any month, and is marked")
{
    Page page;
    page.open_calendar();
    CHECK(page.stage.node(Role::Button, "Wednesday 25 November 2026").states.has(State::Current));
    page.stage.press(Role::Button, "Next year");
    page.stage.press(Role::Button, "Today");
    CHECK(page.day == date(2026, 11, 25));
}

TEST_CASE("the week begins where it does in the country")
{
    const auto first_name = [](const Page& page) {
        for (const ui::Node& node : page.stage.tree().nodes) {
            if (node.role == Role::ColumnHeader) return node.name;
        }
        return std::string{};
    };
    Page monday;
    monday.open_calendar();
    CHECK(first_name(monday) == "Monday");
    Page sunday{.monday_first = false};
    sunday.open_calendar();
    CHECK(first_name(sunday) == "Sunday");
    sunday.stage.key("Home");
    CHECK(sunday.focused() == "Sunday 22 November 2026");
}

TEST_CASE("the calendar is whole on a small page, in every language")
{
    for (const char* language : {"en", "pl", "zh-TW"}) {
        Stage stage(
            [](ui::Ui& ui) {
                ui.space(200);
                ui::date_field(ui,
                               {.about = {.key = "d", .label = "D"}, .today = date(2026, 11, 25)});
            },
            {.size = {320, 480}, .language = language, .preferences = {.coarse_pointer = true}});
        for (const ui::Node& node : stage.tree().nodes) {
            if (node.role == Role::Button) {
                stage.press(Role::Button, node.name);
                break;
            }
        }
        int days = 0;
        for (const ui::Node& node : stage.tree().nodes) {
            INFO(language << " " << node.name);
            CHECK(node.rect.x >= 0);
            CHECK(node.rect.right() <= 320.5f);
            CHECK(node.rect.bottom() <= 480.5f);
            if (node.role == Role::Cell && node.states.has(State::Selectable)) ++days;
        }
        CHECK(days == 30);
    }
}

TEST_CASE("a locked date offers no calendar and says why")
{
    Page page{.locked = "Only the reviewer sets this."};
    CHECK_FALSE(page.stage.has(Role::Button, "Choose a date: Signed on"));
    CHECK_FALSE(page.type("24 Dec 2026"));
    CHECK(page.text(TextProperty::Description) == "Only the reviewer sets this.");
}
