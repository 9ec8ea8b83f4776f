#include "claims/news.h"

#include "claims/proof.h"
#include "claims/standing.h"
#include "core/match.h"

#include <algorithm>

namespace claims {

namespace {

bool is_news(const Claim& claim, const SubscriptionEntered& fact)
{
    const ClaimedProduct* claimed = find_claimed(claim, fact.product);
    return claimed == nullptr || claimed->count != fact.count ||
           claimed->subscription != fact.subscription;
}

bool is_news(const Claim& claim, const AcknowledgementChanged& fact)
{
    const auto& ticked = claim.acknowledged;
    const bool is_ticked = std::find(ticked.begin(), ticked.end(), fact.statement) != ticked.end();
    return is_ticked != (fact.tick == Tick::Ticked);
}

// A reviewer who confirms what the partner marked says something new.
bool same_side(const Actor& left, const Actor& right)
{
    return (left.role == Role::Reviewer) == (right.role == Role::Reviewer);
}

bool is_news(const Claim& claim, const CoverageMarked& fact, const Actor& actor)
{
    for (const CoverageCell& cell : claim.coverage) {
        if (cell.proof != fact.proof || cell.product != fact.product) continue;
        return cell.coverage != fact.coverage || !same_side(cell.marked_by, actor);
    }
    return fact.coverage != Coverage::Unmarked;
}

bool is_news(const Claim& claim, const ChecklistMarked& fact, const Actor& actor)
{
    for (const ChecklistEntry& entry : claim.checklist) {
        if (entry.item != fact.item) continue;
        return entry.mark != fact.mark || entry.note != fact.note ||
               !same_side(entry.marked_by, actor);
    }
    return fact.mark != ChecklistMark::Unmarked || !fact.note.empty();
}

bool is_news(const Claim& claim, const CommentAdded& fact, const Actor& actor)
{
    if (claim.comments.empty()) return true;
    return claim.comments.back().text != fact.text || claim.comments.back().by != actor;
}

// In Submitted, but as it was submitted first: nothing has been answered.
bool was_resubmitted(const Claim& claim)
{
    const auto* submitted = std::get_if<Submitted>(&claim.stage);
    return submitted != nullptr && claim.first_submitted_on != submitted->on;
}

bool is_news(const Claim& claim, const InformationRequested& fact)
{
    const auto* asked = std::get_if<PartnerActionRequired>(&claim.stage);
    return asked == nullptr || asked->reasons != fact.reasons || asked->message != fact.message;
}

bool is_news(const Claim& claim, const ClaimHeld& fact)
{
    if (!is_held(claim.stage)) return true;
    const Hold& hold = std::get<InReview>(claim.stage).holds.back();
    return hold.note != fact.note || hold.against != fact.against;
}

bool was_released(const Claim& claim)
{
    const auto* review = std::get_if<InReview>(&claim.stage);
    return review != nullptr && !review->holds.empty() && !is_held(claim.stage);
}

bool was_rejected_for(const Claim& claim, RejectionReason reason)
{
    const auto* rejected = std::get_if<Rejected>(&claim.stage);
    const auto* final = std::get_if<RejectedFinal>(&claim.stage);
    return (rejected != nullptr && rejected->reason == reason) ||
           (final != nullptr && final->reason == reason);
}

bool is_news(const Claim& claim, const ClaimDisputed& fact)
{
    const auto* disputed = std::get_if<Disputed>(&claim.stage);
    return disputed == nullptr || disputed->justification != fact.justification;
}

bool is_news(const Claim& claim, const Fact& fact, const Actor& actor)
{
    const State state = state_of(claim.stage);
    return core::match(
        fact,
        [&](const ClaimCreated& f) {
            return state == State::NotCreated || claim.edition != f.edition;
        },
        [&](const FieldsEdited& f) { return !f.changes.empty(); },
        [&](const SolutionChosen& f) {
            return claim.area != f.area || claim.activities != f.activities;
        },
        [&](const ProductAdded& f) { return find_claimed(claim, f.product) == nullptr; },
        [&](const ProductRemoved& f) { return find_claimed(claim, f.product) != nullptr; },
        [&](const SubscriptionEntered& f) { return is_news(claim, f); },
        [&](const AcknowledgementChanged& f) { return is_news(claim, f); },
        [&](const PaymentsChosen& f) {
            return claim.payments_opted_out != (f.payments == Payments::OptedOut);
        },
        [&](const TenantLookedUp& f) { return claim.tenant_lookup != f.answer; },
        [&](const ProofAdded& f) { return find_proof(claim, f.file.id) == nullptr; },
        [&](const ProofRemoved& f) { return find_proof(claim, f.proof) != nullptr; },
        [&](const CoverageMarked& f) { return is_news(claim, f, actor); },
        [&](const ChecklistMarked& f) { return is_news(claim, f, actor); },
        [&](const CommentAdded& f) { return is_news(claim, f, actor); },
        [&](const ClaimSubmitted&) { return state != State::Submitted; },
        [&](const ClaimResubmitted&) { return !was_resubmitted(claim); },
        [&](const ClaimDiscarded&) { return state != State::Discarded; },
        [&](const ClaimRestored&) { return state != State::Editing; },
        [&](const ReviewerAssigned&) { return claim.reviewer != actor; },
        [&](const ReviewStarted&) { return state != State::InReview || claim.reviewer != actor; },
        [&](const InformationRequested& f) { return is_news(claim, f); },
        [&](const ClaimApproved&) { return state != State::Approved; },
        [&](const ClaimRejected& f) { return !was_rejected_for(claim, f.reason); },
        [&](const ClaimHeld& f) { return is_news(claim, f); },
        [&](const HoldReleased&) { return !was_released(claim); },
        [&](const ClaimDisputed& f) { return is_news(claim, f); },
        [&](const ClaimWithdrawn&) {
            return !was_rejected_for(claim, RejectionReason::PartnerRequest);
        },
        [&](const CustomerDisassociated&) {
            return !was_rejected_for(claim, RejectionReason::PartnerRequest);
        },
        [&](const CustomerDeclined&) {
            return !was_rejected_for(claim, RejectionReason::CustomerDeclined);
        },
        [&](const TrustChanged&) { return true; }, [&](const NotUnderstood&) { return true; });
}

Fact without_unchanged_fields(const Claim& claim, const Fact& fact)
{
    const auto* edited = std::get_if<FieldsEdited>(&fact);
    if (edited == nullptr) return fact;
    FieldsEdited changed;
    for (const FieldChange& change : edited->changes) {
        if (text_of(claim, change.field) != change.value) changed.changes.push_back(change);
    }
    return changed;
}

} // namespace

std::vector<Fact> only_news(const Claim& claim, const std::vector<Fact>& facts, const Actor& actor)
{
    std::vector<Fact> news;
    for (const Fact& fact : facts) {
        Fact changed = without_unchanged_fields(claim, fact);
        const bool repeats = std::find(news.begin(), news.end(), changed) != news.end();
        if (!repeats && is_news(claim, changed, actor)) news.push_back(std::move(changed));
    }
    return news;
}

} // namespace claims
