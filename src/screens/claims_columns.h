// The columns of the list of claims: one table for the header, the cells, the sort keys and the
// address. The key of a column is its storage name (workspace/order.h).
#pragma once

#include "ui/table_state.h"
#include "ui/words.h"
#include "workspace/order.h"

#include <string_view>
#include <vector>

namespace screens {

struct ClaimColumn {
    workspace::Column column = workspace::Column::Id;
    ui::Text label{};
    float width = 160;
    bool shown = true; // before anybody changes it
};

const std::vector<ClaimColumn>& claim_columns();
const ClaimColumn* find_column(std::string_view key);

std::vector<ui::TableColumn> column_keys(); // without their words
std::vector<ui::TableColumn> columns_in(const ui::Words& words);
ui::TableState first_table_state();

// As the table is sorted; of what is equal then, what changed last comes first.
std::vector<workspace::SortKey> sort_keys(const ui::TableState& table);

} // namespace screens
