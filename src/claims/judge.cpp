#include "claims/judge.h"

#include "claims/lifecycle.h"
#include "claims/standing.h"
#include "core/match.h"

namespace claims {

namespace {

using core::Date;

std::optional<Part> part_touched_by(const Fact& fact)
{
    if (std::holds_alternative<SolutionChosen>(fact)) return Part::Solution;
    if (std::holds_alternative<ProductAdded>(fact)) return Part::Products;
    if (std::holds_alternative<ProductRemoved>(fact)) return Part::Products;
    if (std::holds_alternative<SubscriptionEntered>(fact)) return Part::Products;
    if (std::holds_alternative<AcknowledgementChanged>(fact)) return Part::Acknowledgements;
    if (std::holds_alternative<PaymentsChosen>(fact)) return Part::Payments;
    if (std::holds_alternative<TenantLookedUp>(fact)) return Part::Customer;
    if (std::holds_alternative<ProofAdded>(fact)) return Part::Proof;
    return std::nullopt;
}

std::optional<Refusal> part_locked(Part part, State state, const Edition& edition)
{
    if (is_editable(part, state, edition)) return std::nullopt;
    return Refusal{.reason = RefusalReason::PartLocked, .part = part};
}

// The table says no because the answer came after the time for it had run out.
bool is_late_answer(const Claim& claim, State state, Action action)
{
    const bool ran_out =
        state_of(claim.stage) == State::PartnerActionRequired && state == State::Rejected;
    return ran_out && (action == Action::Resubmit || action == Action::Edit ||
                       action == Action::AddProof || action == Action::MarkProof);
}

Refusal refusal_of_table(const Claim& claim, State state, Action action, const Refusal& why,
                         const Rulebook& rules)
{
    if (why.reason == RefusalReason::NotYourRole) return why;
    if (!is_late_answer(claim, state, action)) return why;
    return {.reason = RefusalReason::AnsweredTooLate, .date = partner_answer_due(claim, rules)};
}

std::optional<Refusal> dispute_objection(const Claim& claim, core::Instant time,
                                         const Rulebook& rules)
{
    const Edition& edition = edition_of(rules, claim.edition);
    const std::optional<int> times_max =
        edition.dispute ? edition.dispute->times_max : std::nullopt;
    if (times_max && claim.disputes >= *times_max) {
        return Refusal{.reason = RefusalReason::DisputedBefore, .limit = *times_max};
    }
    const std::optional<Date> due = dispute_due(claim, time, rules);
    if (due && end_of_day(*due, rules.calendar.zone) <= time) {
        return Refusal{.reason = RefusalReason::DisputeWindowOver, .date = due};
    }
    return std::nullopt;
}

std::optional<Refusal> decline_objection(const Claim& claim, core::Instant time,
                                         const Rulebook& rules)
{
    const std::optional<Date> due = consent_due(claim, rules);
    if (!due || end_of_day(*due, rules.calendar.zone) > time) return std::nullopt;
    return Refusal{.reason = RefusalReason::ConsentOver, .date = due};
}

std::optional<Refusal> hold_objection(Action action, const Stage& stage)
{
    const bool held = is_held(stage);
    if (action == Action::Hold && held) return Refusal{.reason = RefusalReason::AlreadyHeld};
    if (action == Action::Release && !held) return Refusal{.reason = RefusalReason::NotHeld};
    return std::nullopt;
}

// A claim that is being created has no edition yet: the fact brings it.
std::optional<Refusal> creation_objection(const Claim& claim, const ClaimCreated& created,
                                          const Occasion& occasion, const Rulebook& rules)
{
    const Edition& edition = edition_of(rules, created.edition);
    const Cell found = cell(Action::Create, state_of(claim.stage), occasion.actor.role, edition);
    if (found.answer == Answer::Allowed) return std::nullopt;
    return found.why;
}

} // namespace

Action action_of(const Fact& fact, Role role)
{
    const Action marking = role == Role::Reviewer ? Action::Assess : Action::MarkProof;
    return core::match(
        fact, [](const ClaimCreated&) { return Action::Create; },
        [](const FieldsEdited&) { return Action::Edit; },
        [](const SolutionChosen&) { return Action::Edit; },
        [](const ProductAdded&) { return Action::Edit; },
        [](const ProductRemoved&) { return Action::Edit; },
        [](const SubscriptionEntered&) { return Action::Edit; },
        [](const AcknowledgementChanged&) { return Action::Edit; },
        [](const PaymentsChosen&) { return Action::Edit; },
        [](const TenantLookedUp&) { return Action::Edit; },
        [](const ProofAdded&) { return Action::AddProof; },
        [](const ProofRemoved&) { return Action::RemoveProof; },
        [&](const CoverageMarked&) { return marking; },
        [&](const ChecklistMarked&) { return marking; },
        [](const CommentAdded&) { return Action::Comment; },
        [](const ClaimSubmitted&) { return Action::Submit; },
        [](const ClaimResubmitted&) { return Action::Resubmit; },
        [](const ClaimDiscarded&) { return Action::Discard; },
        [](const ClaimRestored&) { return Action::Restore; },
        [](const ReviewerAssigned&) { return Action::Assign; },
        [](const ReviewStarted&) { return Action::Start; },
        [](const InformationRequested&) { return Action::AskForInformation; },
        [](const ClaimApproved&) { return Action::Approve; },
        [](const ClaimRejected&) { return Action::Reject; },
        [](const ClaimHeld&) { return Action::Hold; },
        [](const HoldReleased&) { return Action::Release; },
        [](const ClaimDisputed&) { return Action::Dispute; },
        [](const ClaimWithdrawn&) { return Action::Withdraw; },
        [](const CustomerDisassociated&) { return Action::Disassociate; },
        [](const CustomerDeclined&) { return Action::Decline; },
        [](const TrustChanged&) { return Action::Edit; },
        [](const NotUnderstood&) { return Action::Edit; });
}

std::string_view kind_of(const Fact& fact)
{
    return core::match(
        fact, [](const ClaimCreated&) { return std::string_view("claim-created"); },
        [](const FieldsEdited&) { return std::string_view("fields-edited"); },
        [](const SolutionChosen&) { return std::string_view("solution-chosen"); },
        [](const ProductAdded&) { return std::string_view("product-added"); },
        [](const ProductRemoved&) { return std::string_view("product-removed"); },
        [](const SubscriptionEntered&) { return std::string_view("subscription-entered"); },
        [](const AcknowledgementChanged&) { return std::string_view("acknowledgement-changed"); },
        [](const PaymentsChosen&) { return std::string_view("payments-chosen"); },
        [](const TenantLookedUp&) { return std::string_view("tenant-looked-up"); },
        [](const ProofAdded&) { return std::string_view("proof-added"); },
        [](const ProofRemoved&) { return std::string_view("proof-removed"); },
        [](const CoverageMarked&) { return std::string_view("coverage-marked"); },
        [](const ChecklistMarked&) { return std::string_view("checklist-marked"); },
        [](const CommentAdded&) { return std::string_view("comment-added"); },
        [](const ClaimSubmitted&) { return std::string_view("claim-submitted"); },
        [](const ClaimResubmitted&) { return std::string_view("claim-resubmitted"); },
        [](const ClaimDiscarded&) { return std::string_view("claim-discarded"); },
        [](const ClaimRestored&) { return std::string_view("claim-restored"); },
        [](const ReviewerAssigned&) { return std::string_view("reviewer-assigned"); },
        [](const ReviewStarted&) { return std::string_view("review-started"); },
        [](const InformationRequested&) { return std::string_view("information-requested"); },
        [](const ClaimApproved&) { return std::string_view("claim-approved"); },
        [](const ClaimRejected&) { return std::string_view("claim-rejected"); },
        [](const ClaimHeld&) { return std::string_view("claim-held"); },
        [](const HoldReleased&) { return std::string_view("hold-released"); },
        [](const ClaimDisputed&) { return std::string_view("claim-disputed"); },
        [](const ClaimWithdrawn&) { return std::string_view("claim-withdrawn"); },
        [](const CustomerDisassociated&) { return std::string_view("customer-disassociated"); },
        [](const CustomerDeclined&) { return std::string_view("customer-declined"); },
        [](const TrustChanged&) { return std::string_view("trust-changed"); },
        [](const NotUnderstood& fact_of_later) { return std::string_view(fact_of_later.kind); });
}

std::optional<Refusal> objection(const Claim& claim, Action action, const Occasion& occasion,
                                 const Rulebook& rules)
{
    const Edition& edition = edition_of(rules, claim.edition);
    const Stage stage = stage_at(claim, occasion.time, rules);
    const State state = state_of(stage);
    const Cell found = cell(action, state, occasion.actor.role, edition);
    if (found.answer != Answer::Allowed) {
        return refusal_of_table(claim, state, action, found.why, rules);
    }
    if (action == Action::Dispute) return dispute_objection(claim, occasion.time, rules);
    if (action == Action::Decline) return decline_objection(claim, occasion.time, rules);
    return hold_objection(action, stage);
}

std::optional<Refusal> objection(const Claim& claim, const Fact& fact, const Occasion& occasion,
                                 const Rulebook& rules)
{
    if (std::holds_alternative<TrustChanged>(fact)) {
        return Refusal{.reason = RefusalReason::NotOfAClaim};
    }
    if (const auto* created = std::get_if<ClaimCreated>(&fact)) {
        return creation_objection(claim, *created, occasion, rules);
    }
    const Action action = action_of(fact, occasion.actor.role);
    if (const auto refused = objection(claim, action, occasion, rules)) return refused;
    const std::optional<Part> part = part_touched_by(fact);
    if (!part) return std::nullopt;
    const State state = state_of(stage_at(claim, occasion.time, rules));
    return part_locked(*part, state, edition_of(rules, claim.edition));
}

std::optional<Refusal> objection(const Claim& claim, Field field, const Occasion& occasion,
                                 const Rulebook& rules)
{
    if (const auto refused = objection(claim, Action::Edit, occasion, rules)) return refused;
    const State state = state_of(stage_at(claim, occasion.time, rules));
    return part_locked(part_of(field), state, edition_of(rules, claim.edition));
}

std::optional<Refusal> trust_objection(Action action, const Occasion& occasion,
                                       const Rulebook& rules)
{
    if (!rules.trust.is_strict() || right_for(action) != Right::Review) return std::nullopt;
    if (is_trusted(rules.trust, occasion.key)) return std::nullopt;
    if (occasion.key.text.empty()) return Refusal{.reason = RefusalReason::NotSigned};
    const TrustedKey* key = find_key(rules.trust, occasion.key);
    return Refusal{.reason =
                       key == nullptr ? RefusalReason::NotTrusted : RefusalReason::TrustWithdrawn};
}

std::optional<Refusal> only_readable(const Claim& claim, const Rulebook& rules)
{
    if (!claim.not_understood.empty()) {
        return Refusal{.reason = RefusalReason::WrittenByNewerVersion};
    }
    const bool created = !std::holds_alternative<NotCreated>(claim.stage);
    if (created && find_edition(rules, claim.edition) == nullptr) {
        return Refusal{.reason = RefusalReason::UnknownEdition};
    }
    return std::nullopt;
}

} // namespace claims
