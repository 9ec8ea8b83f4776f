#include "claims/dispute.h"

#include "support/story.h"

#include <catch2/catch.hpp>

using namespace claims;
using support::at;
using support::in_review;
using support::partner;
using support::reviewer;
using support::Story;

namespace {

ProofFile file(char letter)
{
    return {.id = {std::string(64, letter)},
            .file_name = std::string(1, letter) + ".pdf",
            .size_bytes = 10,
            .media_type = "application/pdf"};
}

Story rejected_and_disputed()
{
    Story story = in_review("2020");
    story.happens("2020-06-04T09:00", reviewer(),
                  ChecklistMarked{.item = ChecklistItem::CustomerSignature,
                                  .mark = ChecklistMark::Open,
                                  .note = "page 3"});
    story.happens("2020-06-04T10:00", reviewer(),
                  ClaimRejected{.reason = RejectionReason::InsufficientProof, .message = "No."});
    story.happens("2020-06-05T08:00", partner(), CommentAdded{.text = "See page 4."});
    story.happens("2020-06-05T09:00", partner(), ClaimDisputed{.justification = "It is there."});
    story.happens("2020-06-05T10:00", partner(), ProofAdded{.file = file('b')});
    return story;
}

} // namespace

TEST_CASE("dispute: what was decided, by whom, and what has come since")
{
    const Story story = rejected_and_disputed();
    const auto found = dispute_case(story.history, at("2020-06-08"), story.rules);
    REQUIRE(found);
    CHECK(found->rejection.reason == RejectionReason::InsufficientProof);
    CHECK(found->rejection.message == "No.");
    CHECK(found->decided_by == reviewer());
    REQUIRE(found->new_proofs.size() == 1);
    CHECK(found->new_proofs[0].file == file('b'));
    REQUIRE(found->new_comments.size() == 1);
    CHECK(found->new_comments[0].text == "See page 4.");
    REQUIRE(found->before.checklist.size() == 1);
    CHECK(found->before.checklist[0].note == "page 3");
}

TEST_CASE("dispute: a rejection by the clock was nobody’s decision")
{
    Story story = in_review("2020");
    story.happens("2020-06-04", reviewer(),
                  InformationRequested{.reasons = {InformationReason::ProductsMissing}});
    story.happens("2020-06-22", partner(), ClaimDisputed{.justification = "We were ill."});
    const auto found = dispute_case(story.history, at("2020-06-22T13:00"), story.rules);
    REQUIRE(found);
    CHECK_FALSE(found->decided_by.has_value());
    CHECK(found->rejection.reason == RejectionReason::NoPartnerResponse);
}

TEST_CASE("dispute: there is none before it is disputed, and none after it is decided")
{
    Story story = in_review("2020");
    CHECK_FALSE(dispute_case(story.history, at("2020-06-04"), story.rules));
    story = rejected_and_disputed();
    story.happens("2020-06-08", reviewer(), ClaimApproved{});
    CHECK_FALSE(dispute_case(story.history, at("2020-06-08T13:00"), story.rules));
}
