// Two people, two machines, one claim: what holds, and what is shown as overtaken.
#include "claims/merge.h"

#include "claims/history.h"
#include "support/story.h"

#include <catch2/catch.hpp>

using namespace claims;
using support::Story;

namespace {

// Both go on from the same history without seeing each other; `right` wrote later.
History fork(const Story& common, const std::vector<Fact>& left, const std::vector<Fact>& right)
{
    Story one = common;
    Story two = common;
    const Actor ada = support::partner();
    const Actor ben{.role = Role::IncentivesUser, .name = "Ben"};
    for (const Fact& fact : left) one.happens("2020-06-05", ada, fact);
    for (const Fact& fact : right) two.happens("2020-06-06", ben, fact);
    for (std::size_t i = common.history.size(); i < two.history.size(); ++i) {
        two.history[i].id.text += "-two"; // ids of stories count from one
        for (EventId& head : two.history[i].heads_known) {
            if (i > common.history.size()) head.text += "-two";
        }
    }
    return merged(one.history, two.history);
}

FieldsEdited edit(Field field, const std::string& value)
{
    return {.changes = {{field, value}}};
}

} // namespace

TEST_CASE("concurrent changes to different fields both hold", "[merge]")
{
    const Story common = support::drafted();
    const History both = fork(common, {edit(Field::Name, "Left")}, {edit(Field::MpnId, "55500")});
    const Claim claim = fold(both, common.rules);
    CHECK(claim.name == "Left");
    CHECK(claim.mpn_id == "55500");
    CHECK(claim.overtaken.empty());
    CHECK(heads_of(both).size() == 2);
}

TEST_CASE("of concurrent changes to the same field the later holds, and the history shows both",
          "[merge]")
{
    const Story common = support::drafted();
    const History both = fork(common, {edit(Field::Name, "Left")}, {edit(Field::Name, "Right")});
    CHECK(fold(both, common.rules).name == "Right");
    const auto entries = history_of(both, support::at("2020-06-07"), common.rules);
    const HistoryEntry& left = entries[entries.size() - 2];
    const HistoryEntry& right = entries.back();
    REQUIRE(left.changes.size() == 1);
    CHECK(left.changes[0].after == "Left");
    CHECK(!left.changes[0].written_unseen_over);
    REQUIRE(right.changes.size() == 1);
    CHECK(right.changes[0].before == "Left");
    CHECK(right.changes[0].after == "Right");
    CHECK(right.changes[0].written_unseen_over == left.event);
}

TEST_CASE("of two conflicting decisions one holds, the other is shown as overtaken", "[merge]")
{
    Story one = support::in_review();
    Story two = one;
    one.happens("2020-06-04", ClaimApproved{});
    two.happens("2020-06-05", {.role = Role::Reviewer, .name = "Sol"},
                ClaimRejected{.reason = RejectionReason::ProofUnusable});
    two.history.back().id = {"other"};
    const History both = merged(two.history, one.history);
    const Claim claim = fold(both, one.rules);
    CHECK(state_of(claim.stage) == State::Approved);
    REQUIRE(claim.overtaken.size() == 1);
    CHECK(claim.overtaken[0].event == EventId{"other"});
    CHECK(claim.overtaken[0].action == Action::Reject);
    CHECK(claim.overtaken[0].why.state == State::Approved);
    const auto entries = history_of(both, support::at("2020-06-06"), one.rules);
    CHECK(entries.back().overtaken == claim.overtaken[0].why);
}

TEST_CASE("an edit that meets a submission: what is still open holds, the rest is overtaken",
          "[merge]")
{
    const Story common = support::drafted();
    const FieldsEdited edits{.changes = {{Field::Name, "Late name"}, {Field::MpnId, "55500"}}};
    const History both = fork(common, {ClaimSubmitted{}}, {edits});
    const Claim claim = fold(both, common.rules);
    CHECK(claim.name == "Contoso Teams");
    CHECK(claim.mpn_id == "55500");
    REQUIRE(claim.overtaken.size() == 1);
    CHECK(claim.overtaken[0].field == Field::Name);
    CHECK(claim.overtaken[0].why.reason == RefusalReason::PartLocked);
    const auto entries = history_of(both, support::at("2020-06-07"), common.rules);
    REQUIRE(entries.back().changes.size() == 2);
    CHECK(entries.back().changes[1].after == "Late name");
    CHECK(entries.back().changes[1].overtaken == claim.overtaken[0].why);
}

TEST_CASE("what is overtaken writes over nobody", "[merge]")
{
    const Story common = support::drafted();
    const History both =
        fork(common, {edit(Field::Name, "Left"), ClaimSubmitted{}},
             {CommentAdded{"one"}, CommentAdded{"two"}, edit(Field::Name, "Late")});
    const auto entries = history_of(both, support::at("2020-06-07"), common.rules);
    REQUIRE(entries.back().changes.size() == 1);
    const Change& late = entries.back().changes[0];
    CHECK(late.after == "Late");
    CHECK(late.overtaken.has_value());
    CHECK(!late.written_unseen_over.has_value());
    CHECK(fold(both, common.rules).name == "Left");
}

TEST_CASE("an event that arrives late takes its place in the middle", "[merge]")
{
    const Story story = support::brought_to(State::Approved, "2020");
    History without = story.history;
    const Event missing = without[without.size() - 2]; // the start of the review
    without.erase(without.end() - 2);
    const Claim gap = fold(ordered(without), story.rules);
    CHECK(state_of(gap.stage) == State::Submitted);
    CHECK(gap.overtaken.size() == 1); // an approval before any review
    const Claim whole = fold(merged(without, {missing}), story.rules);
    CHECK(whole == story.claim());
}

TEST_CASE("the graph goes before the numbers, and a circle does no harm", "[merge]")
{
    const auto event = [](const std::string& id, int lamport, std::vector<EventId> heads) {
        return Event{.id = {id}, .lamport = lamport, .heads_known = std::move(heads)};
    };
    const auto order = [](std::vector<Event> events) {
        std::string text;
        for (const Event& each : ordered(std::move(events))) text += each.id.text;
        return text;
    };
    CHECK(order({event("a", 9, {}), event("b", 1, {{"a"}}), event("c", 5, {})}) == "cab");
    CHECK(order({event("a", 1, {{"b"}}), event("b", 2, {{"a"}}), event("c", 9, {})}) == "cab");
    CHECK(order({event("a", 9, {}), event("b", 8, {}), event("c", 1, {{"a"}, {"b"}})}) == "bac");
    CHECK(order({event("b", 1, {{"gone"}}), event("a", 1, {}), event("a", 1, {})}) == "ab");
}

TEST_CASE("ties go by Lamport number, then writer, then sequence, then id", "[merge]")
{
    const auto event = [](const std::string& id, int lamport, const std::string& writer,
                          int sequence) {
        return Event{.id = {id}, .writer = {writer}, .sequence = sequence, .lamport = lamport};
    };
    std::string text;
    for (const Event& each :
         ordered({event("a", 3, "v", 1), event("b", 2, "w", 1), event("c", 2, "v", 9),
                  event("d", 2, "v", 8), event("f", 1, "x", 1), event("e", 1, "x", 1)})) {
        text += each.id.text;
    }
    CHECK(text == "efdcba");
}

TEST_CASE("the next place names the heads, and counts on from what is known", "[merge]")
{
    const Story story = support::drafted();
    const Event& last = story.history.back();
    CHECK(next_place(story.history, last.writer) == Place{.sequence = last.sequence + 1,
                                                          .lamport = last.lamport + 1,
                                                          .heads_known = {last.id}});
    CHECK(next_place({}, {"new"}) == Place{});
    const History forged{Event{
        .id = {"x"}, .writer = {"w"}, .sequence = place_number_max, .lamport = place_number_max}};
    CHECK(next_place(forged, {"w"}).lamport == place_number_max);
}

TEST_CASE("a copied or forged place in a history is told, and both events are kept", "[merge]")
{
    History history{Event{.id = {"x"}, .writer = {"w"}, .sequence = 3},
                    Event{.id = {"y"}, .writer = {"w"}, .sequence = 3},
                    Event{.id = {"z"}, .writer = {"v"}, .sequence = 3}};
    const auto found = equivocations(ordered(history));
    REQUIRE(found.size() == 1);
    CHECK(found[0] == Equivocation{.first = {"x"}, .second = {"y"}});
    CHECK(ordered(history).size() == 3);
}
