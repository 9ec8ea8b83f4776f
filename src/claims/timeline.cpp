#include "claims/timeline.h"

#include <algorithm>

namespace claims {

namespace {

using core::Date;

std::optional<TimeLimit> limit_of(State state, const Edition& edition)
{
    switch (state) {
    case State::Submitted: return edition.review_starts_within;
    case State::InReview: return edition.review_decides_within;
    case State::PartnerActionRequired: return edition.partner_answers_within;
    case State::Approved: return edition.consent.period;
    case State::Dispute:
        return edition.dispute ? std::optional(edition.dispute->answered_within) : std::nullopt;
    case State::Rejected:
        return edition.dispute ? std::optional(edition.dispute->window) : std::nullopt;
    case State::NotCreated:
    case State::Editing:
    case State::RejectedFinal:
    case State::Discarded: return std::nullopt;
    }
    return std::nullopt;
}

EditionId edition_named_in(const History& events)
{
    for (const Event& event : events) {
        if (const auto* created = std::get_if<ClaimCreated>(&event.fact)) return created->edition;
    }
    return {};
}

StateSpan span_from(State state, const HistoryEntry& entry, const Edition& edition,
                    const Calendar& calendar)
{
    StateSpan span{.state = state, .from = entry.on, .by = entry.by};
    if (const std::optional<TimeLimit> limit = limit_of(state, edition)) {
        span.due = due_day(local_date(entry.on, calendar.zone), *limit, calendar);
    }
    return span;
}

// The steps in order, each dated from the one before as late as the rules allow.
class Forecast {
public:
    Forecast(const Edition& edition, const Calendar& calendar)
        : edition_(edition), calendar_(calendar)
    {}

    void step(Step step, Turn turn, std::optional<Date> by)
    {
        steps_.push_back({.step = step, .turn = turn, .by = by});
    }

    std::optional<Date> after(std::optional<Date> from, TimeLimit limit) const
    {
        if (!from) return std::nullopt;
        return due_day(*from, limit, calendar_);
    }

    void from_submission(std::optional<Date> start_by)
    {
        step(Step::ReviewStart, Turn::Reviewer, start_by);
        from_review(after(start_by, edition_.review_decides_within));
    }

    void from_review(std::optional<Date> decided_by)
    {
        step(Step::ReviewEnd, Turn::Reviewer, decided_by);
        if (!edition_.consent.period) return;
        if (edition_.consent.starts == ConsentStart::OnSubmission) return; // dated by itself
        step(Step::ConsentEnd, Turn::Customer, after(decided_by, *edition_.consent.period));
    }

    std::vector<Expectation> steps() && { return std::move(steps_); }

private:
    const Edition& edition_;
    const Calendar& calendar_;
    std::vector<Expectation> steps_{};
};

std::optional<Date> due_of(const Standing& standing, DeadlineKind kind)
{
    for (const Deadline& deadline : standing.deadlines) {
        if (deadline.kind == kind) return deadline.due;
    }
    return std::nullopt;
}

void forecast_stage(Forecast& forecast, const Standing& standing, const Edition& edition)
{
    switch (state_of(standing.stage)) {
    case State::NotCreated:
    case State::Editing:
        forecast.step(Step::Submission, Turn::Partner, std::nullopt);
        return forecast.from_submission(std::nullopt);
    case State::Submitted:
        return forecast.from_submission(due_of(standing, DeadlineKind::ReviewStart));
    case State::InReview:
        return forecast.from_review(due_of(standing, DeadlineKind::ReviewDecision));
    case State::PartnerActionRequired: {
        const std::optional<Date> by = due_of(standing, DeadlineKind::PartnerAnswer);
        forecast.step(Step::PartnerAnswer, Turn::Partner, by);
        return forecast.from_submission(forecast.after(by, edition.review_starts_within));
    }
    case State::Dispute: return forecast.from_review(due_of(standing, DeadlineKind::DisputeAnswer));
    case State::Approved:
    case State::Rejected:
    case State::RejectedFinal:
    case State::Discarded: return;
    }
}

} // namespace

std::vector<StateSpan> spans_of(const History& events, core::Instant now, const Rulebook& rules)
{
    const Edition& edition = edition_of(rules, edition_named_in(events));
    std::vector<StateSpan> spans;
    for (const HistoryEntry& entry : history_of(events, now, rules)) {
        for (const Change& change : entry.changes) {
            if (change.place.aspect != Aspect::State) continue;
            const State state = core::named<State>(change.after).value_or(State::NotCreated);
            if (!spans.empty()) spans.back().to = entry.on;
            spans.push_back(span_from(state, entry, edition, rules.calendar));
        }
    }
    return spans;
}

std::vector<Expectation> expected_of(const Claim& claim, core::Instant now, const Rulebook& rules)
{
    const Edition& edition = edition_of(rules, claim.edition);
    const Standing standing = standing_at(claim, now, rules);
    Forecast forecast(edition, rules.calendar);
    forecast_stage(forecast, standing, edition);
    if (const auto* pending = std::get_if<ConsentPending>(&standing.consent)) {
        forecast.step(Step::ConsentEnd, Turn::Customer, pending->until);
    }
    return std::move(forecast).steps();
}

} // namespace claims
