// Who else is after the same thing: claims of the workspace with a stake in common, found without
// comparing all with all. Stakes are kept in order; what changed is put in its place when asked.
#pragma once

#include "workspace/workspace.h"

#include <vector>

namespace workspace {

// One tenant's workload, or one subscription, that several live claims are after.
struct Contest {
    claims::Stake stake{};
    std::vector<Row> rows{}; // the newest proof first, then by id
    // The same partner, if any two of them are one partner's: that is a mistake to be mended first.
    claims::Rival rival = claims::Rival::OtherPartner;

    bool operator==(const Contest&) const = default;
};

class Rivals {
public:
    // In the order of stakes: subscriptions, then tenants.
    std::vector<Contest> contests(const Workspace& workspace);
    RowSet contested(const Workspace& workspace);

    // What find_problems and competitions need to know around this claim: the other claims that
    // share its name or one of its stakes, by id. The claim may be newer than the workspace's.
    std::vector<claims::OtherClaim> others_for(const Workspace& workspace,
                                               const claims::Claim& claim);

    // The claims that have one of these stakes, by id: for associations from before.
    std::vector<claims::OtherClaim> others_after(const Workspace& workspace,
                                                 const std::vector<claims::Stake>& stakes);

private:
    struct Entry {
        StakeCell stake{};
        Row row = 0;
        bool operator<(const Entry& other) const;
    };

    void catch_up(const Workspace& workspace);
    void add_those_after(RowSet& found, const Columns& columns,
                         const std::vector<claims::Stake>& stakes) const;
    template <class Visit>
    void for_each_contest(const Workspace& workspace, const Visit& visit);

    std::vector<Entry> entries_{}; // sorted
    Revision seen_ = 0;
};

} // namespace workspace
