#include "workspace/deadlines.h"

#include <algorithm>
#include <tuple>

namespace workspace {

namespace {

template <class Test>
std::vector<Due> deadlines_where(const Workspace& workspace, const RowSet& rows, const Test& test)
{
    const Columns& columns = workspace.columns();
    std::vector<Due> found;
    rows.for_each([&](Row row) {
        for (const DeadlineCell& deadline : columns.deadlines[row]) {
            if (test(deadline)) found.push_back({.row = row, .deadline = deadline});
        }
    });
    std::sort(found.begin(), found.end(), [&](const Due& left, const Due& right) {
        const auto place = [&](const Due& due) {
            return std::tuple(due.deadline.due, due.deadline.kind, columns.id[due.row],
                              std::string_view(columns.products.text(due.deadline.product)));
        };
        return place(left) < place(right);
    });
    return found;
}

core::Date start_of_step(core::Date day, Step step)
{
    if (step == Step::Day) return day;
    return day - (core::weekday(day) - std::chrono::Monday);
}

} // namespace

std::vector<Due> deadlines_within(const Workspace& workspace, const RowSet& rows, DaySpan span)
{
    return deadlines_where(workspace, rows, [&](const DeadlineCell& deadline) {
        return span.first <= deadline.due && deadline.due <= span.last;
    });
}

std::vector<Due> overdue(const Workspace& workspace, const RowSet& rows)
{
    return deadlines_where(workspace, rows, [](const DeadlineCell& deadline) {
        return deadline.pace == claims::Pace::Overdue;
    });
}

std::vector<Load> loads(const Workspace& workspace, const RowSet& rows, DaySpan span, Step step)
{
    const std::chrono::days length{step == Step::Day ? 1 : 7};
    const core::Date start = start_of_step(span.first, step);
    std::vector<Load> steps;
    if (span.last < span.first) return steps;
    const auto count = static_cast<int>((span.last - start) / length) + 1;
    for (int i = 0; i < count; ++i) steps.push_back({.first = start + length * i, .by_turn = {}});
    rows.for_each([&](Row row) {
        for (const DeadlineCell& deadline : workspace.columns().deadlines[row]) {
            if (deadline.due < span.first || span.last < deadline.due) continue;
            const auto at = static_cast<std::size_t>((deadline.due - start) / length);
            ++steps[at].by_turn[static_cast<std::size_t>(deadline.turn)];
        }
    });
    return steps;
}

} // namespace workspace
