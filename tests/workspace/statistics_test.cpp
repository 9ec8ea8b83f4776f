#include "workspace/statistics.h"

#include "support/tale.h"

#include <catch2/catch.hpp>

using namespace claims;
using support::noon_of;
using support::Tale;
using workspace::GroupCounts;
using workspace::StayFigures;
using workspace::Workspace;

namespace {

const Tale submitted =
    support::draft({{Field::MpnId, "4712233"}}) + Tale{{"2020-06-02", ClaimSubmitted{}}};
const Tale in_review = submitted + Tale{{"2020-06-03", ReviewStarted{}}};

Workspace some_history(const std::string& day)
{
    return support::workspace_of(
        day, {{"CA-1", submitted},
              {"CA-2", in_review + Tale{{"2020-06-04", ClaimApproved{}}}},
              {"CA-3", in_review + Tale{{"2020-06-08", ClaimRejected{}}}},
              {"CA-4", in_review + Tale{{"2020-06-04", InformationRequested{}}}},
              {"CA-5", in_review + Tale{{"2020-06-05", ClaimHeld{}}}}});
}

std::size_t at(const workspace::StateCounts& counts, State state)
{
    return counts[static_cast<std::size_t>(state)];
}

StayFigures figures_of(const Workspace& workspace, State state)
{
    for (const StayFigures& figures : workspace::times_in_states(workspace, workspace.rows())) {
        if (figures.state == state) return figures;
    }
    FAIL("nobody was in state " << core::name_of(state));
    return {};
}

} // namespace

TEST_CASE("how many claims were in each state on each day, the clock's rejections too")
{
    const Workspace all = some_history("2020-07-01");
    struct Case {
        std::string day;
        std::size_t editing, submitted, in_review, asked, approved, rejected;
    };
    const std::vector<Case> cases{
        {"2020-05-31", 0, 0, 0, 0, 0, 0}, {"2020-06-01", 5, 0, 0, 0, 0, 0},
        {"2020-06-02", 0, 5, 0, 0, 0, 0}, {"2020-06-03", 0, 1, 4, 0, 0, 0},
        {"2020-06-04", 0, 1, 2, 1, 1, 0}, {"2020-06-08", 0, 1, 1, 1, 1, 1},
        {"2020-06-12", 0, 1, 1, 1, 1, 1}, {"2020-06-13", 0, 1, 1, 0, 1, 2}};
    std::vector<core::Instant> moments;
    for (const Case& one : cases) moments.push_back(noon_of(one.day));
    const auto counts = workspace::states_over_time(all, all.rows(), moments);
    REQUIRE(counts.size() == cases.size());
    for (std::size_t i = 0; i < cases.size(); ++i) {
        INFO(cases[i].day);
        CHECK(at(counts[i], State::Editing) == cases[i].editing);
        CHECK(at(counts[i], State::Submitted) == cases[i].submitted);
        CHECK(at(counts[i], State::InReview) == cases[i].in_review);
        CHECK(at(counts[i], State::PartnerActionRequired) == cases[i].asked);
        CHECK(at(counts[i], State::Approved) == cases[i].approved);
        CHECK(at(counts[i], State::Rejected) == cases[i].rejected);
    }
}

TEST_CASE("decisions of a period are counted by reason")
{
    const Workspace all = some_history("2020-07-01");
    const auto reason = [](const workspace::Decisions& decisions, RejectionReason why) {
        return decisions.rejected[static_cast<std::size_t>(why)];
    };
    const auto june = workspace::decisions_within(
        all, all.rows(), {.from = noon_of("2020-06-01"), .to = noon_of("2020-07-01")});
    CHECK(june.approved == 1);
    CHECK(june.rejected_final == 0);
    CHECK(reason(june, RejectionReason::InsufficientProof) == 1);
    CHECK(reason(june, RejectionReason::NoPartnerResponse) == 1);
    const auto early = workspace::decisions_within(
        all, all.rows(), {.from = noon_of("2020-06-01"), .to = noon_of("2020-06-08")});
    CHECK(early.approved == 1);
    CHECK(reason(early, RejectionReason::InsufficientProof) == 0);

    const Workspace left = support::workspace_of(
        "2024-02-01", {{"CA-1", support::draft({}, "2023") +
                                    Tale{{"2020-06-02", ClaimSubmitted{}},
                                         {"2020-06-03", ReviewStarted{}},
                                         {"2020-06-04", ClaimApproved{}},
                                         {"2020-06-05", CustomerDisassociated{"over"}}}}});
    CHECK(workspace::decisions_within(left, left.rows(), {{}, left.now()}).rejected_final == 1);
}

TEST_CASE("time in each state is held against its limit, without the time on hold")
{
    const Workspace all = some_history("2020-06-12");
    const StayFigures waiting = figures_of(all, State::Submitted);
    CHECK(waiting.edition == EditionId{"2020"});
    CHECK(waiting.limit == TimeLimit{.days = 5, .kind = DayKind::Business});
    CHECK(waiting.ended == 4);
    CHECK(waiting.running == 1);
    CHECK(waiting.median_days == 1.0);
    CHECK(waiting.worst_days == 7); // since Tuesday the 2nd, without Corpus Christi
    CHECK(waiting.worst == ClaimId{"CA-1"});
    CHECK(waiting.over_limit == 1);

    const StayFigures review = figures_of(all, State::InReview);
    CHECK(review.ended == 3); // one day, three days, one day
    CHECK(review.running == 1);
    CHECK(review.median_days == 1.0);
    CHECK(review.worst_days == 3);
    CHECK(review.worst == ClaimId{"CA-3"}); // CA-5 has been on hold since its second day

    const StayFigures drafts = figures_of(all, State::Editing);
    CHECK_FALSE(drafts.limit.has_value());
    CHECK(drafts.over_limit == 0);

    const Workspace two = support::workspace_of(
        "2020-06-12", {{"CA-2", in_review + Tale{{"2020-06-04", ClaimApproved{}}}},
                       {"CA-3", in_review + Tale{{"2020-06-05", ClaimApproved{}}}}});
    CHECK(figures_of(two, State::InReview).median_days == 1.5);
    const Workspace one = support::workspace_of("2020-06-12", {{"CA-1", submitted}});
    CHECK_FALSE(figures_of(one, State::Submitted).median_days.has_value());
}

TEST_CASE("claims are counted by location and by product, the largest group first")
{
    const Workspace all = support::workspace_of(
        "2020-06-05",
        {{"CA-1", support::draft_for({.name = "1", .tenant_id = {}, .product = "teams"})},
         {"CA-2", support::draft_for({.name = "2", .tenant_id = {}, .product = "teams"})},
         {"CA-3", support::draft_for(
                      {.name = "3", .tenant_id = {}, .product = "intune", .mpn_id = "5000000"})},
         {"CA-4", support::draft({})}});
    const auto keys = [](const std::vector<GroupCounts>& groups) {
        std::vector<std::pair<std::string, std::size_t>> all_keys;
        for (const GroupCounts& group : groups) all_keys.emplace_back(group.key, group.claims);
        return all_keys;
    };
    using Keys = std::vector<std::pair<std::string, std::size_t>>;
    const auto locations = workspace::counts_by_location(all, all.rows());
    CHECK(keys(locations) == Keys{{"4712233", 2}, {"", 1}, {"5000000", 1}});
    CHECK(at(locations[0].by_state, State::Editing) == 2);
    CHECK(keys(workspace::counts_by_product(all, all.rows())) ==
          Keys{{"teams", 2}, {"", 1}, {"intune", 1}});
}
