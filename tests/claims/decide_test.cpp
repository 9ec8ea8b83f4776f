// What decide makes of commands beyond the table of states: text, files, repeats, and who may read
// only.
#include "claims/decide.h"

#include "support/story.h"

#include <catch2/catch.hpp>

using namespace claims;
using support::brought_to;
using support::drafted;
using support::partner;
using support::reviewer;
using support::Story;

namespace {

constexpr const char* today = "2020-06-05";

void check_refused(Story story, const Actor& actor, const Command& command, const Refusal& expected)
{
    const Decision decision = story.asks(today, actor, command);
    REQUIRE(!decision.is_ok());
    CHECK(core::name_of(decision.error().reason) == core::name_of(expected.reason));
    CHECK(decision.error() == expected);
}

// The command makes something, and the same command again makes nothing new.
Story check_taken_once(Story story, const Actor& actor, const Command& command)
{
    const Decision first = story.asks(today, actor, command);
    REQUIRE(first.is_ok());
    CHECK(!first.value().empty());
    const Decision second = story.asks(today, actor, command);
    REQUIRE(second.is_ok());
    CHECK(second.value().empty());
    CHECK(story.claim().overtaken.empty());
    return story;
}

ProofFile file(const std::string& id, const std::string& name, std::int64_t size_bytes)
{
    return {.id = {id}, .file_name = name, .size_bytes = size_bytes, .media_type = ""};
}

} // namespace

TEST_CASE("every command that is taken is taken once", "[decide]")
{
    const Story draft = drafted("2023");
    const Story review = support::in_review("2023");
    const Story asked = brought_to(State::PartnerActionRequired, "2023");
    const Subscription subscription{.id = "0aa2d5d2-aaaa-4000-8000-000000000001"};

    Story empty("2023");
    empty.history.clear();
    check_taken_once(empty, partner(), CreateClaim{{"2023"}});
    check_taken_once(draft, partner(), EditFields{{{Field::Name, "New"}, {Field::MpnId, "55500"}}});
    check_taken_once(draft, partner(), ChooseSolution{SolutionArea::BusinessApplications, {}});
    check_taken_once(draft, partner(), AddProduct{{"exchange"}});
    check_taken_once(draft, partner(), RemoveProduct{{"teams"}});
    check_taken_once(draft, partner(),
                     EnterSubscription{{"teams"}, SubscriptionCount::Several, subscription});
    check_taken_once(draft, partner(),
                     ChangeAcknowledgement{"acknowledgement.accurate", Tick::Unticked});
    check_taken_once(draft, partner(), ChoosePayments{Payments::OptedOut});
    check_taken_once(draft, partner(), RecordTenantLookup{{"contoso.com", "x"}});
    check_taken_once(draft, partner(), AddProofs{{file("p2", "a.pdf", 1), file("p3", "b.txt", 1)}});
    check_taken_once(draft, partner(), RemoveProof{{"p1"}});
    check_taken_once(draft, partner(), MarkCoverage{{"p1"}, {"teams"}, Coverage::DoesNotProve});
    check_taken_once(draft, partner(),
                     MarkChecklist{ChecklistItem::RecentDate, ChecklistMark::Met, "May 2020"});
    check_taken_once(draft, partner(), AddComment{"Ready?"});
    check_taken_once(draft, partner(), SubmitClaim{});
    check_taken_once(draft, partner(), DiscardClaim{});
    check_taken_once(brought_to(State::Discarded, "2023"), partner(), RestoreClaim{});
    check_taken_once(asked, partner(), ResubmitClaim{});
    check_taken_once(brought_to(State::Rejected, "2023"), partner(),
                     DisputeRejection{"see page 3", {file("p2", "signed.pdf", 1)}});
    check_taken_once(support::in_review("2020"), partner(), WithdrawClaim{"wrong activity"});
    check_taken_once(review, partner(), DisassociateCustomer{"contract ended"});
    check_taken_once(brought_to(State::Submitted, "2023"), reviewer(), AssignToMe{});
    check_taken_once(brought_to(State::Submitted, "2023"), reviewer(), StartReview{});
    check_taken_once(review, reviewer(), RequestInformation{{}, "Whose signature is this?"});
    check_taken_once(review, reviewer(), ApproveClaim{"good"});
    check_taken_once(review, reviewer(), RejectClaim{RejectionReason::ProofUnusable, "blank"});
    check_taken_once(review, reviewer(), HoldForArbitration{"two partners", {{"CA-2"}}});
    Story held = check_taken_once(review, reviewer(), HoldForArbitration{});
    check_taken_once(held, reviewer(), ReleaseHold{});
    check_taken_once(brought_to(State::Approved, "2023"), support::customer(),
                     DeclineAssociation{"unknown to us"});
    // A reviewer who confirms a mark of the partner's says something new, once.
    check_taken_once(review, reviewer(), MarkCoverage{{"p1"}, {"teams"}, Coverage::Proves});
}

TEST_CASE("typed text is kept in its one spelling, or as it was if it cannot be read", "[decide]")
{
    Story story = drafted("2020");
    REQUIRE(story.asks(today, partner(),
                       EditFields{{{Field::DomainName, " https://www.Contoso.com/about "},
                                   {Field::TenantId, "{72F988BF-86F1-41AF-91AB-2D7CD011DB40}"},
                                   {Field::MpnId, "MPN 555 00 01"},
                                   {Field::OwnContactEmail, " not an address "},
                                   {Field::Name, "first"},
                                   {Field::Name, "  last \t wins "}}}));
    const Claim claim = story.claim();
    CHECK(claim.domain_name == "contoso.com");
    CHECK(claim.tenant_id == "72f988bf-86f1-41af-91ab-2d7cd011db40");
    CHECK(claim.mpn_id == "5550001");
    CHECK(claim.own_contact.email == "not an address");
    CHECK(claim.name == "last wins");

    REQUIRE(story.asks(today, partner(),
                       EnterSubscription{{"teams"},
                                         SubscriptionCount::One,
                                         {.id = "0AA2D5D2AAAA40008000000000000001"}}));
    CHECK(story.claim().products[0].subscription.id == "0aa2d5d2-aaaa-4000-8000-000000000001");
    REQUIRE(story.asks(today, partner(), AddComment{"  two\r\nlines \xff "}));
    CHECK(story.claim().comments[0].text == "two\nlines \xEF\xBF\xBD");
}

TEST_CASE("texts have limits, counted in characters", "[decide]")
{
    const std::string long_text(2001, 'x');
    const Refusal too_long{.reason = RefusalReason::TextTooLong, .limit = 2000};
    check_refused(drafted(), partner(), AddComment{long_text}, too_long);
    check_refused(support::in_review(), reviewer(), ApproveClaim{long_text}, too_long);
    check_refused(support::in_review(), reviewer(),
                  RejectClaim{RejectionReason::ProofUnusable, long_text}, too_long);
    check_refused(support::in_review(), reviewer(), RequestInformation{{}, long_text}, too_long);
    check_refused(support::in_review(), reviewer(), HoldForArbitration{long_text, {}}, too_long);
    check_refused(support::in_review(), partner(), WithdrawClaim{long_text}, too_long);
    check_refused(support::in_review("2023"), partner(), DisassociateCustomer{long_text}, too_long);
    check_refused(brought_to(State::Rejected, "2020"), partner(), DisputeRejection{long_text, {}},
                  too_long);
    check_refused(brought_to(State::Approved, "2020"), support::customer(),
                  DeclineAssociation{long_text}, too_long);
    check_refused(drafted(), partner(), MarkChecklist{{}, ChecklistMark::Open, long_text},
                  too_long);
    check_refused(drafted(), partner(), EditFields{{{Field::DomainName, long_text}}},
                  {.reason = RefusalReason::TextTooLong, .limit = 1000});
    check_refused(drafted(), partner(), EnterSubscription{{"teams"}, {}, {.id = long_text}},
                  {.reason = RefusalReason::TextTooLong, .limit = 1000});
    std::string chinese;
    for (int i = 0; i < 2000; ++i) chinese += "宣";
    check_taken_once(drafted(), partner(), AddComment{chinese});
}

TEST_CASE("what a command names must be there", "[decide]")
{
    const auto because = [](RefusalReason reason) { return Refusal{.reason = reason}; };
    Story empty("2020");
    empty.history.clear();
    check_refused(empty, partner(), CreateClaim{{"1999"}}, because(RefusalReason::UnknownEdition));
    check_refused(drafted(), partner(), CreateClaim{{"2023"}},
                  because(RefusalReason::AlreadyCreated));
    check_refused(drafted(), partner(), AddProduct{{"no-such-product"}},
                  because(RefusalReason::UnknownProduct));
    check_refused(drafted(), partner(), EnterSubscription{{"sales"}, {}, {.id = "x"}},
                  because(RefusalReason::ProductNotClaimed));
    check_refused(drafted(), partner(), MarkCoverage{{"p9"}, {"teams"}, Coverage::Proves},
                  because(RefusalReason::ProofNotAttached));
    check_refused(drafted(), partner(), MarkCoverage{{"p1"}, {"sales"}, Coverage::Proves},
                  because(RefusalReason::ProductNotClaimed));
    check_refused(drafted(), partner(), AddComment{" \n "}, because(RefusalReason::TextMissing));
    check_refused(support::in_review(), reviewer(), RequestInformation{},
                  because(RefusalReason::ReasonMissing));
    check_refused(support::in_review(), reviewer(), ReleaseHold{}, because(RefusalReason::NotHeld));
}

TEST_CASE("files are taken all together or not at all", "[decide]")
{
    const std::int64_t limit = 25 * 1024 * 1024;
    const auto because = [](RefusalReason reason) { return Refusal{.reason = reason}; };
    check_taken_once(drafted(), partner(), AddProofs{{file("p2", "a.pdf", limit)}});
    check_refused(drafted(), partner(), AddProofs{{file("p2", "a.pdf", 1), file("p3", "b.exe", 1)}},
                  because(RefusalReason::ProofTypeRefused));
    check_refused(drafted(), partner(), AddProofs{{file("p2", "a.pdf", 0)}},
                  because(RefusalReason::ProofEmpty));
    check_refused(drafted(), partner(), AddProofs{{file("p2", "a.pdf", limit + 1)}},
                  {.reason = RefusalReason::ProofTooLarge, .limit = limit});

    std::vector<ProofFile> many;
    for (int i = 2; i <= 41; ++i) many.push_back(file("p" + std::to_string(i), "a.pdf", 1));
    check_refused(drafted(), partner(), AddProofs{many},
                  {.reason = RefusalReason::TooManyProofs, .limit = 40});
    many.pop_back();
    many.push_back(file("p1", "the same again.pdf", 1)); // the same content is one file
    CHECK(check_taken_once(drafted(), partner(), AddProofs{many}).claim().proofs.size() == 40);
}

TEST_CASE("a claim from a later version can only be read", "[decide]")
{
    Story story = drafted();
    story.happens(today, NotUnderstood{.kind = "claim-blessed"});
    check_refused(story, partner(), SubmitClaim{},
                  {.reason = RefusalReason::WrittenByNewerVersion});
    const Occasion occasion{.actor = partner(), .time = support::at(today)};
    for (const Offer& offer : offers(story.claim(), occasion, {}, story.rules)) {
        CHECK(offer.not_yet == Refusal{.reason = RefusalReason::WrittenByNewerVersion});
    }
    Story later("2031");
    check_refused(later, partner(), AddComment{"?"}, {.reason = RefusalReason::UnknownEdition});
    CHECK(story.claim().not_understood.size() == 1);
}

TEST_CASE("the buttons of a claim: what may be done, and what not yet and why", "[decide]")
{
    const auto buttons = [](const Story& story, const Actor& actor, const std::string& time) {
        std::string text;
        const Occasion occasion{.actor = actor, .time = support::at(time)};
        for (const Offer& offer : offers(story.claim(), occasion, {}, story.rules)) {
            text += text.empty() ? "" : " ";
            text += core::name_of(offer.action);
            if (!offer.not_yet) continue;
            text += "(" + std::string(core::name_of(offer.not_yet->reason)) + ")";
        }
        return text;
    };
    Story bare("2020");
    CHECK(buttons(bare, partner(), today) ==
          "edit add-proof remove-proof mark-proof comment submit(problems-remain) discard");
    CHECK(buttons(brought_to(State::Submitted, "2020"), reviewer(), today) ==
          "comment assign start assess(review-not-started) "
          "ask-for-information(review-not-started) approve(review-not-started) "
          "reject(review-not-started) hold(review-not-started)");
    CHECK(buttons(support::in_review(), reviewer(), today) ==
          "comment assign assess ask-for-information approve reject hold");
    Story held = support::in_review();
    held.happens("2020-06-04", ClaimHeld{});
    CHECK(buttons(held, reviewer(), today) ==
          "comment assign assess ask-for-information approve reject release");
    CHECK(buttons(brought_to(State::Rejected, "2020"), partner(), "2020-08-01") ==
          "comment dispute(dispute-window-over)");
    CHECK(buttons(brought_to(State::Approved, "2020"), support::customer(), "2020-06-12") ==
          "decline(consent-over)");
    CHECK(buttons(support::in_review(), {.role = Role::Auditor, .name = ""}, today).empty());

    Story full = drafted();
    for (int i = 2; i <= 40; ++i) {
        full.happens("2020-06-01", ProofAdded{file("p" + std::to_string(i), "a.pdf", 1)});
    }
    CHECK(buttons(full, partner(), today).find("add-proof(too-many-proofs)") != std::string::npos);
}
