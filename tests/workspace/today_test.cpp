#include "workspace/today.h"

#include "support/tale.h"
#include "workspace/deadlines.h"

#include <catch2/catch.hpp>

using namespace claims;
using support::date_of;
using support::Tale;
using workspace::Need;
using workspace::NeedKind;
using workspace::Urgency;
using workspace::Workspace;

namespace {

const Tale submitted = support::draft({}) + Tale{{"2020-06-02", ClaimSubmitted{}}};
const Tale in_review = submitted + Tale{{"2020-06-03", ReviewStarted{}}};

// One claim of each kind, as of a Friday.
Workspace busy_friday()
{
    const Tale subscribed{
        {"2020-06-01", ProductAdded{.product = {"sales"}}},
        {"2020-06-01", SubscriptionEntered{.product = {"sales"},
                                           .subscription = {.ends_on = core::date(2020, 6, 20)}}}};
    return support::workspace_of(
        "2020-06-12",
        {{"CA-draft", support::draft({})},
         {"CA-submitted", submitted},
         {"CA-review", in_review},
         {"CA-held", in_review + Tale{{"2020-06-05", ClaimHeld{}}}},
         {"CA-asked", in_review + Tale{{"2020-06-04", InformationRequested{}}}},
         {"CA-approved", in_review + Tale{{"2020-06-08", ClaimApproved{}}}},
         {"CA-rejected", in_review + Tale{{"2020-06-08", ClaimRejected{}}}},
         {"CA-disputed", in_review + Tale{{"2020-06-08", ClaimRejected{}},
                                          {"2020-06-10", ClaimDisputed{"see page 3"}}}},
         {"CA-subscribed", support::draft({}) + subscribed}});
}

using Line = std::tuple<std::string, NeedKind, Urgency, std::string>;

std::vector<Line> needs_of(const Workspace& workspace, Role role, const std::string& name)
{
    std::vector<Line> lines;
    const workspace::Person person{.role = role, .name = name};
    for (const Need& need : workspace::needs_of(workspace, workspace.rows(), person, {}).first) {
        lines.emplace_back(workspace.id_of(need.row).text, need.kind, need.urgency,
                           need.due ? core::format(*need.due) : "");
    }
    return lines;
}

} // namespace

TEST_CASE("each role sees what it can do, the most urgent first")
{
    const Workspace all = busy_friday();
    const std::vector<Line> reviewer{
        {"CA-submitted", NeedKind::StartReview, Urgency::Overdue, "2020-06-09"},
        {"CA-review", NeedKind::DecideReview, Urgency::Overdue, "2020-06-10"},
        {"CA-disputed", NeedKind::AnswerDispute, Urgency::Soon, "2020-06-18"},
        {"CA-held", NeedKind::DecideReview, Urgency::OnHold, "2020-06-17"}};
    CHECK(needs_of(all, Role::Reviewer, "Rui") == reviewer);

    const std::vector<Line> partner{
        {"CA-asked", NeedKind::AnswerReviewer, Urgency::Today, "2020-06-12"},
        {"CA-subscribed", NeedKind::ClaimNewSubscription, Urgency::Later, "2020-06-20"},
        {"CA-rejected", NeedKind::ConsiderDispute, Urgency::Later, "2020-07-08"},
        {"CA-draft", NeedKind::FinishDraft, Urgency::Undated, ""},
        {"CA-subscribed", NeedKind::FinishDraft, Urgency::Undated, ""}};
    CHECK(needs_of(all, Role::IncentivesAdmin, "Ada") == partner);

    CHECK(
        needs_of(all, Role::Customer, "Cleo") ==
        std::vector<Line>{{"CA-approved", NeedKind::ConsiderConsent, Urgency::Soon, "2020-06-15"}});
    CHECK(needs_of(all, Role::Auditor, "Otto").empty());
    CHECK(needs_of(all, Role::BillingAdmin, "Bill").size() == 2); // no drafts, no new claims
}

TEST_CASE("a reviewer is not told of what another has taken")
{
    const std::vector<Line> other{
        {"CA-submitted", NeedKind::StartReview, Urgency::Overdue, "2020-06-09"}};
    CHECK(needs_of(busy_friday(), Role::Reviewer, "Somebody else") == other);
}

TEST_CASE("all needs are counted, and only the first are named")
{
    const Workspace all = busy_friday();
    const workspace::Needs needs = workspace::needs_of(
        all, all.rows(), {.role = Role::Reviewer, .name = "Rui"}, {.soon_days = 1, .first_max = 1});
    CHECK(needs.first.size() == 1);
    const auto count = [&](NeedKind kind, Urgency urgency) {
        return needs.counts[static_cast<std::size_t>(kind)][static_cast<std::size_t>(urgency)];
    };
    CHECK(count(NeedKind::StartReview, Urgency::Overdue) == 1);
    CHECK(count(NeedKind::DecideReview, Urgency::Overdue) == 1);
    CHECK(count(NeedKind::DecideReview, Urgency::OnHold) == 1);
    CHECK(count(NeedKind::AnswerDispute, Urgency::Later) == 1); // not within one day
}

TEST_CASE("deadlines are listed by day, and what was missed by itself")
{
    const Workspace all = busy_friday();
    std::vector<std::string> lines;
    for (const workspace::Due& due : workspace::deadlines_within(
             all, all.rows(), {.first = date_of("2020-06-15"), .last = date_of("2020-06-20")})) {
        lines.push_back(core::format(due.deadline.due) + " " +
                        std::string(core::name_of(due.deadline.kind)) + " " +
                        all.id_of(due.row).text);
    }
    CHECK(lines == std::vector<std::string>{"2020-06-15 consent-end CA-approved",
                                            "2020-06-17 review-decision CA-held",
                                            "2020-06-18 dispute-answer CA-disputed",
                                            "2020-06-20 subscription-end CA-subscribed"});
    std::vector<std::string> missed;
    for (const workspace::Due& due : workspace::overdue(all, all.rows())) {
        missed.push_back(all.id_of(due.row).text);
    }
    CHECK(missed == std::vector<std::string>{"CA-submitted", "CA-review"});
}

TEST_CASE("the load of coming weeks is counted by side, quiet weeks too")
{
    const Workspace all = busy_friday();
    const auto weeks = workspace::loads(
        all, all.rows(), {.first = date_of("2020-06-17"), .last = date_of("2020-07-01")},
        workspace::Step::Week);
    REQUIRE(weeks.size() == 3);
    CHECK(weeks[0].first == date_of("2020-06-15")); // a Monday
    const auto of = [](Turn turn) { return static_cast<std::size_t>(turn); };
    CHECK(weeks[0].by_turn[of(Turn::Reviewer)] == 2);
    CHECK(weeks[0].by_turn[of(Turn::Customer)] == 0); // on Monday, before the span
    CHECK(weeks[0].by_turn[of(Turn::Partner)] == 1);
    CHECK(weeks[1] == workspace::Load{.first = date_of("2020-06-22")});

    const auto days = workspace::loads(
        all, all.rows(), {.first = date_of("2020-06-18"), .last = date_of("2020-06-19")},
        workspace::Step::Day);
    REQUIRE(days.size() == 2);
    CHECK(days[0].by_turn[of(Turn::Reviewer)] == 1);
    const auto counted = [&](core::Date first, core::Date last) {
        return workspace::loads(all, all.rows(), {first, last}, workspace::Step::Week).size();
    };
    CHECK(counted(core::latest_date, core::latest_date) == 1);
    CHECK(counted(date_of("2020-06-19"), date_of("2020-06-18")) == 0);
}

TEST_CASE("the queue of reviewers has what all of them took, late first, on hold last")
{
    const Workspace all = busy_friday();
    std::vector<Line> lines;
    for (const Need& need : workspace::review_queue(all, all.rows(), {})) {
        lines.emplace_back(all.id_of(need.row).text, need.kind, need.urgency,
                           need.due ? core::format(*need.due) : "");
    }
    CHECK(lines ==
          std::vector<Line>{{"CA-submitted", NeedKind::StartReview, Urgency::Overdue, "2020-06-09"},
                            {"CA-review", NeedKind::DecideReview, Urgency::Overdue, "2020-06-10"},
                            {"CA-disputed", NeedKind::AnswerDispute, Urgency::Soon, "2020-06-18"},
                            {"CA-held", NeedKind::DecideReview, Urgency::OnHold, "2020-06-17"}});
    // Another reviewer's needs are fewer: three of these have been taken by Rui.
    CHECK(needs_of(all, Role::Reviewer, "Mei").size() == 1);
}
