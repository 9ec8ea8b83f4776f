// How claims fare: charts that are tables too, here and as a file.
#include "support/desk.h"

#include <catch2/catch.hpp>

using support::Desk;
using support::reviewer;
using ui::Role;

namespace {

bool has(Desk& desk, Role role, std::string_view name)
{
    return ui::find(desk.shell().tree(), role, name) != nullptr;
}

std::string last_file(Desk& desk)
{
    REQUIRE_FALSE(desk.shell().page().offered.empty());
    return desk.shell().page().offered.back().bytes;
}

} // namespace

TEST_CASE("insights: an empty workspace says what will stand here")
{
    Desk desk("2020");
    desk.shell().act(screens::act_on(desk.claim(), claims::DiscardClaim{}));
    desk.shell().open("/insights");
    CHECK(has(desk, Role::Heading, "Insights"));
    CHECK(desk.says("0 claims"));
}

TEST_CASE(
    "insights: decisions, states, limits and what is coming, and the filters that narrow them")
{
    Desk desk("2020");
    desk.rejected();
    desk.also_submitted(
        {.name = "Second claim", .tenant_id = "11111111-2222-3333-4444-555555555555"});
    desk.as(reviewer()).on("2020-07-15").shell().open("/insights");
    CHECK(desk.says("2 claims"));
    CHECK(desk.says("1 decision in the period, 0 of them approved"));
    CHECK(desk.says("1 time over its limit")); // the second has waited too long
    CHECK(has(desk, Role::Link, "Second claim"));
    desk.presses("Save as CSV: Decisions by reason");
    CHECK(last_file(desk).find("Insufficient proof of execution,1") != std::string::npos);
    desk.presses("Save as picture: Decisions by reason");
    CHECK(desk.shell().page().offered.back().name == "Decisions by reason");
    CHECK(last_file(desk).find(">1 decision in the period, 0 of them approved</text>") !=
          std::string::npos);
    desk.presses("Save as CSV: Claims by location");
    CHECK(last_file(desk).find("5820011") != std::string::npos);
    desk.shell().open("/insights?location=5820011");
    CHECK(desk.says("1 claim"));
    CHECK_FALSE(has(desk, Role::Heading, "Decisions by reason"));
    desk.shell().open("/insights?period=year");
    CHECK(has(desk, Role::Heading, "Decisions by reason"));
}
