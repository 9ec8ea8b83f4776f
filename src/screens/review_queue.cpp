#include "screens/review_queue.h"

namespace screens {

void ReviewQueue::follow(const WorkspaceView& view,
                         const std::function<workspace::RowSet()>& contested)
{
    const workspace::Workspace& claims = *view.claims;
    Moment now{.generation = view.generation,
               .revision = claims.revision(),
               .today = claims.today(),
               .me = view.me.name};
    if (moment_ == now) return;
    moment_ = std::move(now);
    contested_ = contested();
    items_ = {};
    auto& [all, mine, unassigned] = items_;
    all = workspace::review_queue(claims, claims.rows(), {});
    const auto me = claims.columns().people.find(view.me.name);
    for (const workspace::Need& need : all) {
        const workspace::Number reviewer = claims.columns().reviewer[need.row];
        if (reviewer == 0) unassigned.push_back(need);
        if (reviewer != 0 && reviewer == me) mine.push_back(need);
    }
}

} // namespace screens
