#include "workspace/today.h"

#include "claims/lifecycle.h"

#include <algorithm>
#include <tuple>

namespace workspace {

namespace {

using namespace claims;

// What a deadline asks for, and the right that it takes to do it.
struct NeedRow {
    DeadlineKind deadline = DeadlineKind::ReviewStart;
    NeedKind need = NeedKind::StartReview;
    Right right = Right::Review;
};

// The overall target is nobody's task of its own: it makes those of the same side more urgent.
constexpr std::array need_rows{
    NeedRow{DeadlineKind::ReviewStart, NeedKind::StartReview, Right::Review},
    NeedRow{DeadlineKind::ReviewDecision, NeedKind::DecideReview, Right::Review},
    NeedRow{DeadlineKind::PartnerAnswer, NeedKind::AnswerReviewer, Right::EditAndResubmit},
    NeedRow{DeadlineKind::ConsentEnd, NeedKind::ConsiderConsent, Right::Decline},
    NeedRow{DeadlineKind::DisputeWindow, NeedKind::ConsiderDispute, Right::DisputeAndWithdraw},
    NeedRow{DeadlineKind::DisputeAnswer, NeedKind::AnswerDispute, Right::Review},
    NeedRow{DeadlineKind::SubscriptionEnd, NeedKind::ClaimNewSubscription, Right::CreateAndSubmit},
};

// The person's rights, looked up once for all claims.
struct Seat {
    const Workspace& workspace;
    std::vector<NeedRow> may_do;
    bool drafts;
    bool for_all_reviewers = false;
    std::optional<Number> name;
    core::Date today;
    core::Date soon;
};

Seat seat_of(const Workspace& workspace, const Person& person, int soon_days)
{
    Seat seat{.workspace = workspace,
              .may_do = {},
              .drafts = has_right(person.role, Right::CreateAndSubmit),
              .for_all_reviewers = false,
              .name = workspace.columns().people.find(person.name),
              .today = workspace.today(),
              .soon = workspace.today() + std::chrono::days{soon_days}};
    for (const NeedRow& row : need_rows) {
        if (has_right(person.role, row.right)) seat.may_do.push_back(row);
    }
    return seat;
}

Urgency urgency_of(const Seat& seat, core::Date due, Pace pace)
{
    if (pace == Pace::Paused) return Urgency::OnHold;
    if (pace == Pace::Overdue || due < seat.today) return Urgency::Overdue;
    if (due == seat.today) return Urgency::Today;
    return due <= seat.soon ? Urgency::Soon : Urgency::Later;
}

bool is_anothers(const Seat& seat, Row row)
{
    if (seat.for_all_reviewers) return false;
    const Number reviewer = seat.workspace.columns().reviewer[row];
    return reviewer != 0 && reviewer != seat.name;
}

// The deadline that makes it urgent: its own, or the overall target where that is sooner.
const DeadlineCell& pressing(const DeadlineCell& own, std::span<const DeadlineCell> all)
{
    if (own.pace == Pace::Paused || own.kind == DeadlineKind::SubscriptionEnd) return own;
    for (const DeadlineCell& other : all) {
        const bool presses = other.kind == DeadlineKind::OverallDecision && other.turn == own.turn;
        if (presses && other.due < own.due) return other;
    }
    return own;
}

void add_needs(std::vector<Need>& needs, const Seat& seat, Row row)
{
    const Columns& columns = seat.workspace.columns();
    if (seat.drafts && columns.standing[row].state == State::Editing) {
        needs.push_back({.row = row, .kind = NeedKind::FinishDraft});
    }
    const std::span<const DeadlineCell> deadlines = columns.deadlines[row];
    for (const DeadlineCell& own : deadlines) {
        for (const NeedRow& may : seat.may_do) {
            if (may.deadline != own.kind) continue;
            if (may.right == Right::Review && is_anothers(seat, row)) continue;
            const DeadlineCell& due = pressing(own, deadlines);
            needs.push_back({.row = row,
                             .kind = may.need,
                             .urgency = urgency_of(seat, due.due, due.pace),
                             .due = due.due});
        }
    }
}

// By urgency, then due day, kind, claim.
auto sooner_in(const Workspace& workspace)
{
    return [&columns = workspace.columns()](const Need& left, const Need& right) {
        const auto place = [](const Need& need) {
            return std::tuple(need.urgency, need.due, need.kind);
        };
        if (place(left) != place(right)) return place(left) < place(right);
        return columns.id[left.row] < columns.id[right.row];
    };
}

} // namespace

Needs needs_of(const Workspace& workspace, const RowSet& rows, const Person& person,
               const NeedLimits& limits)
{
    const Seat seat = seat_of(workspace, person, limits.soon_days);
    Needs needs;
    std::vector<Need> all;
    rows.for_each([&](Row row) { add_needs(all, seat, row); });
    for (const Need& need : all) {
        ++needs.counts[static_cast<std::size_t>(need.kind)][static_cast<std::size_t>(need.urgency)];
    }
    const auto first_max = static_cast<std::ptrdiff_t>(std::min(limits.first_max, all.size()));
    std::partial_sort(all.begin(), all.begin() + first_max, all.end(), sooner_in(workspace));
    needs.first.assign(all.begin(), all.begin() + first_max);
    return needs;
}

std::vector<Need> review_queue(const Workspace& workspace, const RowSet& rows,
                               const NeedLimits& limits)
{
    Seat seat = seat_of(workspace, {.role = Role::Reviewer}, limits.soon_days);
    seat.for_all_reviewers = true;
    std::vector<Need> queue;
    rows.for_each([&](Row row) { add_needs(queue, seat, row); });
    std::sort(queue.begin(), queue.end(), sooner_in(workspace));
    return queue;
}

} // namespace workspace
