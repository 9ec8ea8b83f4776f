// The table of claims: what is typed into the search field, the filter and the sort keys → the rows
// to show, in order. Asking the same again costs nothing; what did not change is not redone.
#pragma once

#include "workspace/filter.h"
#include "workspace/order.h"
#include "workspace/search.h"

#include <string>
#include <vector>

namespace workspace {

struct Query {
    std::string search{};
    Filter filter{};
    std::vector<SortKey> sort{};

    bool operator==(const Query&) const = default;
};

class Listing {
public:
    explicit Listing(std::vector<Label> labels = {}, TextKey text_key = {});

    const std::vector<Row>& rows(const Workspace& workspace, const Query& query);

    // How many claims each state would show: everything of the query but its states holds.
    StateCounts counts(const Workspace& workspace, const Query& query);

    void prepare(const Workspace& workspace, Column column);

private:
    Search search_;
    Orders orders_;
    Query asked_{};
    std::vector<Row> rows_{};
    Revision seen_ = 0;
};

} // namespace workspace
