// Deadlines in the workspace's own days: its zone, its holidays, month ends.
#include "claims/standing.h"

#include "support/story.h"

#include <catch2/catch.hpp>

using namespace claims;
using support::at;
using support::day;
using support::Story;

namespace {

struct Row {
    const char* asked_on; // the moment, at Greenwich
    int offset_minutes;   // of the workspace's zone
    const char* due;      // the last day for the partner's answer
    const char* still;    // the last minute that counts, at Greenwich
};

Story asked(const std::string& time, const Calendar& calendar)
{
    Story story = support::drafted("2020");
    story.rules.calendar = calendar;
    story.happens("2020-06-02", ClaimSubmitted{});
    story.happens("2020-06-03", ReviewStarted{});
    return story.happens(time,
                         InformationRequested{.reasons = {InformationReason::ProductsMissing}});
}

void check_answer(const Row& row, const std::vector<core::Date>& holidays)
{
    const Calendar calendar{.holidays = holidays,
                            .zone = {.name = "", .standard_offset_minutes = row.offset_minutes}};
    const Story story = asked(row.asked_on, calendar);
    INFO(row.asked_on << " at " << row.offset_minutes << " minutes from Greenwich");
    CHECK(partner_answer_due(story.claim(), story.rules) == day(row.due));
    CHECK(story.state_on(row.still) == State::PartnerActionRequired);
    const core::Instant next = at(row.still) + std::chrono::minutes{1};
    CHECK(state_of(stage_at(story.claim(), next, story.rules)) == State::Rejected);
}

} // namespace

TEST_CASE("five business days to answer, in the workspace's days", "[standing]")
{
    for (const Row& row : {
             Row{"2020-06-04T12:00", 0, "2020-06-11", "2020-06-11T23:59"},
             Row{"2020-06-05T12:00", 0, "2020-06-12", "2020-06-12T23:59"},   // a Friday
             Row{"2020-06-06T12:00", 0, "2020-06-12", "2020-06-12T23:59"},   // a Saturday
             Row{"2020-06-04T22:30", 120, "2020-06-12", "2020-06-12T21:59"}, // already Friday there
             Row{"2020-06-04T05:00", -480, "2020-06-10", "2020-06-11T07:59"}, // still Wednesday
             Row{"2020-06-04T12:00", 840, "2020-06-12", "2020-06-12T09:59"},
             Row{"2020-06-28T12:00", 0, "2020-07-03", "2020-07-03T23:59"}, // over a month's end
             Row{"2020-12-30T12:00", 345, "2021-01-06", "2021-01-06T18:14"},
         }) {
        check_answer(row, {});
    }
    check_answer({"2020-06-04T12:00", 0, "2020-06-15", "2020-06-15T23:59"},
                 {day("2020-06-10"), day("2020-06-11")});
}

TEST_CASE("deadlines come sorted, each with whose turn it is", "[standing]")
{
    Story story = support::drafted("2020");
    SubscriptionEntered entered{.product = {"teams"}};
    entered.subscription.ends_on = day("2020-06-05");
    story.happens("2020-06-01", entered);
    story.happens("2020-06-02", ClaimSubmitted{});
    std::string text;
    for (const Deadline& deadline : story.on("2020-06-03").standing.deadlines) {
        text += core::format(deadline.due) + " " + std::string(core::name_of(deadline.kind)) + " " +
                std::string(core::name_of(deadline.turn)) + "\n";
    }
    CHECK(text == "2020-06-05 subscription-end partner\n"
                  "2020-06-09 review-start reviewer\n"
                  "2020-06-12 overall-decision reviewer\n");
    CHECK(story.on("2020-06-03").standing.holds_until == at("2020-06-06T00:00"));
    CHECK(story.on("2020-06-10").standing.deadlines.front().pace == Pace::Overdue);
    CHECK(story.on("2020-06-10T00:00").standing.holds_until == at("2020-06-13T00:00"));
    CHECK(story.on("2020-07-10").standing.holds_until == std::nullopt);
}

TEST_CASE("a hold pauses calendar days too, where an edition counts in them", "[standing]")
{
    Story story = support::in_review("2020"); // since Wednesday 3 June
    story.rules.editions.front().review_decides_within = {.days = 5, .kind = DayKind::Calendar};
    story.happens("2020-06-05", ClaimHeld{}).happens("2020-06-08", HoldReleased{});
    CHECK(story.on("2020-06-08").standing.deadlines.front().due == day("2020-06-11"));
    Story back = support::in_review("2020");
    back.happens("2020-06-05", ClaimHeld{}).happens("2020-06-04", HoldReleased{}); // clocks differ
    CHECK(back.on("2020-06-08").standing.deadlines.front().due == day("2020-06-10"));
}
