// The figures of the insights, worked out once for a state of the workspace and a question.
#pragma once

#include "core/names.h"
#include "screens/workspace_view.h"
#include "workspace/deadlines.h"
#include "workspace/statistics.h"

#include <optional>
#include <string>
#include <vector>

namespace screens {

enum class InsightsPeriod : std::uint8_t { Quarter, Half, Year };

struct InsightsQuestion {
    InsightsPeriod period = InsightsPeriod::Quarter;
    std::string location{}; // an MPN ID; empty: all
    std::string product{};  // an id; empty: all
    std::optional<claims::SolutionArea> area{};

    bool operator==(const InsightsQuestion&) const = default;
};

class InsightsFigures {
public:
    // Precondition: view.claims is there.
    void follow(const WorkspaceView& view, const InsightsQuestion& question);

    std::size_t claims() const { return claims_; } // without discarded drafts
    // The last days of the steps of the period, the present day the last of them.
    const std::vector<core::Date>& days() const { return days_; }
    const std::vector<workspace::StateCounts>& states() const { return states_; } // on these days
    const workspace::Decisions& decisions() const { return decisions_; }          // in the period
    const std::vector<workspace::StayFigures>& stays() const { return stays_; }
    const std::vector<workspace::Load>& loads() const { return loads_; } // of the coming weeks
    const std::vector<workspace::GroupCounts>& locations() const { return locations_; }
    const std::vector<workspace::GroupCounts>& products() const { return products_; }

private:
    struct Moment { // what everything above depends on
        int generation = 0;
        workspace::Revision revision = 0;
        core::Date today{};
        InsightsQuestion question{};

        bool operator==(const Moment&) const = default;
    };

    std::optional<Moment> moment_{};
    std::size_t claims_ = 0;
    std::vector<core::Date> days_{};
    std::vector<workspace::StateCounts> states_{};
    workspace::Decisions decisions_{};
    std::vector<workspace::StayFigures> stays_{};
    std::vector<workspace::Load> loads_{};
    std::vector<workspace::GroupCounts> locations_{};
    std::vector<workspace::GroupCounts> products_{};
};

} // namespace screens

namespace core {

template <>
inline constexpr auto
    names<screens::InsightsPeriod> = std::to_array<Named<screens::InsightsPeriod>>({
        {screens::InsightsPeriod::Quarter, "quarter"},
        {screens::InsightsPeriod::Half, "half"},
        {screens::InsightsPeriod::Year, "year"},
    });
static_assert(names_all_up_to(screens::InsightsPeriod::Year));

} // namespace core
