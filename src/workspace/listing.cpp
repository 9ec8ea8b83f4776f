#include "workspace/listing.h"

#include <utility>

namespace workspace {

Listing::Listing(std::vector<Label> labels, TextKey text_key)
    : search_(std::move(labels)), orders_(std::move(text_key))
{}

const std::vector<Row>& Listing::rows(const Workspace& workspace, const Query& query)
{
    if (seen_ == workspace.revision() && asked_ == query) return rows_;
    const RowSet& found = search_.matches(workspace, query.search);
    rows_ = orders_.sorted(workspace, filtered(workspace, found, query.filter), query.sort);
    asked_ = query;
    seen_ = workspace.revision();
    return rows_;
}

StateCounts Listing::counts(const Workspace& workspace, const Query& query)
{
    Filter any_state = query.filter;
    any_state.states.clear();
    const RowSet& found = search_.matches(workspace, query.search);
    return counts_by_state(workspace, filtered(workspace, found, any_state));
}

void Listing::prepare(const Workspace& workspace, Column column)
{
    orders_.prepare(workspace, column);
}

} // namespace workspace
