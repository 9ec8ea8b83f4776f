#include "claims/standing.h"

#include "core/match.h"

#include <algorithm>
#include <tuple>

namespace claims {

namespace {

using core::Date;
using core::Instant;

// One claim at one moment, with what it takes to count days: what every helper below needs.
struct View {
    const Claim& claim;
    Instant now;
    const Edition& edition;
    const Calendar& calendar;

    Date day(Instant instant) const { return local_date(instant, calendar.zone); }
    Instant after(Date day) const { return end_of_day(day, calendar.zone); }
    bool has_passed(Date day) const { return after(day) <= now; }
    Date due(Instant since, TimeLimit limit) const { return due_day(day(since), limit, calendar); }
};

View view_of(const Claim& claim, Instant now, const Rulebook& rules)
{
    return {.claim = claim,
            .now = now,
            .edition = edition_of(rules, claim.edition),
            .calendar = rules.calendar};
}

std::optional<Date> answer_due(const View& view)
{
    const auto* asked = std::get_if<PartnerActionRequired>(&view.claim.stage);
    if (asked == nullptr) return std::nullopt;
    return view.due(asked->since, view.edition.partner_answers_within);
}

Stage stage_in(const View& view)
{
    const std::optional<Date> due = answer_due(view);
    if (!due || !view.has_passed(*due)) return view.claim.stage;
    return Rejected{
        .on = view.after(*due), .reason = RejectionReason::NoPartnerResponse, .message = {}};
}

// Since when the customer may decline, if the claim is where the customer is asked at all.
std::optional<Instant> asked_customer_on(const View& view, State state)
{
    if (state == State::Approved && view.edition.consent.starts == ConsentStart::OnApproval) {
        return view.claim.approved_on;
    }
    const bool under_way = state == State::Submitted || state == State::InReview ||
                           state == State::PartnerActionRequired || state == State::Approved;
    if (under_way && view.edition.consent.starts == ConsentStart::OnSubmission) {
        return view.claim.first_submitted_on;
    }
    return std::nullopt;
}

std::optional<Date> consent_due_in(const View& view, State state)
{
    const std::optional<Instant> asked_on = asked_customer_on(view, state);
    if (!asked_on || !view.edition.consent.period) return std::nullopt;
    return view.due(*asked_on, *view.edition.consent.period);
}

Consent consent_in(const View& view, State state)
{
    if (view.claim.declined_on) return ConsentDeclined{.on = *view.claim.declined_on};
    const std::optional<Instant> asked_on = asked_customer_on(view, state);
    if (!asked_on) return ConsentNotStarted{};
    const std::optional<Date> due = consent_due_in(view, state);
    if (!due) return ConsentOpen{.since = view.day(*asked_on)};
    if (view.has_passed(*due)) return ConsentPassed{.last_day = *due};
    return ConsentPending{.until = *due};
}

std::optional<Date> dispute_due_in(const View& view, const Stage& stage)
{
    const auto* rejected = std::get_if<Rejected>(&stage);
    if (rejected == nullptr || !view.edition.dispute) return std::nullopt;
    const DisputeRules& rules = *view.edition.dispute;
    if (rules.times_max && view.claim.disputes >= *rules.times_max) return std::nullopt;
    return view.due(rejected->on, rules.window);
}

// The last day of the last subscription, where every product claimed has one that ends.
std::optional<Date> last_subscription_day(const Claim& claim)
{
    std::optional<Date> last;
    for (const ClaimedProduct& product : claim.products) {
        if (!product.subscription.ends_on) return std::nullopt;
        if (!last || *last < *product.subscription.ends_on) last = product.subscription.ends_on;
    }
    return last;
}

Association association_in(const View& view, const Stage& stage, const Consent& consent)
{
    const auto* approved = std::get_if<Approved>(&stage);
    if (approved == nullptr) return {};
    std::optional<Date> since;
    if (const auto* passed = std::get_if<ConsentPassed>(&consent)) {
        since = std::max(view.day(approved->on), passed->last_day + std::chrono::days{1});
    }
    if (std::holds_alternative<ConsentOpen>(consent)) since = view.day(approved->on);
    if (!since) return {.state = AssociationState::AwaitingConsent};

    const std::optional<Date> last = last_subscription_day(view.claim);
    if (!last || !view.has_passed(*last)) {
        return {.state = AssociationState::Official, .official_since = since, .ended_after = {}};
    }
    return {.state = AssociationState::Ended, .official_since = since, .ended_after = last};
}

Deadline deadline(const View& view, DeadlineKind kind, Turn turn, Date due)
{
    return {.kind = kind,
            .turn = turn,
            .pace = view.has_passed(due) ? Pace::Overdue : Pace::Running,
            .due = due,
            .passes_at = view.after(due),
            .product = {}};
}

// Days for which the review was on hold, in the kind of days that its limit counts.
int days_held(const View& view, const Hold& hold, DayKind kind)
{
    const Date from = view.day(hold.since);
    const Date to = view.day(hold.until ? *hold.until : std::max(view.now, hold.since));
    if (to <= from) return 0;
    if (kind == DayKind::Calendar) return static_cast<int>((to - from).count());
    return business_days_between(from, to, view.calendar);
}

Deadline review_decision(const View& view, const InReview& review)
{
    TimeLimit limit = view.edition.review_decides_within;
    for (const Hold& hold : review.holds) limit.days += days_held(view, hold, limit.kind);
    Deadline decision =
        deadline(view, DeadlineKind::ReviewDecision, Turn::Reviewer, view.due(review.since, limit));
    if (is_held(review)) decision.pace = Pace::Paused;
    return decision;
}

// What the stage itself demands, of whoever's turn it is. What only invites (a consent period, a
// dispute window) is gone once it has passed; what was owed stays, overdue.
std::vector<Deadline> deadlines_of_stage(const View& view, const Stage& stage)
{
    const auto nothing = [] { return std::vector<Deadline>{}; };
    return core::match(
        stage, [&](const NotCreated&) { return nothing(); },
        [&](const Editing&) { return nothing(); },
        [&](const Submitted& submitted) {
            const Date due = view.due(submitted.on, view.edition.review_starts_within);
            return std::vector{deadline(view, DeadlineKind::ReviewStart, Turn::Reviewer, due)};
        },
        [&](const InReview& review) { return std::vector{review_decision(view, review)}; },
        [&](const PartnerActionRequired& asked) {
            const Date due = view.due(asked.since, view.edition.partner_answers_within);
            return std::vector{deadline(view, DeadlineKind::PartnerAnswer, Turn::Partner, due)};
        },
        [&](const Approved&) { return nothing(); },
        [&](const Rejected&) {
            const std::optional<Date> due = dispute_due_in(view, stage);
            if (!due || view.has_passed(*due)) return nothing();
            return std::vector{deadline(view, DeadlineKind::DisputeWindow, Turn::Partner, *due)};
        },
        [&](const Disputed& disputed) {
            if (!view.edition.dispute) return nothing();
            const Date due = view.due(disputed.since, view.edition.dispute->answered_within);
            return std::vector{deadline(view, DeadlineKind::DisputeAnswer, Turn::Reviewer, due)};
        },
        [&](const RejectedFinal&) { return nothing(); },
        [&](const Discarded&) { return nothing(); });
}

std::optional<Deadline> overall_decision(const View& view, State state)
{
    if (!view.edition.decision_target || !view.claim.first_submitted_on) return std::nullopt;
    const Date due = view.due(*view.claim.first_submitted_on, *view.edition.decision_target);
    switch (state) {
    case State::Submitted:
    case State::InReview: return deadline(view, DeadlineKind::OverallDecision, Turn::Reviewer, due);
    case State::PartnerActionRequired:
        return deadline(view, DeadlineKind::OverallDecision, Turn::Partner, due);
    case State::NotCreated:
    case State::Editing:
    case State::Approved:
    case State::Rejected:
    case State::Dispute:
    case State::RejectedFinal:
    case State::Discarded: return std::nullopt;
    }
    return std::nullopt;
}

void add_subscription_ends(std::vector<Deadline>& deadlines, const View& view)
{
    for (const ClaimedProduct& product : view.claim.products) {
        const std::optional<Date>& ends_on = product.subscription.ends_on;
        if (!ends_on || view.has_passed(*ends_on)) continue;
        deadlines.push_back(deadline(view, DeadlineKind::SubscriptionEnd, Turn::Partner, *ends_on));
        deadlines.back().product = product.product;
    }
}

std::vector<Deadline> deadlines_in(const View& view, const Stage& stage, const Consent& consent)
{
    std::vector<Deadline> deadlines = deadlines_of_stage(view, stage);
    const State state = state_of(stage);
    if (const std::optional<Deadline> overall = overall_decision(view, state)) {
        deadlines.push_back(*overall);
    }
    if (const auto* pending = std::get_if<ConsentPending>(&consent)) {
        deadlines.push_back(
            deadline(view, DeadlineKind::ConsentEnd, Turn::Customer, pending->until));
    }
    if (is_live(state)) add_subscription_ends(deadlines, view);
    const auto earlier = [](const Deadline& left, const Deadline& right) {
        return std::tie(left.due, left.kind, left.product) <
               std::tie(right.due, right.kind, right.product);
    };
    std::sort(deadlines.begin(), deadlines.end(), earlier);
    return deadlines;
}

std::optional<Instant> next_change(const View& view, const std::vector<Deadline>& deadlines)
{
    std::optional<Instant> next;
    for (const Deadline& deadline : deadlines) {
        const Instant at =
            deadline.pace == Pace::Paused ? view.after(view.day(view.now)) : deadline.passes_at;
        if (at > view.now && (!next || at < *next)) next = at;
    }
    return next;
}

} // namespace

Stage stage_at(const Claim& claim, Instant now, const Rulebook& rules)
{
    return stage_in(view_of(claim, now, rules));
}

Consent consent_at(const Claim& claim, Instant now, const Rulebook& rules)
{
    const View view = view_of(claim, now, rules);
    return consent_in(view, state_of(stage_in(view)));
}

Standing standing_at(const Claim& claim, Instant now, const Rulebook& rules)
{
    const View view = view_of(claim, now, rules);
    Stage stage = stage_in(view);
    Consent consent = consent_in(view, state_of(stage));
    Association association = association_in(view, stage, consent);
    std::vector<Deadline> deadlines = deadlines_in(view, stage, consent);
    const std::optional<Instant> holds_until = next_change(view, deadlines);
    return {.stage = std::move(stage),
            .consent = consent,
            .association = association,
            .deadlines = std::move(deadlines),
            .holds_until = holds_until};
}

std::optional<Date> partner_answer_due(const Claim& claim, const Rulebook& rules)
{
    return answer_due(view_of(claim, {}, rules));
}

std::optional<Date> consent_due(const Claim& claim, const Rulebook& rules)
{
    return consent_due_in(view_of(claim, {}, rules), state_of(claim.stage));
}

std::optional<Date> dispute_due(const Claim& claim, Instant now, const Rulebook& rules)
{
    const View view = view_of(claim, now, rules);
    return dispute_due_in(view, stage_in(view));
}

bool is_held(const Stage& stage)
{
    const auto* review = std::get_if<InReview>(&stage);
    return review != nullptr && !review->holds.empty() && !review->holds.back().until;
}

} // namespace claims
