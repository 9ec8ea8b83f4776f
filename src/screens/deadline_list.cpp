#include "screens/deadline_list.h"

#include <algorithm>

namespace screens {

void DeadlineList::follow(const WorkspaceView& view)
{
    const workspace::Workspace& claims = *view.claims;
    const bool known = generation_ == view.generation && revision_ == claims.revision() &&
                       today_ == claims.today();
    if (known) return;
    generation_ = view.generation;
    revision_ = claims.revision();
    today_ = claims.today();
    agenda_ = workspace::deadlines_within(
        claims, claims.rows(), {.first = core::earliest_date, .last = core::latest_date});
    const auto is_overdue = [](const workspace::Due& due) {
        return due.deadline.pace == claims::Pace::Overdue;
    };
    // A deadline that has passed and is not overdue has come to pass: nothing is due any more.
    std::erase_if(agenda_, [&](const workspace::Due& due) {
        return due.deadline.due < today_ && !is_overdue(due) &&
               due.deadline.pace != claims::Pace::Paused;
    });
    std::stable_partition(agenda_.begin(), agenda_.end(), is_overdue);
    overdue_ = static_cast<std::size_t>(std::count_if(agenda_.begin(), agenda_.end(), is_overdue));
}

std::vector<workspace::Due> DeadlineList::on(core::Date day) const
{
    std::vector<workspace::Due> found;
    const auto add = [&](auto from, auto to) {
        const auto before = [](const workspace::Due& due, core::Date date) {
            return due.deadline.due < date;
        };
        for (auto at = std::lower_bound(from, to, day, before); at != to && at->deadline.due == day;
             ++at) {
            found.push_back(*at);
        }
    };
    const auto middle = agenda_.begin() + static_cast<std::ptrdiff_t>(overdue_);
    add(agenda_.begin(), middle);
    add(middle, agenda_.end());
    return found;
}

} // namespace screens
