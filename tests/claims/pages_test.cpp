// What Microsoft's pages say, sentence by sentence, played through the domain. Each test names the
// page and the edition that it is right for.
#include "claims/lifecycle.h"
#include "claims/proof.h"
#include "support/story.h"

#include <catch2/catch.hpp>

using namespace claims;
using support::at;
using support::brought_to;
using support::day;
using support::drafted;
using support::in_review;
using support::Story;

namespace {

const Deadline* find_deadline(const Standing& standing, DeadlineKind kind)
{
    for (const Deadline& deadline : standing.deadlines) {
        if (deadline.kind == kind) return &deadline;
    }
    return nullptr;
}

void check_due(const Story& story, const std::string& time, DeadlineKind kind,
               const std::string& due)
{
    const Standing standing = story.on(time).standing;
    const Deadline* deadline = find_deadline(standing, kind);
    INFO(core::name_of(kind) << " at " << time);
    REQUIRE(deadline != nullptr);
    CHECK(core::format(deadline->due) == due);
}

std::string state_of(const Story& story, const std::string& time)
{
    return std::string(core::name_of(story.state_on(time)));
}

std::optional<Refusal> refusal(Story& story, const std::string& time, const Actor& actor,
                               const Command& command)
{
    const Decision decision = story.asks(time, actor, command);
    if (decision) return std::nullopt;
    return decision.error();
}

void check_refused(Story story, const std::string& time, const Actor& actor, const Command& command,
                   RefusalReason reason)
{
    const std::optional<Refusal> refused = refusal(story, time, actor, command);
    REQUIRE(refused.has_value());
    CHECK(core::name_of(refused->reason) == core::name_of(reason));
}

void check_taken(Story story, const std::string& time, const Actor& actor, const Command& command,
                 State leads_to)
{
    const std::optional<Refusal> refused = refusal(story, time, actor, command);
    INFO((refused ? core::name_of(refused->reason) : "taken"));
    CHECK(!refused.has_value());
    CHECK(core::name_of(story.state_on(time)) == core::name_of(leads_to));
}

std::string consent_of(const Story& story, const std::string& time)
{
    const Consent consent = consent_at(story.claim(), at(time), story.rules);
    CHECK(consent == story.on(time).standing.consent);
    if (const auto* pending = std::get_if<ConsentPending>(&consent)) {
        return "pending until " + core::format(pending->until);
    }
    if (const auto* passed = std::get_if<ConsentPassed>(&consent)) {
        return "passed " + core::format(passed->last_day);
    }
    if (const auto* open = std::get_if<ConsentOpen>(&consent)) {
        return "open since " + core::format(open->since);
    }
    return std::holds_alternative<ConsentDeclined>(consent) ? "declined" : "not started";
}

std::string association_of(const Story& story, const std::string& time)
{
    return std::string(core::name_of(story.on(time).standing.association.state));
}

} // namespace

// --- "Manage customer associations", 2020-06-29: the timeline ------------------------------------

TEST_CASE("Manage page 2020, timeline: submitted for up to five business days", "[pages]")
{
    const Story story = brought_to(State::Submitted, "2020"); // Tuesday 2 June
    check_due(story, "2020-06-02", DeadlineKind::ReviewStart, "2020-06-09");
    CHECK(state_of(story, "2020-07-30") == "submitted");
    CHECK(find_deadline(story.on("2020-06-09T23:59").standing, DeadlineKind::ReviewStart)->pace ==
          Pace::Running);
    CHECK(find_deadline(story.on("2020-06-10T00:00").standing, DeadlineKind::ReviewStart)->pace ==
          Pace::Overdue);
}

TEST_CASE("Manage page 2020, timeline: five business days to decide in review", "[pages]")
{
    const Story story = in_review("2020"); // since Wednesday 3 June
    check_due(story, "2020-06-03", DeadlineKind::ReviewDecision, "2020-06-10");
    check_due(in_review("2023"), "2020-06-03", DeadlineKind::ReviewDecision, "2020-06-23");
}

TEST_CASE("Manage page 2020, timeline: five business days to answer, or the claim is rejected",
          "[pages]")
{
    const Story story = brought_to(State::PartnerActionRequired, "2020"); // asked Thursday 4 June
    check_due(story, "2020-06-04", DeadlineKind::PartnerAnswer, "2020-06-11");
    CHECK(state_of(story, "2020-06-11T23:59") == "partner-action-required");
    CHECK(state_of(story, "2020-06-12T00:00") == "rejected");
    const auto rejected = std::get<Rejected>(story.on("2020-06-20").standing.stage);
    CHECK(rejected.reason == RejectionReason::NoPartnerResponse);
    CHECK(rejected.on == at("2020-06-12T00:00"));
    CHECK(state_of(story, "2020-06-05") == "partner-action-required"); // any past day still shows
}

TEST_CASE("Manage page 2020, timeline: a decision within ten days, the partner's time included",
          "[pages]")
{
    const Story story = brought_to(State::PartnerActionRequired, "2020");
    check_due(story, "2020-06-04", DeadlineKind::OverallDecision, "2020-06-12");
    CHECK(find_deadline(in_review("2019").on("2020-06-04").standing,
                        DeadlineKind::OverallDecision) == nullptr);
}

TEST_CASE("Manage page 2020, timeline and consent: seven days from approval to opt out", "[pages]")
{
    const Story story = brought_to(State::Approved, "2020"); // Thursday 4 June
    CHECK(consent_of(story, "2020-06-04") == "pending until 2020-06-11");
    CHECK(association_of(story, "2020-06-11T23:59") == "awaiting-consent");
    CHECK(consent_of(story, "2020-06-12T00:00") == "passed 2020-06-11");
    CHECK(association_of(story, "2020-06-12T00:00") == "official");
    CHECK(state_of(story, "2020-06-12T00:00") == "approved");
    CHECK(story.on("2020-06-30").standing.association.official_since == day("2020-06-12"));
    CHECK(consent_of(in_review("2020"), "2020-06-03") == "not started");
}

// --- The same page: statuses
// ----------------------------------------------------------------------

TEST_CASE("Manage page 2020, statuses: editing until a file is attached and the claim submitted",
          "[pages]")
{
    Story story = drafted("2020");
    story.happens("2020-06-01", ProofRemoved{.proof = {"p1"}});
    check_refused(story, "2020-06-02", support::partner(), SubmitClaim{},
                  RefusalReason::ProblemsRemain);
    check_taken(drafted("2020"), "2020-06-02", support::partner(), SubmitClaim{}, State::Submitted);
}

TEST_CASE("Manage page 2020, statuses: resubmitting returns the claim to the same reviewer",
          "[pages]")
{
    Story story = brought_to(State::PartnerActionRequired, "2020");
    REQUIRE(story.asks("2020-06-08", support::partner(), ResubmitClaim{}));
    CHECK(state_of(story, "2020-06-08") == "submitted");
    CHECK(story.claim().reviewer == support::reviewer());
    check_due(story, "2020-06-08", DeadlineKind::ReviewStart, "2020-06-15");
}

TEST_CASE("Manage page 2020, statuses: an answer that comes too late is overtaken, not lost",
          "[pages]")
{
    Story story = brought_to(State::PartnerActionRequired, "2020");
    check_refused(story, "2020-06-12", support::partner(), ResubmitClaim{},
                  RefusalReason::AnsweredTooLate);
    story.happens("2020-06-12", ClaimResubmitted{}); // from a machine that did not know
    CHECK(state_of(story, "2020-06-12") == "rejected");
    REQUIRE(story.claim().overtaken.size() == 1);
    CHECK(story.claim().overtaken.front().why ==
          Refusal{.reason = RefusalReason::AnsweredTooLate, .date = day("2020-06-11")});
}

TEST_CASE("Manage page 2020, statuses: five reasons to ask for more, one for each open question",
          "[pages]")
{
    CHECK(core::names<InformationReason>.size() == 5);
    Claim claim = drafted("2020").claim();
    CHECK(open_reasons(claim).empty());
    for (const auto& item : core::names<ChecklistItem>) {
        claim.checklist.push_back({.item = item.value, .mark = ChecklistMark::Open});
    }
    CHECK(open_reasons(claim).size() == 5);
}

// --- The same page: disputes
// ----------------------------------------------------------------------

TEST_CASE("Manage page 2020, dispute: within thirty days of the rejection", "[pages]")
{
    const Story story = brought_to(State::Rejected, "2020"); // Thursday 4 June
    const DisputeRejection dispute{.justification = "The signature is on page 3."};
    check_due(story, "2020-06-05", DeadlineKind::DisputeWindow, "2020-07-04");
    check_taken(story, "2020-07-04T23:59", support::partner(), dispute, State::Dispute);
    check_refused(story, "2020-07-05T00:00", support::partner(), dispute,
                  RefusalReason::DisputeWindowOver);
    check_refused(brought_to(State::Rejected, "2019"), "2020-06-05", support::partner(), dispute,
                  RefusalReason::NotInThisEdition);
}

TEST_CASE("Manage page 2020, dispute: a rejection by silence can be disputed too", "[pages]")
{
    Story story = brought_to(State::PartnerActionRequired, "2020"); // rejected from 12 June
    check_due(story, "2020-06-12", DeadlineKind::DisputeWindow, "2020-07-12");
    check_taken(story, "2020-07-12", support::partner(),
                DisputeRejection{.justification = "We did answer by mail."}, State::Dispute);
}

TEST_CASE("Manage page 2020, dispute: a justification, new proof, or both; answered in five "
          "business days",
          "[pages]")
{
    const Story story = brought_to(State::Rejected, "2020");
    const ProofFile file{.id = {"p2"}, .file_name = "signed.pdf", .size_bytes = 9};
    check_refused(story, "2020-06-05", support::partner(), DisputeRejection{},
                  RefusalReason::JustificationMissing);
    check_taken(story, "2020-06-05", support::partner(), DisputeRejection{.files = {file}},
                State::Dispute);
    check_due(brought_to(State::Dispute, "2020"), "2020-06-05", DeadlineKind::DisputeAnswer,
              "2020-06-12");
}

TEST_CASE("2020: a refused dispute is rejected, and may be disputed again", "[pages]")
{
    Story story = brought_to(State::Dispute, "2020");
    REQUIRE(story.asks("2020-06-08", support::reviewer(),
                       RejectClaim{.reason = RejectionReason::ProofUnusable}));
    check_taken(story, "2020-06-09", support::partner(), DisputeRejection{.justification = "again"},
                State::Dispute);
}

TEST_CASE("2020: an upheld dispute asks the customer anew, also one who had declined", "[pages]")
{
    Story story = brought_to(State::Approved, "2020");
    REQUIRE(story.asks("2020-06-05", support::customer(), DeclineAssociation{}));
    REQUIRE(story.asks("2020-06-08", support::partner(),
                       DisputeRejection{.justification = "It was a mistake."}));
    REQUIRE(story.asks("2020-06-10", support::reviewer(), ApproveClaim{}));
    CHECK(consent_of(story, "2020-06-10") == "pending until 2020-06-17");
    check_taken(story, "2020-06-17", support::customer(), DeclineAssociation{}, State::Rejected);
}

TEST_CASE("2023: one dispute a claim, and its refusal is final", "[pages]")
{
    Story story = brought_to(State::Dispute, "2023");
    Story upheld = story;
    REQUIRE(story.asks("2020-06-08", support::reviewer(), RejectClaim{}));
    CHECK(state_of(story, "2020-06-08") == "rejected-final");
    check_refused(story, "2020-06-09", support::partner(), DisputeRejection{.justification = "no"},
                  RefusalReason::ClaimIsFinal);

    REQUIRE(upheld.asks("2020-06-08", support::reviewer(), ApproveClaim{}));
    REQUIRE(upheld.asks("2020-06-09", support::customer(), DeclineAssociation{}));
    check_refused(upheld, "2020-06-10", support::partner(),
                  DisputeRejection{.justification = "once more"}, RefusalReason::DisputedBefore);
    CHECK(upheld.on("2020-06-10").standing.deadlines.empty());
}

// --- The same page: reasons for rejection
// ----------------------------------------------------------

TEST_CASE("Manage page 2020, reasons: the partner asks for the rejection", "[pages]")
{
    for (const State state : {State::Submitted, State::InReview, State::Approved}) {
        Story story = brought_to(state, "2020");
        REQUIRE(story.asks("2020-06-05", support::partner(), WithdrawClaim{}));
        CHECK(std::get<Rejected>(story.claim().stage).reason == RejectionReason::PartnerRequest);
    }
}

TEST_CASE("Manage page 2020, reasons: the customer declines after approval", "[pages]")
{
    Story story = brought_to(State::Approved, "2020");
    check_refused(in_review("2020"), "2020-06-05", support::customer(), DeclineAssociation{},
                  RefusalReason::NotApprovedYet);
    check_refused(story, "2020-06-12T00:00", support::customer(), DeclineAssociation{},
                  RefusalReason::ConsentOver);
    REQUIRE(story.asks("2020-06-11T23:59", support::customer(),
                       DeclineAssociation{.reason = "we know nothing of it"}));
    CHECK(std::get<Rejected>(story.claim().stage).reason == RejectionReason::CustomerDeclined);
    CHECK(consent_of(story, "2020-06-20") == "declined");
}

TEST_CASE("Manage page 2020, reasons: seven in all, four of them the reviewer's", "[pages]")
{
    CHECK(core::names<RejectionReason>.size() == 7);
    for (const auto& reason : core::names<RejectionReason>) {
        const auto mine = reasons_of_reviewers();
        const bool may = std::find(mine.begin(), mine.end(), reason.value) != mine.end();
        INFO(reason.name);
        if (may) {
            check_taken(in_review(), "2020-06-04", support::reviewer(),
                        RejectClaim{.reason = reason.value}, State::Rejected);
        } else {
            check_refused(in_review(), "2020-06-04", support::reviewer(),
                          RejectClaim{.reason = reason.value},
                          RefusalReason::ReasonNotForReviewers);
        }
    }
}

// --- The same page: editing, comments, history
// ------------------------------------------------------

TEST_CASE("Manage page 2020, editing: MPN ID, products, contacts and more proof after submission",
          "[pages]")
{
    const Story story = brought_to(State::Submitted, "2020");
    const auto edit = [](Field field) { return EditFields{.changes = {{field, "5550001"}}}; };
    check_taken(story, "2020-06-03", support::partner(), edit(Field::MpnId), State::Submitted);
    check_taken(story, "2020-06-03", support::partner(), edit(Field::CustomerContactName),
                State::Submitted);
    check_taken(story, "2020-06-03", support::partner(), edit(Field::OwnContactName),
                State::Submitted);
    check_taken(story, "2020-06-03", support::partner(), AddProduct{.product = {"exchange"}},
                State::Submitted);
    for (const Field locked : {Field::Name, Field::CustomerName, Field::DomainName, Field::TenantId,
                               Field::SolutionSeller}) {
        check_refused(story, "2020-06-03", support::partner(), edit(locked),
                      RefusalReason::PartLocked);
    }
    check_refused(story, "2020-06-03", support::partner(), RemoveProof{.proof = {"p1"}},
                  RefusalReason::PartLocked);
    check_refused(story, "2020-06-03", support::partner(), ChooseSolution{},
                  RefusalReason::PartLocked);
    check_refused(story, "2020-06-03", support::partner(),
                  RecordTenantLookup{.answer = {"contoso.com", "x"}}, RefusalReason::PartLocked);
    check_refused(in_review("2020"), "2020-06-03", support::partner(), edit(Field::MpnId),
                  RefusalReason::BeingReviewed);
}

TEST_CASE("Create pages 2019 and 2020: once submitted, an association of 2019 can't be edited",
          "[pages]")
{
    for (const State state : {State::Submitted, State::InReview, State::PartnerActionRequired}) {
        check_refused(brought_to(state, "2019"), "2020-06-05", support::partner(),
                      EditFields{.changes = {{Field::MpnId, "5550001"}}},
                      RefusalReason::NotInThisEdition);
    }
}

TEST_CASE("2023: editing only where the reviewer has asked for it", "[pages]")
{
    const EditFields edit{.changes = {{Field::MpnId, "5550001"}}};
    check_refused(brought_to(State::Submitted, "2023"), "2020-06-05", support::partner(), edit,
                  RefusalReason::BeingReviewed);
    check_taken(brought_to(State::PartnerActionRequired, "2023"), "2020-06-05", support::partner(),
                edit, State::PartnerActionRequired);
}

TEST_CASE("Manage page 2020, reviewers: they ask in the comments, and are answered there",
          "[pages]")
{
    Story story = brought_to(State::PartnerActionRequired, "2020");
    REQUIRE(story.asks("2020-06-05", support::reviewer(), AddComment{"Where is the signature?"}));
    REQUIRE(story.asks("2020-06-05", support::partner(), AddComment{"On page 3."}));
    REQUIRE(story.claim().comments.size() == 2);
    CHECK(story.claim().comments.front().by == support::reviewer());
}

// --- The create pages
// ------------------------------------------------------------------------------

TEST_CASE("Create page 2019: five business days from submission to opt out", "[pages]")
{
    Story story = brought_to(State::Submitted, "2019"); // Tuesday 2 June
    CHECK(consent_of(story, "2020-06-02") == "pending until 2020-06-09");
    check_taken(story, "2020-06-03", support::customer(), DeclineAssociation{}, State::Rejected);
    check_refused(story, "2020-06-10T00:00", support::customer(), DeclineAssociation{},
                  RefusalReason::ConsentOver);

    story.happens("2020-06-11", ReviewStarted{}).happens("2020-06-12", ClaimApproved{});
    CHECK(association_of(story, "2020-06-12") == "official"); // consent had passed by then
    CHECK(story.on("2020-06-20").standing.association.official_since == day("2020-06-12"));
}

TEST_CASE("2023: the customer may opt out at any time, and the association is official meanwhile",
          "[pages]")
{
    const Story story = brought_to(State::Approved, "2023");
    CHECK(consent_of(story, "2022-01-01") == "open since 2020-06-04");
    CHECK(association_of(story, "2020-06-04") == "official");
    check_taken(story, "2022-01-01", support::customer(), DeclineAssociation{}, State::Rejected);
}

TEST_CASE("2023: leaving a customer needs a reason and is final", "[pages]")
{
    const Story story = brought_to(State::Approved, "2023");
    check_refused(story, "2020-06-05", support::partner(), DisassociateCustomer{.reason = "  "},
                  RefusalReason::ReasonMissing);
    check_refused(story, "2020-06-05", support::partner(), WithdrawClaim{},
                  RefusalReason::NotInThisEdition);
    check_taken(story, "2020-06-05", support::partner(),
                DisassociateCustomer{.reason = "contract ended"}, State::RejectedFinal);
}

TEST_CASE("2023: three statements to acknowledge before submission", "[pages]")
{
    Story story = drafted("2023");
    check_taken(story, "2020-06-02", support::partner(), SubmitClaim{}, State::Submitted);
    REQUIRE(story.asks(
        "2020-06-02", support::partner(),
        ChangeAcknowledgement{.statement = "acknowledgement.accurate", .tick = Tick::Unticked}));
    check_refused(story, "2020-06-02", support::partner(), SubmitClaim{},
                  RefusalReason::ProblemsRemain);
    check_refused(story, "2020-06-02", support::partner(),
                  ChangeAcknowledgement{.statement = "acknowledgement.none"},
                  RefusalReason::UnknownStatement);
}

TEST_CASE("2023: opting out of incentive payments is offered; before, it is not", "[pages]")
{
    check_taken(drafted("2023"), "2020-06-02", support::partner(),
                ChoosePayments{.payments = Payments::OptedOut}, State::Editing);
    check_refused(drafted("2020"), "2020-06-02", support::partner(),
                  ChoosePayments{.payments = Payments::OptedOut}, RefusalReason::NotInThisEdition);
}

// --- Ours, by the product's description
// ---------------------------------------------------------------

TEST_CASE("a claim held for arbitration stays in review, and its clock stands", "[pages]")
{
    Story story = in_review("2020"); // since Wednesday 3 June, due 10 June
    REQUIRE(story.asks("2020-06-04", support::reviewer(),
                       HoldForArbitration{.note = "two partners", .against = {{"CA-2"}}}));
    CHECK(state_of(story, "2020-06-30") == "in-review");
    CHECK(find_deadline(story.on("2020-06-30").standing, DeadlineKind::ReviewDecision)->pace ==
          Pace::Paused);
    check_refused(story, "2020-06-05", support::reviewer(), HoldForArbitration{.note = "other"},
                  RefusalReason::AlreadyHeld);
    REQUIRE(story.asks("2020-06-09", support::reviewer(), ReleaseHold{})); // three business days
    check_due(story, "2020-06-09", DeadlineKind::ReviewDecision, "2020-06-15");
    check_taken(story, "2020-06-10", support::reviewer(), ApproveClaim{}, State::Approved);
}

TEST_CASE("an official association ends with its last subscription", "[pages]")
{
    Story story = brought_to(State::Approved, "2020");
    SubscriptionEntered entered{.product = {"teams"}};
    entered.subscription.ends_on = day("2020-12-31");
    story.history.insert(story.history.begin() + 5, Event{.id = {"x"},
                                                          .claim = {"CA-1"},
                                                          .time = at("2020-06-01"),
                                                          .actor = support::partner(),
                                                          .fact = entered});
    CHECK(association_of(story, "2020-12-31T23:59") == "official");
    CHECK(association_of(story, "2021-01-01T00:00") == "ended");
}

TEST_CASE("a discarded draft can be brought back", "[pages]")
{
    Story story = brought_to(State::Discarded, "2020");
    check_refused(story, "2020-06-03", support::partner(), AddComment{"?"},
                  RefusalReason::ClaimDiscarded);
    check_taken(story, "2020-06-03", support::partner(), RestoreClaim{}, State::Editing);
}
