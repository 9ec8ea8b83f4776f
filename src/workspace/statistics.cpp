#include "workspace/statistics.h"

#include <algorithm>
#include <cstdint>

namespace workspace {

namespace {

using namespace claims;
using core::Instant;

// The stays of a claim in order, each with its end, if it has one; the clock's rejection as well.
template <class Visit>
void for_each_stay(const Columns& columns, Row row, const Visit& visit)
{
    const std::span<const Stay> stays = columns.stays[row];
    const StandingCell& standing = columns.standing[row];
    std::optional<Instant> end_of_last;
    if (standing.timed_out_on && !stays.empty()) {
        end_of_last = std::max(*standing.timed_out_on, stays.back().since);
    }
    for (std::size_t i = 0; i < stays.size(); ++i) {
        visit(stays[i], i + 1 < stays.size() ? std::optional(stays[i + 1].since) : end_of_last);
    }
    if (end_of_last) {
        const Stay rejected{.state = standing.state,
                            .since = *end_of_last,
                            .reason = RejectionReason::NoPartnerResponse};
        visit(rejected, std::optional<Instant>());
    }
}

// --- Time in each state -------------------------------------------------------------------------

bool somebody_is_to_act(State state)
{
    switch (state) {
    case State::Editing:
    case State::Submitted:
    case State::InReview:
    case State::PartnerActionRequired:
    case State::Dispute: return true;
    case State::NotCreated:
    case State::Approved:
    case State::Rejected:
    case State::RejectedFinal:
    case State::Discarded: return false;
    }
    return false;
}

// What is gathered of one state in one edition.
struct Gathered {
    std::optional<TimeLimit> limit{};
    std::vector<int> ended{};
    std::size_t running = 0;
    std::size_t over_limit = 0;
    int worst_days = -1;
    Row worst = 0;
};

using GatheredByState = std::array<Gathered, core::names<State>.size()>;

std::vector<GatheredByState> nothing_gathered(const Workspace& workspace)
{
    const Dictionary& editions = workspace.columns().editions;
    std::vector<GatheredByState> by_edition(editions.size());
    for (Number number = 0; number < editions.size(); ++number) {
        const Edition& edition = edition_of(workspace.rules(), {editions.text(number)});
        for (const auto& state : core::names<State>) {
            by_edition[number][static_cast<std::size_t>(state.value)].limit =
                limit_of(state.value, edition);
        }
    }
    return by_edition;
}

int days_held_so_far(const Workspace& workspace, Row row, DayKind kind)
{
    int days = 0;
    for (const HoldCell& hold : workspace.columns().holds[row]) {
        const Instant until = hold.until.value_or(workspace.now());
        days += std::max(days_between(hold.since, until, kind, workspace.rules().calendar), 0);
    }
    return days;
}

void gather(Gathered& gathered, const Workspace& workspace, Row row, const Stay& stay,
            std::optional<Instant> end)
{
    const DayKind kind = gathered.limit ? gathered.limit->kind : DayKind::Calendar;
    const int held = end ? stay.days_held : days_held_so_far(workspace, row, kind);
    const Instant until = end.value_or(workspace.now());
    const int days =
        std::max(days_between(stay.since, until, kind, workspace.rules().calendar) - held, 0);
    end ? gathered.ended.push_back(days) : static_cast<void>(++gathered.running);
    if (gathered.limit && days > gathered.limit->days) ++gathered.over_limit;

    const Columns& columns = workspace.columns();
    const bool is_worse =
        days > gathered.worst_days ||
        (days == gathered.worst_days && columns.id[row] < columns.id[gathered.worst]);
    if (!is_worse) return;
    gathered.worst_days = days;
    gathered.worst = row;
}

std::optional<double> median(std::vector<int> days)
{
    if (days.empty()) return std::nullopt;
    const auto middle = days.begin() + static_cast<std::ptrdiff_t>(days.size() / 2);
    std::nth_element(days.begin(), middle, days.end());
    if (days.size() % 2 == 1) return *middle;
    return (*middle + *std::max_element(days.begin(), middle)) / 2.0;
}

StayFigures figures(const Workspace& workspace, Number edition, State state,
                    const Gathered& gathered)
{
    return {.edition = {workspace.columns().editions.text(edition)},
            .state = state,
            .limit = gathered.limit,
            .ended = gathered.ended.size(),
            .running = gathered.running,
            .over_limit = gathered.over_limit,
            .median_days = median(gathered.ended),
            .worst_days = gathered.worst_days,
            .worst = workspace.id_of(gathered.worst)};
}

// --- Groups -------------------------------------------------------------------------------------

std::vector<GroupCounts> named_groups(const Dictionary& dictionary,
                                      const std::vector<StateCounts>& counts)
{
    std::vector<GroupCounts> groups;
    for (Number number = 0; number < counts.size(); ++number) {
        std::size_t claims = 0;
        for (const std::size_t count : counts[number]) claims += count;
        if (claims == 0) continue;
        groups.push_back(
            {.key = dictionary.text(number), .by_state = counts[number], .claims = claims});
    }
    std::sort(groups.begin(), groups.end(), [](const GroupCounts& left, const GroupCounts& right) {
        return left.claims != right.claims ? left.claims > right.claims : left.key < right.key;
    });
    return groups;
}

} // namespace

std::vector<StateCounts> states_over_time(const Workspace& workspace, const RowSet& rows,
                                          const std::vector<Instant>& moments)
{
    // How the counts change from each moment to the next. What wraps around comes back in the sum.
    std::vector<StateCounts> counts(moments.size() + 1);
    const auto place_of = [&](Instant since) {
        return static_cast<std::size_t>(std::lower_bound(moments.begin(), moments.end(), since) -
                                        moments.begin());
    };
    rows.for_each([&](Row row) {
        for_each_stay(workspace.columns(), row, [&](const Stay& stay, std::optional<Instant> end) {
            const auto state = static_cast<std::size_t>(stay.state);
            ++counts[place_of(stay.since)][state];
            if (end) --counts[place_of(*end)][state];
        });
    });
    for (std::size_t i = 1; i < counts.size(); ++i) {
        for (std::size_t state = 0; state < counts[i].size(); ++state) {
            counts[i][state] += counts[i - 1][state];
        }
    }
    counts.pop_back();
    return counts;
}

Decisions decisions_within(const Workspace& workspace, const RowSet& rows, Period period)
{
    Decisions decisions;
    const auto count = [&](const Stay& stay, std::optional<Instant>) {
        if (stay.since < period.from || period.to <= stay.since) return;
        if (stay.state == State::Approved) ++decisions.approved;
        if (stay.state == State::RejectedFinal) ++decisions.rejected_final;
        if (stay.reason) ++decisions.rejected[static_cast<std::size_t>(*stay.reason)];
    };
    rows.for_each([&](Row row) { for_each_stay(workspace.columns(), row, count); });
    return decisions;
}

std::vector<StayFigures> times_in_states(const Workspace& workspace, const RowSet& rows)
{
    const Columns& columns = workspace.columns();
    std::vector<GatheredByState> by_edition = nothing_gathered(workspace);
    rows.for_each([&](Row row) {
        GatheredByState& by_state = by_edition[columns.edition[row]];
        for_each_stay(columns, row, [&](const Stay& stay, std::optional<Instant> end) {
            if (!somebody_is_to_act(stay.state)) return;
            gather(by_state[static_cast<std::size_t>(stay.state)], workspace, row, stay, end);
        });
    });

    std::vector<StayFigures> all;
    for (Number edition = 0; edition < by_edition.size(); ++edition) {
        for (const auto& state : core::names<State>) {
            const Gathered& gathered = by_edition[edition][static_cast<std::size_t>(state.value)];
            if (gathered.worst_days < 0) continue;
            all.push_back(figures(workspace, edition, state.value, gathered));
        }
    }
    std::sort(all.begin(), all.end(), [](const StayFigures& left, const StayFigures& right) {
        if (left.edition != right.edition) return left.edition < right.edition;
        return left.state < right.state;
    });
    return all;
}

std::vector<GroupCounts> counts_by_location(const Workspace& workspace, const RowSet& rows)
{
    const Columns& columns = workspace.columns();
    std::vector<StateCounts> counts(columns.locations.size());
    rows.for_each([&](Row row) {
        ++counts[columns.location[row]][static_cast<std::size_t>(columns.standing[row].state)];
    });
    return named_groups(columns.locations, counts);
}

std::vector<GroupCounts> counts_by_product(const Workspace& workspace, const RowSet& rows)
{
    const Columns& columns = workspace.columns();
    std::vector<StateCounts> counts(columns.products.size());
    rows.for_each([&](Row row) {
        const auto state = static_cast<std::size_t>(columns.standing[row].state);
        for (const ProductCell& cell : columns.product_cells[row]) ++counts[cell.product][state];
        if (columns.product_cells[row].empty()) ++counts[0][state];
    });
    return named_groups(columns.products, counts);
}

} // namespace workspace
