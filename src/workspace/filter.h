// Which claims a list is limited to. Each part that has something in it must hold; within a part
// any of its values will do. An empty filter lets every claim through.
#pragma once

#include "workspace/workspace.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace workspace {

struct Filter {
    std::vector<claims::State> states{};
    std::vector<claims::SolutionArea> areas{};
    std::vector<claims::Activity> activities{};
    std::vector<claims::ProductId> products{};
    std::vector<std::string> locations{}; // MPN IDs
    std::vector<claims::EditionId> editions{};
    std::vector<claims::Turn> turns{};
    std::vector<ConsentState> consents{};
    std::vector<claims::AssociationState> associations{};
    std::vector<std::string> reviewers{}; // "": nobody yet
    std::vector<std::string> creators{};
    std::vector<claims::Pace> paces{}; // of any of its deadlines
    std::optional<core::Date> due_from{};
    std::optional<core::Date> due_to{};
    std::optional<core::Instant> updated_since{};

    bool operator==(const Filter&) const = default;
};

RowSet filtered(const Workspace& workspace, const RowSet& rows, const Filter& filter);

using StateCounts = std::array<std::size_t, core::names<claims::State>.size()>;

StateCounts counts_by_state(const Workspace& workspace, const RowSet& rows);

} // namespace workspace
