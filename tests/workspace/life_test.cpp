#include "workspace/life.h"

#include "support/many_claims.h"
#include "support/tale.h"

#include <catch2/catch.hpp>

using namespace claims;
using support::Tale;
using workspace::Stay;

namespace {

void check_stays(const Tale& tale, const std::vector<std::pair<State, std::string>>& expected)
{
    const workspace::Life life =
        workspace::live(support::history_of("CA-1", tale), support::shipped_rulebook());
    std::vector<std::pair<State, std::string>> stays;
    for (const Stay& stay : life.stays) {
        stays.emplace_back(stay.state, core::format(core::utc_date(stay.since)));
    }
    CHECK(stays == expected);
}

const Tale in_review = support::draft({{Field::Name, "Contoso"}}) +
                       Tale{{"2020-06-02", ClaimSubmitted{}}, {"2020-06-03", ReviewStarted{}}};

} // namespace

TEST_CASE("a life remembers in which state the claim was since when")
{
    check_stays({}, {});
    check_stays(in_review + Tale{{"2020-06-04", CommentAdded{"a word"}},
                                 {"2020-06-05", ClaimHeld{}},
                                 {"2020-06-08", HoldReleased{}},
                                 {"2020-06-09", ClaimRejected{}},
                                 {"2020-06-10", ClaimDisputed{"see page 3"}},
                                 {"2020-06-12", ClaimApproved{}}},
                {{State::Editing, "2020-06-01"},
                 {State::Submitted, "2020-06-02"},
                 {State::InReview, "2020-06-03"},
                 {State::Rejected, "2020-06-09"},
                 {State::Dispute, "2020-06-10"},
                 {State::Approved, "2020-06-12"}});
    check_stays(support::draft({}) +
                    Tale{{"2020-06-02", ClaimDiscarded{}}, {"2020-06-05", ClaimRestored{}}},
                {{State::Editing, "2020-06-01"},
                 {State::Discarded, "2020-06-02"},
                 {State::Editing, "2020-06-05"}});
}

TEST_CASE("what happens after the clock's rejection comes after that rejection")
{
    // Asked on Thursday 4 June; the last day for an answer is Friday 12 June.
    const Tale asked = in_review + Tale{{"2020-06-04", InformationRequested{}}};
    const std::vector<std::pair<State, std::string>> before{
        {State::Editing, "2020-06-01"},
        {State::Submitted, "2020-06-02"},
        {State::InReview, "2020-06-03"},
        {State::PartnerActionRequired, "2020-06-04"}};
    check_stays(asked + Tale{{"2020-07-01", CommentAdded{"too late"}}}, before);
    check_stays(asked + Tale{{"2020-07-01", ClaimResubmitted{}}}, before);

    auto disputed = before;
    disputed.emplace_back(State::Rejected, "2020-06-12"); // 22:00 at Greenwich
    disputed.emplace_back(State::Dispute, "2020-07-01");
    check_stays(asked + Tale{{"2020-07-01", ClaimDisputed{"we answered by mail"}}}, disputed);
}

TEST_CASE("stays never go back in time, though writers' clocks may")
{
    check_stays(in_review + Tale{{"2020-05-20", ClaimApproved{}}},
                {{State::Editing, "2020-06-01"},
                 {State::Submitted, "2020-06-02"},
                 {State::InReview, "2020-06-03"},
                 {State::Approved, "2020-06-03"}});
}

TEST_CASE("time on hold is kept with the stay, in the days that the limit counts")
{
    const Tale held = in_review + Tale{{"2020-06-05", ClaimHeld{}}, // a Friday
                                       {"2020-06-09", HoldReleased{}},
                                       {"2020-06-10", ClaimApproved{}}};
    const workspace::Life life =
        workspace::live(support::history_of("CA-1", held), support::shipped_rulebook());
    REQUIRE(life.stays.size() == 4);
    CHECK(life.stays[2].days_held == 2);
}
