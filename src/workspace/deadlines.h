// What is due, day by day, over all claims: for the agenda, the month, and the load of coming
// weeks.
#pragma once

#include "workspace/workspace.h"

#include <array>
#include <vector>

namespace workspace {

struct Due {
    Row row = 0;
    DeadlineCell deadline{};

    bool operator==(const Due&) const = default;
};

struct DaySpan {
    core::Date first{};
    core::Date last{}; // within it
};

// By day, then kind, then claim. Of deadlines on hold, the day is where they stand now.
std::vector<Due> deadlines_within(const Workspace& workspace, const RowSet& rows, DaySpan span);
std::vector<Due> overdue(const Workspace& workspace, const RowSet& rows);

enum class Step { Day, Week }; // a week begins on Monday

struct Load {
    core::Date first{};
    std::array<std::size_t, core::names<claims::Turn>.size()> by_turn{};

    bool operator==(const Load&) const = default;
};

// How many deadlines each side has in each step of the span, those without any too.
std::vector<Load> loads(const Workspace& workspace, const RowSet& rows, DaySpan span, Step step);

} // namespace workspace
