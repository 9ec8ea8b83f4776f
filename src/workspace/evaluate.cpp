// How a row stands at a moment. The claim is put together again from its clock cell, as far as
// claims::standing_at reads it: one implementation of the rules, whoever asks.
#include "workspace/columns.h"

#include "core/match.h"

namespace workspace {

namespace {

using namespace claims;

Stage stage_of(const ClockCell& clock, std::span<const HoldCell> holds)
{
    switch (clock.state) {
    case State::NotCreated: return NotCreated{};
    case State::Editing: return Editing{};
    case State::Submitted: return Submitted{.on = clock.since};
    case State::InReview: {
        InReview review{.since = clock.since, .holds = {}};
        for (const HoldCell& hold : holds) {
            review.holds.push_back(
                {.since = hold.since, .until = hold.until, .note = {}, .against = {}});
        }
        return review;
    }
    case State::PartnerActionRequired:
        return PartnerActionRequired{.since = clock.since, .reasons = {}, .message = {}};
    case State::Approved: return Approved{.on = clock.since, .message = {}};
    case State::Rejected: return Rejected{.on = clock.since, .reason = clock.reason, .message = {}};
    case State::Dispute: return Disputed{.since = clock.since, .justification = {}};
    case State::RejectedFinal:
        return RejectedFinal{.on = clock.since, .reason = clock.reason, .message = {}};
    case State::Discarded: return Discarded{.on = clock.since};
    }
    return NotCreated{};
}

Claim what_time_acts_on(const Columns& columns, Row row)
{
    const ClockCell& clock = columns.clock[row];
    Claim claim;
    claim.edition.text = columns.editions.text(columns.edition[row]);
    claim.stage = stage_of(clock, columns.holds[row]);
    claim.first_submitted_on = clock.first_submitted_on;
    claim.approved_on = clock.approved_on;
    claim.declined_on = clock.declined_on;
    claim.disputes = clock.disputes;
    for (const ProductCell& cell : columns.product_cells[row]) {
        ClaimedProduct& product = claim.products.emplace_back();
        product.product.text = columns.products.text(cell.product);
        product.subscription.ends_on = cell.ends_on;
    }
    return claim;
}

// Who is to do something next, if anybody: the author of a draft, or whom a deadline names. That
// a subscription ends one day is nobody's turn.
Turn turn_in(State state, const std::vector<Deadline>& deadlines)
{
    if (state == State::Editing) return Turn::Partner;
    for (const Deadline& deadline : deadlines) {
        if (deadline.kind != DeadlineKind::SubscriptionEnd) return deadline.turn;
    }
    return state == State::Dispute ? Turn::Reviewer : Turn::Nobody;
}

} // namespace

const DeadlineCell* next_deadline(std::span<const DeadlineCell> deadlines)
{
    for (const DeadlineCell& deadline : deadlines) {
        if (deadline.kind != DeadlineKind::OverallDecision) return &deadline;
    }
    return deadlines.empty() ? nullptr : &deadlines.front();
}

void evaluate(Columns& columns, Row row, core::Instant now, const Rulebook& rules)
{
    const Standing standing = standing_at(what_time_acts_on(columns, row), now, rules);
    const State state = state_of(standing.stage);
    const bool timed_out = state != columns.clock[row].state;
    std::vector<DeadlineCell> deadlines;
    for (const Deadline& deadline : standing.deadlines) {
        deadlines.push_back({.kind = deadline.kind,
                             .turn = deadline.turn,
                             .pace = deadline.pace,
                             .due = deadline.due,
                             .product = columns.products.number_of(deadline.product.text)});
    }
    columns.deadlines.set(row, deadlines);
    StandingCell& cell = columns.standing[row];
    cell = {.state = state,
            .consent = static_cast<ConsentState>(standing.consent.index()),
            .association = standing.association.state,
            .turn = turn_in(state, standing.deadlines),
            .next_due = {},
            .timed_out_on = timed_out ? moment_of(standing.stage) : std::nullopt,
            .holds_until = standing.holds_until};
    if (const DeadlineCell* next = next_deadline(deadlines)) cell.next_due = next->due;
}

} // namespace workspace
