#include "workspace/life.h"

#include "core/match.h"

#include <algorithm>

namespace workspace {

namespace {

using namespace claims;
using core::Instant;

DayKind counted_kind(State state, const Edition& edition)
{
    const std::optional<TimeLimit> limit = limit_of(state, edition);
    return limit ? limit->kind : DayKind::Calendar;
}

std::int32_t days_held(const Stage& stage, Instant until, DayKind kind, const Calendar& calendar)
{
    const auto* review = std::get_if<InReview>(&stage);
    std::int32_t days = 0;
    if (review == nullptr) return days;
    for (const Hold& hold : review->holds) {
        days += std::max(days_between(hold.since, hold.until.value_or(until), kind, calendar), 0);
    }
    return days;
}

void add_stay(std::vector<Stay>& stays, const Stage& stage, Instant event_time)
{
    const Instant since = moment_of(stage).value_or(event_time);
    stays.push_back({.state = state_of(stage),
                     .since = stays.empty() ? since : std::max(since, stays.back().since),
                     .reason = reason_of(stage),
                     .days_held = 0});
}

// A hold changes the stage, not the stay.
bool is_same_stay(const Stage& before, const Stage& after)
{
    return state_of(before) == state_of(after) && moment_of(before) == moment_of(after);
}

} // namespace

Life evolve(Life life, const Event& event, const Rulebook& rules)
{
    const Stage before = life.claim.stage;
    const Stage timed_out = stage_at(life.claim, event.time, rules);
    life.claim = claims::evolve(std::move(life.claim), event, rules);
    if (is_same_stay(before, life.claim.stage)) return life;

    if (!life.stays.empty()) {
        const DayKind kind = counted_kind(state_of(before), edition_of(rules, life.claim.edition));
        life.stays.back().days_held = days_held(before, event.time, kind, rules.calendar);
    }
    if (!is_same_stay(before, timed_out)) add_stay(life.stays, timed_out, event.time);
    add_stay(life.stays, life.claim.stage, event.time);
    return life;
}

Life live(const History& history, const Rulebook& rules)
{
    Life life;
    for (const Event& event : history) life = evolve(std::move(life), event, rules);
    return life;
}

std::optional<TimeLimit> limit_of(State state, const Edition& edition)
{
    switch (state) {
    case State::Submitted: return edition.review_starts_within;
    case State::InReview: return edition.review_decides_within;
    case State::PartnerActionRequired: return edition.partner_answers_within;
    case State::Dispute:
        if (!edition.dispute) return std::nullopt;
        return edition.dispute->answered_within;
    case State::NotCreated:
    case State::Editing:
    case State::Approved:
    case State::Rejected:
    case State::RejectedFinal:
    case State::Discarded: return std::nullopt;
    }
    return std::nullopt;
}

std::optional<Instant> moment_of(const Stage& stage)
{
    using Moment = std::optional<Instant>;
    return core::match(
        stage, [](const NotCreated&) { return Moment{}; }, [](const Editing&) { return Moment{}; },
        [](const Submitted& submitted) { return Moment{submitted.on}; },
        [](const InReview& review) { return Moment{review.since}; },
        [](const PartnerActionRequired& asked) { return Moment{asked.since}; },
        [](const Approved& approved) { return Moment{approved.on}; },
        [](const Rejected& rejected) { return Moment{rejected.on}; },
        [](const Disputed& disputed) { return Moment{disputed.since}; },
        [](const RejectedFinal& rejected) { return Moment{rejected.on}; },
        [](const Discarded& discarded) { return Moment{discarded.on}; });
}

std::optional<RejectionReason> reason_of(const Stage& stage)
{
    if (const auto* rejected = std::get_if<Rejected>(&stage)) return rejected->reason;
    if (const auto* rejected = std::get_if<RejectedFinal>(&stage)) return rejected->reason;
    return std::nullopt;
}

int days_between(Instant from, Instant to, DayKind kind, const Calendar& calendar)
{
    const core::Date first = local_date(from, calendar.zone);
    const core::Date last = local_date(to, calendar.zone);
    if (kind == DayKind::Calendar) return static_cast<int>((last - first).count());
    return business_days_between(first, last, calendar);
}

} // namespace workspace
