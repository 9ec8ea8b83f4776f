// Figures over many claims and over time. All from the stays of each claim's life, the clock's
// rejections included, up to the workspace's moment.
#pragma once

#include "workspace/filter.h"
#include "workspace/workspace.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace workspace {

// How many claims were in each state at each of these moments, which must be in order.
std::vector<StateCounts> states_over_time(const Workspace& workspace, const RowSet& rows,
                                          const std::vector<core::Instant>& moments);

struct Period {
    core::Instant from{};
    core::Instant to{}; // the first moment after it
};

struct Decisions {
    std::size_t approved = 0;
    std::array<std::size_t, core::names<claims::RejectionReason>.size()> rejected{}; // by reason
    std::size_t rejected_final = 0; // of these, those without recourse

    bool operator==(const Decisions&) const = default;
};

Decisions decisions_within(const Workspace& workspace, const RowSet& rows, Period period);

// How long claims stay in a state of an edition, in the days that its limit counts (calendar days
// where there is none), time on hold left out.
struct StayFigures {
    claims::EditionId edition{};
    claims::State state = claims::State::NotCreated;
    std::optional<claims::TimeLimit> limit{};
    std::size_t ended = 0;
    std::size_t running = 0;
    std::size_t over_limit = 0;          // ended or running
    std::optional<double> median_days{}; // of those that ended
    int worst_days = 0;
    claims::ClaimId worst{};

    bool operator==(const StayFigures&) const = default;
};

// For the states in which somebody is to act, by edition and state; without those never entered.
std::vector<StayFigures> times_in_states(const Workspace& workspace, const RowSet& rows);

struct GroupCounts {
    std::string key{}; // an MPN ID, or a product's id; empty: none was entered
    StateCounts by_state{};
    std::size_t claims = 0;

    bool operator==(const GroupCounts&) const = default;
};

// The largest group first, equal ones by key.
std::vector<GroupCounts> counts_by_location(const Workspace& workspace, const RowSet& rows);
std::vector<GroupCounts> counts_by_product(const Workspace& workspace, const RowSet& rows);

} // namespace workspace
