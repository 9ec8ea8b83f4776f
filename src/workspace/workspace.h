// Many claims at one moment. Putting in or taking out a claim costs about that claim; letting time
// pass costs the claims that it changes. Everything that is asked of it is a pure function over its
// columns (filter.h, today.h, deadlines.h, statistics.h) or a small value kept beside it that
// catches up with what changed (search.h, order.h, rivals.h, listing.h).
// The surprise: the rules are part of it. After a change of holidays or time zone, build it anew.
#pragma once

#include "workspace/columns.h"
#include "workspace/id_index.h"
#include "workspace/life.h"
#include "workspace/row_set.h"
#include "workspace/row_values.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace workspace {

class Workspace {
public:
    Workspace(claims::Rulebook rules, core::Instant now);

    // Adds the claim, or puts it in the place of what was known of it.
    void put(const Life& life);
    void put(const RowValues& row); // the same, from what another workspace made of a life
    void remove(const claims::ClaimId& id);

    // Forwards: looks at those claims anew that time has changed, and says how many. Backwards: at
    // all. Events after `now` stay in force; see workspace_at for what was known then.
    std::size_t move_to(core::Instant now);

    core::Instant now() const { return now_; }
    core::Date today() const;
    const claims::Rulebook& rules() const { return rules_; }
    // Rows that are here were judged so already.
    void trust(claims::Trust trust) { rules_.trust = std::move(trust); }
    const Columns& columns() const { return columns_; }
    const RowSet& rows() const { return rows_; }
    std::size_t size() const { return size_; }
    std::optional<Row> find(const claims::ClaimId& id) const { return row_called(id.text); }
    std::optional<Row> row_called(std::string_view id) const;
    claims::ClaimId id_of(Row row) const { return {std::string(columns_.id[row])}; }

    Revision revision() const { return revision_; }
    // Rows that were put, removed or changed by time after a revision, in ascending order.
    std::vector<Row> changed_since(Revision seen) const;

private:
    struct Planned {
        core::Instant at{};
        Row row = 0;
        bool operator<(const Planned& other) const { return other.at < at; } // soonest on top
    };

    template <class Write>
    void put_row(std::string_view id, const Write& write);
    Row free_row();
    void stand(Row row);
    void plan(Row row);
    void plan_anew();
    std::size_t move_forward();

    claims::Rulebook rules_;
    core::Instant now_;
    Columns columns_{};
    RowSet rows_{};
    std::size_t size_ = 0;
    std::vector<Row> free_{};
    IdIndex by_id_{};
    Revision revision_ = 0;
    std::vector<Revision> changed_at_{};
    std::vector<Planned> planned_{}; // a heap; a plan that its row no longer has is passed over
};

// All that was known at a moment: of each history only what had happened by then. Forwards or
// backwards, its cost is that of all histories.
Workspace workspace_at(const std::vector<claims::History>& histories, core::Instant then,
                       const claims::Rulebook& rules);

} // namespace workspace
