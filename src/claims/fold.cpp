#include "claims/fold.h"

#include "claims/judge.h"
#include "claims/lifecycle.h"
#include "core/match.h"

#include <algorithm>

namespace claims {

namespace {

void keep_as_overtaken(Claim& claim, const Event& event, const Refusal& why,
                       std::optional<Field> field)
{
    claim.overtaken.push_back({.event = event.id,
                               .action = action_of(event.fact, event.actor.role),
                               .field = field,
                               .by = event.actor,
                               .on = event.time,
                               .why = why});
}

template <class Item, class Matches>
Item& found_or_added(std::vector<Item>& items, Matches matches)
{
    const auto found = std::find_if(items.begin(), items.end(), matches);
    if (found != items.end()) return *found;
    return items.emplace_back(Item{});
}

// --- The parts of a claim ----------------------------------------------------------------------

void apply_fields(Claim& claim, const Event& event, const FieldsEdited& edited,
                  const Rulebook& rules)
{
    const Occasion occasion{.actor = event.actor, .time = event.time};
    for (const FieldChange& change : edited.changes) {
        const std::optional<Refusal> why = objection(claim, change.field, occasion, rules);
        if (why) {
            keep_as_overtaken(claim, event, *why, change.field);
        } else {
            text_of(claim, change.field) = change.value;
        }
    }
}

void apply_solution(Claim& claim, const SolutionChosen& chosen)
{
    claim.area = chosen.area;
    claim.activities = chosen.activities;
    std::sort(claim.activities.begin(), claim.activities.end());
    const auto repeated = std::unique(claim.activities.begin(), claim.activities.end());
    claim.activities.erase(repeated, claim.activities.end());
}

void apply_subscription(Claim& claim, const SubscriptionEntered& entered)
{
    for (ClaimedProduct& claimed : claim.products) {
        if (claimed.product != entered.product) continue;
        claimed.count = entered.count;
        claimed.subscription = entered.subscription;
    }
}

void apply_acknowledgement(Claim& claim, const AcknowledgementChanged& changed)
{
    std::erase(claim.acknowledged, changed.statement);
    if (changed.tick == Tick::Ticked) claim.acknowledged.push_back(changed.statement);
}

void apply_coverage(Claim& claim, const Event& event, const CoverageMarked& marked)
{
    CoverageCell& cell = found_or_added(claim.coverage, [&](const CoverageCell& known) {
        return known.proof == marked.proof && known.product == marked.product;
    });
    cell = {.proof = marked.proof,
            .product = marked.product,
            .coverage = marked.coverage,
            .marked_by = event.actor,
            .marked_on = event.time};
}

void apply_checklist(Claim& claim, const Event& event, const ChecklistMarked& marked)
{
    ChecklistEntry& entry = found_or_added(
        claim.checklist, [&](const ChecklistEntry& known) { return known.item == marked.item; });
    entry = {.item = marked.item,
             .mark = marked.mark,
             .note = marked.note,
             .marked_by = event.actor,
             .marked_on = event.time};
}

void apply_proof(Claim& claim, const Event& event, const ProofAdded& added)
{
    if (find_proof(claim, added.file.id) != nullptr) return; // the same content is one file
    claim.proofs.push_back({.file = added.file, .added_by = event.actor, .added_on = event.time});
}

// --- The stages --------------------------------------------------------------------------------

void submit(Claim& claim, core::Instant on)
{
    claim.stage = Submitted{.on = on};
    if (!claim.first_submitted_on) claim.first_submitted_on = on;
}

void approve(Claim& claim, core::Instant on, const std::string& message)
{
    claim.stage = Approved{.on = on, .message = message};
    claim.approved_on = on;
    claim.declined_on.reset(); // the customer is asked anew
    claim.decline_reason.clear();
}

void reject(Claim& claim, const Event& event, const Rejected& rejected, const Rulebook& rules)
{
    const Action action = action_of(event.fact, event.actor.role);
    const Edition& edition = edition_of(rules, claim.edition);
    if (cell(action, state_of(claim.stage), edition).to == State::RejectedFinal) {
        claim.stage = RejectedFinal{
            .on = rejected.on, .reason = rejected.reason, .message = rejected.message};
        return;
    }
    claim.stage = rejected;
}

void hold(Claim& claim, core::Instant since, const ClaimHeld& held)
{
    std::get<InReview>(claim.stage)
        .holds.push_back({.since = since, .until = {}, .note = held.note, .against = held.against});
}

void decline(Claim& claim, const Event& event, const CustomerDeclined& declined,
             const Rulebook& rules)
{
    const Rejected rejected{
        .on = event.time, .reason = RejectionReason::CustomerDeclined, .message = declined.reason};
    reject(claim, event, rejected, rules);
    claim.declined_on = event.time;
    claim.decline_reason = declined.reason;
}

void leave(Claim& claim, const Event& event, const std::string& reason, const Rulebook& rules)
{
    const Rejected rejected{
        .on = event.time, .reason = RejectionReason::PartnerRequest, .message = reason};
    reject(claim, event, rejected, rules);
}

// -----------------------------------------------------------------------------------------------

void apply(Claim& claim, const Event& event, const Rulebook& rules)
{
    const core::Instant on = event.time;
    core::match(
        event.fact,
        [&](const ClaimCreated& fact) {
            claim.edition = fact.edition;
            claim.created_by = event.actor;
            claim.created_on = on;
            claim.stage = Editing{};
        },
        [&](const FieldsEdited& fact) { apply_fields(claim, event, fact, rules); },
        [&](const SolutionChosen& fact) { apply_solution(claim, fact); },
        [&](const ProductAdded& fact) {
            found_or_added(claim.products, [&](const ClaimedProduct& claimed) {
                return claimed.product == fact.product;
            }).product = fact.product;
        },
        [&](const ProductRemoved& fact) {
            std::erase_if(claim.products, [&](const ClaimedProduct& claimed) {
                return claimed.product == fact.product;
            });
        },
        [&](const SubscriptionEntered& fact) { apply_subscription(claim, fact); },
        [&](const AcknowledgementChanged& fact) { apply_acknowledgement(claim, fact); },
        [&](const PaymentsChosen& fact) {
            claim.payments_opted_out = fact.payments == Payments::OptedOut;
        },
        [&](const TenantLookedUp& fact) { claim.tenant_lookup = fact.answer; },
        [&](const ProofAdded& fact) { apply_proof(claim, event, fact); },
        [&](const ProofRemoved& fact) {
            std::erase_if(claim.proofs,
                          [&](const Proof& proof) { return proof.file.id == fact.proof; });
        },
        [&](const CoverageMarked& fact) { apply_coverage(claim, event, fact); },
        [&](const ChecklistMarked& fact) { apply_checklist(claim, event, fact); },
        [&](const CommentAdded& fact) {
            claim.comments.push_back(
                {.event = event.id, .text = fact.text, .by = event.actor, .on = on});
        },
        [&](const ClaimSubmitted&) { submit(claim, on); },
        [&](const ClaimResubmitted&) { submit(claim, on); },
        [&](const ClaimDiscarded&) { claim.stage = Discarded{.on = on}; },
        [&](const ClaimRestored&) { claim.stage = Editing{}; },
        [&](const ReviewerAssigned&) { claim.reviewer = event.actor; },
        [&](const ReviewStarted&) {
            claim.reviewer = event.actor;
            claim.stage = InReview{.since = on, .holds = {}};
        },
        [&](const InformationRequested& fact) {
            claim.stage = PartnerActionRequired{
                .since = on, .reasons = fact.reasons, .message = fact.message};
        },
        [&](const ClaimApproved& fact) { approve(claim, on, fact.message); },
        [&](const ClaimRejected& fact) {
            reject(claim, event, {.on = on, .reason = fact.reason, .message = fact.message}, rules);
        },
        [&](const ClaimHeld& fact) { hold(claim, on, fact); },
        [&](const HoldReleased&) { std::get<InReview>(claim.stage).holds.back().until = on; },
        [&](const ClaimDisputed& fact) {
            claim.stage = Disputed{.since = on, .justification = fact.justification};
            ++claim.disputes;
        },
        [&](const ClaimWithdrawn& fact) { leave(claim, event, fact.reason, rules); },
        [&](const CustomerDisassociated& fact) { leave(claim, event, fact.reason, rules); },
        [&](const CustomerDeclined& fact) { decline(claim, event, fact, rules); },
        [](const TrustChanged&) {}, // objection() lets none come here
        [&](const NotUnderstood&) { claim.not_understood.push_back(event.id); });
}

bool is_overtaken(const Claim& claim, const EventId& event)
{
    return std::any_of(claim.overtaken.begin(), claim.overtaken.end(),
                       [&](const Overtaken& one) { return one.event == event && !one.field; });
}

// What the event lacks by itself; or it approves what its reviewer did not know.
std::optional<Refusal> doubt_of(const Claim& claim, const Event& event)
{
    if (event.weight.doubt) return Refusal{.reason = *event.weight.doubt};
    const auto& unseen = event.weight.unseen;
    const bool blind = std::any_of(unseen.begin(), unseen.end(),
                                   [&](const EventId& id) { return !is_overtaken(claim, id); });
    if (blind) return Refusal{.reason = RefusalReason::MadeUnseen};
    return std::nullopt;
}

} // namespace

Claim evolve(Claim claim, const Event& event, const Rulebook& rules)
{
    if (is_empty(claim.id)) claim.id = event.claim;
    claim.updated_on = claim.events == 0 ? event.time : std::max(claim.updated_on, event.time);
    ++claim.events;

    const Occasion occasion{.actor = event.actor, .time = event.time};
    const bool understood = !std::holds_alternative<NotUnderstood>(event.fact);
    std::optional<Refusal> why = doubt_of(claim, event);
    if (!why && understood) why = objection(claim, event.fact, occasion, rules);
    if (why) {
        keep_as_overtaken(claim, event, *why, std::nullopt);
    } else {
        apply(claim, event, rules);
    }
    return claim;
}

Claim fold(Claim claim, const std::vector<Event>& events, const Rulebook& rules)
{
    for (const Event& event : events) claim = evolve(std::move(claim), event, rules);
    return claim;
}

Claim fold(const std::vector<Event>& events, const Rulebook& rules)
{
    return fold(Claim{}, events, rules);
}

ClaimAt fold(const std::vector<Event>& events, core::Instant now, const Rulebook& rules)
{
    Claim claim = fold(events, rules);
    Standing standing = standing_at(claim, now, rules);
    return {.claim = std::move(claim), .standing = std::move(standing)};
}

std::vector<Event> known_by(const std::vector<Event>& events, core::Instant then)
{
    std::vector<Event> known;
    for (const Event& event : events) {
        if (event.time <= then) known.push_back(event);
    }
    return known;
}

} // namespace claims
