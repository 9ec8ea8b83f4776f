#include "screens/claims_columns.h"

#include <algorithm>

namespace screens {

using ui::operator""_text;
using workspace::Column;

const std::vector<ClaimColumn>& claim_columns()
{
    static const std::vector<ClaimColumn> columns{
        {Column::Name, "claims.column.name"_text, 200},
        {Column::Customer, "claims.column.customer"_text, 130},
        {Column::State, "claims.column.state"_text, 215},
        {Column::NextDeadline, "claims.column.next_deadline"_text, 308},
        {Column::Products, "claims.column.products"_text, 112},
        {Column::Activity, "claims.column.activity"_text, 100},
        {Column::Updated, "claims.column.updated"_text, 110},
        {Column::Area, "claims.column.area"_text, 160},
        {Column::Tenant, "claims.column.tenant"_text, 290},
        {Column::Domain, "claims.column.domain"_text, 160, false},
        {Column::Location, "claims.column.location"_text, 120, false},
        {Column::Reviewer, "claims.column.reviewer"_text, 140, false},
        {Column::Creator, "claims.column.creator"_text, 140, false},
        {Column::Created, "claims.column.created"_text, 110, false},
        {Column::Edition, "claims.column.edition"_text, 100, false},
        {Column::Id, "claims.column.id"_text, 160, false},
    };
    return columns;
}

const ClaimColumn* find_column(std::string_view key)
{
    for (const ClaimColumn& column : claim_columns()) {
        if (core::name_of(column.column) == key) return &column;
    }
    return nullptr;
}

std::vector<ui::TableColumn> column_keys()
{
    std::vector<ui::TableColumn> columns;
    for (const ClaimColumn& column : claim_columns()) {
        columns.push_back({.key = std::string(core::name_of(column.column)),
                           .label = {},
                           .width = column.width,
                           .hidden_at_first = !column.shown});
    }
    return columns;
}

std::vector<ui::TableColumn> columns_in(const ui::Words& words)
{
    std::vector<ui::TableColumn> columns = column_keys();
    for (std::size_t i = 0; i < columns.size(); ++i) {
        columns[i].label = words.say(claim_columns()[i].label);
    }
    return columns;
}

ui::TableState first_table_state()
{
    ui::TableState table{.sort = {{.column = std::string(core::name_of(Column::NextDeadline))}}};
    for (const ui::TableColumn& column : column_keys()) {
        if (column.hidden_at_first) table.hidden.insert(column.key);
    }
    return table;
}

std::vector<workspace::SortKey> sort_keys(const ui::TableState& table)
{
    std::vector<workspace::SortKey> keys;
    for (const ui::SortKey& key : table.sort) {
        const ClaimColumn* column = find_column(key.column);
        if (column == nullptr) continue;
        keys.push_back({.column = column->column,
                        .direction = key.direction == ui::SortDirection::Ascending
                                         ? workspace::Direction::Ascending
                                         : workspace::Direction::Descending});
    }
    const bool by_change = std::any_of(
        keys.begin(), keys.end(), [](const auto& key) { return key.column == Column::Updated; });
    if (by_change) return keys;
    keys.push_back({.column = Column::Updated, .direction = workspace::Direction::Descending});
    return keys;
}

} // namespace screens
