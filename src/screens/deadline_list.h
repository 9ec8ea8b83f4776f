// What is due, as the page of deadlines shows it: worked out once for a state of the workspace.
#pragma once

#include "screens/workspace_view.h"
#include "workspace/deadlines.h"

#include <optional>
#include <vector>

namespace screens {

class DeadlineList {
public:
    // Precondition: view.claims is there.
    void follow(const WorkspaceView& view);

    // What was missed first, then day by day.
    const std::vector<workspace::Due>& agenda() const { return agenda_; }
    std::size_t overdue() const { return overdue_; }
    // Of those, on one day.
    std::vector<workspace::Due> on(core::Date day) const;

private:
    std::optional<int> generation_{};
    workspace::Revision revision_ = 0;
    core::Date today_{};
    std::vector<workspace::Due> agenda_{};
    std::size_t overdue_ = 0;
};

} // namespace screens
