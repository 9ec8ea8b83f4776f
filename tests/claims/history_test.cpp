// The history as people read it, and the line of a claim's life.
#include "claims/history.h"

#include "claims/timeline.h"
#include "support/story.h"

#include <catch2/catch.hpp>

using namespace claims;
using support::at;
using support::brought_to;
using support::Story;

namespace {

std::string text_of_entry(const HistoryEntry& entry)
{
    std::string text = core::format(entry.on).substr(0, 10) + " ";
    text += entry.by ? entry.by->name : "the clock";
    if (entry.action) text += " " + std::string(core::name_of(*entry.action));
    if (entry.passed) text += " " + std::string(core::name_of(*entry.passed));
    if (!entry.words.empty()) text += " \"" + entry.words + "\"";
    for (const Change& change : entry.changes) {
        text += "; " + std::string(core::name_of(change.place.aspect));
        if (change.place.field) text += " " + std::string(core::name_of(*change.place.field));
        text += ": " + change.before + " -> " + change.after;
    }
    if (entry.overtaken)
        text += "; overtaken: " + std::string(core::name_of(entry.overtaken->reason));
    return text;
}

void check_told(const Story& story, const std::string& now, const std::vector<std::string>& last)
{
    const std::vector<HistoryEntry> entries = history_of(story.history, at(now), story.rules);
    REQUIRE(entries.size() >= last.size());
    for (std::size_t i = 0; i < last.size(); ++i) {
        CHECK(text_of_entry(entries[entries.size() - last.size() + i]) == last[i]);
    }
}

std::string expected_in(const Story& story, const std::string& now)
{
    std::string text;
    for (const Expectation& next : expected_of(story.claim(), at(now), story.rules)) {
        text += (text.empty() ? "" : ", ") + std::string(core::name_of(next.step));
        if (next.by) text += " " + core::format(*next.by).substr(5);
    }
    return text;
}

} // namespace

TEST_CASE("the history tells each change with before and after", "[history]")
{
    Story story("2023");
    story.happens("2020-06-02", FieldsEdited{{{Field::Name, "First"}, {Field::MpnId, "55500"}}});
    story.happens("2020-06-03", FieldsEdited{{{Field::Name, "Second"}}});
    story.happens("2020-06-03", SolutionChosen{SolutionArea::BusinessApplications,
                                               {Activity::Usage, Activity::PreSales}});
    story.happens("2020-06-04", ProductAdded{{"sales"}});
    story.happens("2020-06-04", SubscriptionEntered{{"sales"},
                                                    SubscriptionCount::Several,
                                                    {.id = "s",
                                                     .status = SubscriptionStatus::Active,
                                                     .channel = Channel::Direct,
                                                     .ends_on = support::day("2021-01-31")}});
    story.happens("2020-06-04", AcknowledgementChanged{"acknowledgement.accurate", Tick::Ticked});
    story.happens("2020-06-04", PaymentsChosen{Payments::OptedOut});
    story.happens("2020-06-04", TenantLookedUp{{"contoso.com", "t"}});
    story.happens("2020-06-04", ProofAdded{{{"p1"}, "sow.pdf", 5, ""}});
    story.happens("2020-06-04", CoverageMarked{{"p1"}, {"sales"}, Coverage::Proves});
    story.happens("2020-06-04", CoverageMarked{{"p1"}, {"sales"}, Coverage::Unmarked});
    story.happens("2020-06-04",
                  ChecklistMarked{ChecklistItem::RecentDate, ChecklistMark::Open, "2018"});
    story.happens("2020-06-04", CommentAdded{"Ready?"});
    story.happens("2020-06-05", ProductRemoved{{"sales"}});
    check_told(
        story, "2020-06-05",
        {"2020-06-01 Ada create; state: not-created -> editing",
         "2020-06-02 Ada edit; field name:  -> First; field mpn-id:  -> 55500",
         "2020-06-03 Ada edit; field name: First -> Second",
         "2020-06-03 Ada edit; solution-area:  -> business-applications; activities:  -> usage, "
         "pre-sales",
         "2020-06-04 Ada edit; product:  -> sales",
         "2020-06-04 Ada edit; subscription:  -> s, several, active, direct, 2021-01-31",
         "2020-06-04 Ada edit; acknowledgement:  -> ticked",
         "2020-06-04 Ada edit; payments:  -> opted-out",
         "2020-06-04 Ada edit; tenant-lookup:  -> contoso.com, t",
         "2020-06-04 Ada add-proof; proof:  -> sow.pdf",
         "2020-06-04 Ada mark-proof; coverage:  -> proves",
         "2020-06-04 Ada mark-proof; coverage: proves -> ",
         "2020-06-04 Ada mark-proof \"2018\"; checklist:  -> open, 2018",
         "2020-06-04 Ada comment \"Ready?\"",
         "2020-06-05 Ada edit; product: sales -> ; subscription: s, several, active, direct, "
         "2021-01-31 -> "});
}

TEST_CASE("the history tells what the clock did, at its moment, and what came too late",
          "[history]")
{
    Story story = brought_to(State::PartnerActionRequired, "2020");
    story.happens("2020-06-15", ClaimResubmitted{});
    check_told(story, "2020-08-01",
               {"2020-06-04 Rui ask-for-information; state: in-review -> partner-action-required",
                "2020-06-12 the clock partner-answer; state: partner-action-required -> rejected",
                "2020-06-15 Ada resubmit; overtaken: answered-too-late",
                "2020-07-13 the clock dispute-window"});
}

TEST_CASE("the history tells the end of consent, overdue reviews and holds", "[history]")
{
    Story story = support::in_review("2020");
    story.happens("2020-06-04", ClaimHeld{.note = "two partners"});
    story.happens("2020-06-05", HoldReleased{});
    story.happens("2020-06-30", ClaimApproved{.message = "good"});
    story.happens("2020-06-30", NotUnderstood{.kind = "claim-blessed"});
    check_told(story, "2020-07-30",
               {"2020-06-03 Rui start; state: submitted -> in-review; reviewer:  -> Rui",
                "2020-06-04 Rui hold \"two partners\"; hold:  -> two partners",
                "2020-06-05 Rui release; hold: two partners -> ",
                "2020-06-12 the clock review-decision", "2020-06-13 the clock overall-decision",
                "2020-06-30 Rui approve \"good\"; state: in-review -> approved",
                "2020-06-30 Ada \"claim-blessed\"", "2020-07-08 the clock consent-end"});
}

TEST_CASE("the history keeps the words in which a claim was left or declined", "[history]")
{
    check_told(brought_to(State::Submitted, "2020")
                   .happens("2020-06-03", ReviewerAssigned{})
                   .happens("2020-06-03", ClaimWithdrawn{.reason = "wrong MPN ID"}),
               "2020-06-03",
               {"2020-06-03 Rui assign; reviewer:  -> Rui",
                "2020-06-03 Ada withdraw \"wrong MPN ID\"; state: submitted -> rejected"});
    check_told(brought_to(State::Approved, "2023")
                   .happens("2020-06-05", CustomerDisassociated{.reason = "contract ended"}),
               "2020-06-05",
               {"2020-06-05 Ada disassociate \"contract ended\"; state: approved -> "
                "rejected-final"});
    check_told(brought_to(State::Approved, "2020")
                   .happens("2020-06-05", CustomerDeclined{.reason = "unknown to us"}),
               "2020-06-05",
               {"2020-06-05 Cleo decline \"unknown to us\"; state: approved -> rejected"});
}

TEST_CASE("a history can be read as of a past day", "[history]")
{
    const Story story = brought_to(State::Approved, "2020");
    const auto then = known_by(story.history, at("2020-06-02T23:00"));
    CHECK(state_of(fold(then, at("2020-06-02T23:00"), story.rules).standing.stage) ==
          State::Submitted);
    check_told(story, "2020-06-02", {"2020-06-04 Rui approve; state: in-review -> approved"});
}

TEST_CASE("a claim's life is one line of states with their limits", "[timeline]")
{
    const Story story = brought_to(State::PartnerActionRequired, "2020");
    std::string text;
    for (const StateSpan& span : spans_of(story.history, at("2020-06-20"), story.rules)) {
        text += std::string(core::name_of(span.state)) + " " +
                core::format(span.from).substr(5, 5) + "-" +
                (span.to ? core::format(*span.to).substr(5, 5) : "") +
                (span.due ? " due " + core::format(*span.due).substr(5) : "") +
                (span.by ? " " + span.by->name : " the clock") + "\n";
    }
    CHECK(text == "editing 06-01-06-02 Ada\n"
                  "submitted 06-02-06-03 due 06-09 Ada\n"
                  "in-review 06-03-06-04 due 06-10 Rui\n"
                  "partner-action-required 06-04-06-12 due 06-11 Rui\n"
                  "rejected 06-12- due 07-12 the clock\n");
    CHECK(spans_of({}, at("2020-06-20"), story.rules).empty());
    const Story approved = brought_to(State::Approved, "2020");
    CHECK(spans_of(approved.history, at("2020-06-05"), approved.rules).back().due ==
          support::day("2020-06-11"));
    const Story disputed = brought_to(State::Dispute, "2020");
    CHECK(spans_of(disputed.history, at("2020-06-05"), disputed.rules).back().due ==
          support::day("2020-06-12"));
}

TEST_CASE("what comes next is known in every state, dated as late as the rules allow", "[timeline]")
{
    CHECK(expected_in(Story("2020"), "2020-06-01") ==
          "submission, review-start, decision, consent-end");
    CHECK(expected_in(brought_to(State::Submitted, "2020"), "2020-06-02") ==
          "review-start 06-09, decision 06-16, consent-end 06-23");
    CHECK(expected_in(support::in_review("2020"), "2020-06-03") ==
          "decision 06-10, consent-end 06-17");
    CHECK(expected_in(brought_to(State::PartnerActionRequired, "2020"), "2020-06-04") ==
          "partner-answer 06-11, review-start 06-18, decision 06-25, consent-end 07-02");
    CHECK(expected_in(brought_to(State::Approved, "2020"), "2020-06-04") == "consent-end 06-11");
    CHECK(expected_in(brought_to(State::Approved, "2020"), "2020-06-20").empty());
    CHECK(expected_in(brought_to(State::Rejected, "2020"), "2020-06-04").empty());
    CHECK(expected_in(brought_to(State::Dispute, "2020"), "2020-06-05") ==
          "decision 06-12, consent-end 06-19");
    CHECK(expected_in(brought_to(State::Submitted, "2019"), "2020-06-02") ==
          "review-start 06-09, decision 06-16, consent-end 06-09");
    CHECK(expected_in(support::in_review("2023"), "2020-06-03") == "decision 06-23");
    Story final = brought_to(State::RejectedFinal, "2023");
    CHECK(spans_of(final.history, at("2020-06-20"), final.rules).back().state ==
          State::RejectedFinal);
    CHECK(spans_of(brought_to(State::Discarded, "2023").history, at("2020-06-20"), final.rules)
              .back()
              .due == std::nullopt);
}
