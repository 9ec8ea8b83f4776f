// What waits for reviewers, worked out once for a state of the workspace.
#pragma once

#include "core/names.h"
#include "screens/workspace_view.h"
#include "workspace/today.h"

#include <array>
#include <functional>
#include <optional>
#include <vector>

namespace screens {

enum class Whose : std::uint8_t { All, Mine, Unassigned };

class ReviewQueue {
public:
    // Once a frame, before anything is asked. Precondition: view.claims is there. `contested` is
    // asked only after something has changed.
    void follow(const WorkspaceView& view, const std::function<workspace::RowSet()>& contested);

    // By deadline, overdue first, what is on hold last.
    const std::vector<workspace::Need>& items(Whose whose) const
    {
        return items_[static_cast<std::size_t>(whose)];
    }
    // Mine, and what nobody has taken yet.
    std::size_t waiting_for_me() const
    {
        return items(Whose::Mine).size() + items(Whose::Unassigned).size();
    }
    bool is_contested(workspace::Row row) const { return contested_.has(row); }

private:
    struct Moment { // what everything above depends on
        int generation = 0;
        workspace::Revision revision = 0;
        core::Date today{};
        std::string me{};

        bool operator==(const Moment&) const = default;
    };

    std::optional<Moment> moment_{};
    std::array<std::vector<workspace::Need>, 3> items_{}; // by Whose
    workspace::RowSet contested_{};
};

} // namespace screens

namespace core {

template <>
inline constexpr auto names<screens::Whose> = std::to_array<Named<screens::Whose>>({
    {screens::Whose::All, "all"},
    {screens::Whose::Mine, "mine"},
    {screens::Whose::Unassigned, "unassigned"},
});
static_assert(names_all_up_to(screens::Whose::Unassigned));

} // namespace core
