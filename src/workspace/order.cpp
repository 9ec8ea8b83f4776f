#include "workspace/order.h"

#include "core/text.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>

namespace workspace {

namespace {

// --- What a column is sorted by -----------------------------------------------------------------

constexpr std::uint64_t no_value = UINT64_MAX;

// Numbers in the order of the signed ones; never no_value.
std::uint64_t ordered(std::int64_t number)
{
    return static_cast<std::uint64_t>(number) ^ (std::uint64_t{1} << 63);
}

template <class Enum>
std::uint64_t ordered_enum(Enum value)
{
    return ordered(static_cast<std::int64_t>(value));
}

std::string product_names(const Workspace& workspace, Row row)
{
    const claims::Catalogue& catalogue = workspace.rules().catalogue;
    std::string names;
    for (const ProductCell& cell : workspace.columns().product_cells[row]) {
        const std::string& id = workspace.columns().products.text(cell.product);
        const auto known =
            std::find_if(catalogue.products.begin(), catalogue.products.end(),
                         [&](const claims::Product& product) { return product.id.text == id; });
        if (!names.empty()) names += ", ";
        names += known == catalogue.products.end() ? id : known->name;
    }
    return names;
}

bool is_text(Column column)
{
    switch (column) {
    case Column::Id:
    case Column::Name:
    case Column::Customer:
    case Column::Domain:
    case Column::Tenant:
    case Column::Products:
    case Column::Location:
    case Column::Reviewer:
    case Column::Creator:
    case Column::Edition: return true;
    case Column::Area:
    case Column::Activity:
    case Column::State:
    case Column::Consent:
    case Column::Turn:
    case Column::NextDeadline:
    case Column::Updated:
    case Column::Created: return false;
    }
    return false;
}

std::string text_of(const Workspace& workspace, Column column, Row row)
{
    const Columns& columns = workspace.columns();
    switch (column) {
    case Column::Id: return std::string(columns.id[row]);
    case Column::Name: return std::string(columns.name[row]);
    case Column::Customer: return std::string(columns.customer_name[row]);
    case Column::Domain: return std::string(columns.domain_name[row]);
    case Column::Tenant: return std::string(columns.tenant_id[row]);
    case Column::Products: return product_names(workspace, row);
    case Column::Location: return columns.locations.text(columns.location[row]);
    case Column::Reviewer: return columns.people.text(columns.reviewer[row]);
    case Column::Creator: return columns.people.text(columns.created_by[row]);
    case Column::Edition: return columns.editions.text(columns.edition[row]);
    case Column::Area:
    case Column::Activity:
    case Column::State:
    case Column::Consent:
    case Column::Turn:
    case Column::NextDeadline:
    case Column::Updated:
    case Column::Created: return {};
    }
    return {};
}

std::uint64_t number_of(const Columns& columns, Column column, Row row)
{
    const StandingCell& standing = columns.standing[row];
    switch (column) {
    case Column::Area: return columns.area[row] ? ordered_enum(*columns.area[row]) : no_value;
    case Column::Activity:
        return columns.activities[row] != 0 ? ordered(columns.activities[row]) : no_value;
    case Column::State: return ordered_enum(standing.state);
    case Column::Consent: return ordered_enum(standing.consent);
    case Column::Turn: return ordered_enum(standing.turn);
    case Column::NextDeadline:
        return standing.next_due ? ordered(core::day_number(*standing.next_due)) : no_value;
    case Column::Updated: return ordered(columns.updated_on[row].utc_ms);
    case Column::Created: return ordered(columns.created_on[row].utc_ms);
    case Column::Id:
    case Column::Name:
    case Column::Customer:
    case Column::Domain:
    case Column::Tenant:
    case Column::Products:
    case Column::Location:
    case Column::Reviewer:
    case Column::Creator:
    case Column::Edition: return no_value;
    }
    return no_value;
}

// The first eight bytes, as a number that compares as they do.
std::uint64_t start_of(std::string_view text)
{
    if (text.empty()) return no_value;
    std::uint64_t start = 0;
    for (std::size_t i = 0; i < 8; ++i) {
        start = start << 8 | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0u);
    }
    return start == no_value ? no_value - 1 : start;
}

// --- Several keys -------------------------------------------------------------------------------

// Equal ranks keep their order; those without a value stay last.
std::vector<Row> stably_by_rank(const std::vector<Row>& rows,
                                const std::vector<std::uint32_t>& ranks, Direction direction)
{
    std::uint32_t ranks_in_use = 0;
    for (const Row row : rows) {
        if (ranks[row] != Order::missing) ranks_in_use = std::max(ranks_in_use, ranks[row] + 1);
    }
    const auto place_of = [&](Row row) {
        const std::uint32_t rank = ranks[row];
        if (rank == Order::missing) return ranks_in_use;
        return direction == Direction::Ascending ? rank : ranks_in_use - 1 - rank;
    };
    std::vector<std::size_t> starts(std::size_t{ranks_in_use} + 2);
    for (const Row row : rows) ++starts[place_of(row) + 1];
    std::partial_sum(starts.begin(), starts.end(), starts.begin());
    std::vector<Row> sorted(rows.size());
    for (const Row row : rows) sorted[starts[place_of(row)]++] = row;
    return sorted;
}

} // namespace

// --- One column ---------------------------------------------------------------------------------

Order::Order(Column column, TextKey text_key) : column_(column), text_key_(std::move(text_key)) {}

void Order::catch_up(const Workspace& workspace)
{
    const std::vector<Row> changed = workspace.changed_since(seen_);
    seen_ = workspace.revision();
    if (changed.empty()) return;

    const std::size_t size = std::max<std::size_t>(keys_.size(), std::size_t{changed.back()} + 1);
    keys_.resize(size);
    texts_.resize(size);
    RowSet moved;
    std::vector<Row> newcomers;
    for (const Row row : changed) {
        moved.add(row);
        if (!workspace.rows().has(row)) continue;
        write_key(workspace, row);
        newcomers.push_back(row);
    }
    std::erase_if(rows_, [&](Row row) { return moved.has(row); });
    put_in_place(workspace.columns(), newcomers);
    ranks_.clear();
}

void Order::write_key(const Workspace& workspace, Row row)
{
    if (!is_text(column_)) {
        keys_[row] = number_of(workspace.columns(), column_, row);
        return;
    }
    const std::string key = text_key_(text_of(workspace, column_, row));
    keys_[row] = start_of(key);
    texts_.set(row, key);
}

bool Order::is_equal(Row left, Row right) const
{
    return keys_[left] == keys_[right] && (!is_text(column_) || texts_[left] == texts_[right]);
}

bool Order::is_less(const Columns& columns, Row left, Row right) const
{
    if (keys_[left] != keys_[right]) return keys_[left] < keys_[right];
    if (is_text(column_) && texts_[left] != texts_[right]) return texts_[left] < texts_[right];
    return columns.id[left] < columns.id[right];
}

// A few find their places by bisection; then everything moves once.
void Order::put_in_place(const Columns& columns, const std::vector<Row>& newcomers)
{
    const auto less = [&](Row left, Row right) { return is_less(columns, left, right); };
    std::vector<Row> sorted = newcomers;
    std::sort(sorted.begin(), sorted.end(), less);
    std::vector<Row> all;
    all.reserve(rows_.size() + sorted.size());
    auto from = rows_.begin();
    for (const Row row : sorted) {
        const auto to = std::lower_bound(from, rows_.end(), row, less);
        all.insert(all.end(), from, to);
        all.push_back(row);
        from = to;
    }
    all.insert(all.end(), from, rows_.end());
    rows_ = std::move(all);
}

const std::vector<std::uint32_t>& Order::ranks()
{
    if (!ranks_.empty() || rows_.empty()) return ranks_;
    ranks_.assign(keys_.size(), missing);
    std::uint32_t rank = 0;
    for (std::size_t i = 0; i < rows_.size() && keys_[rows_[i]] != no_value; ++i) {
        if (i > 0 && !is_equal(rows_[i - 1], rows_[i])) ++rank;
        ranks_[rows_[i]] = rank;
    }
    return ranks_;
}

// --- Any columns --------------------------------------------------------------------------------

Orders::Orders(TextKey text_key) : text_key_(std::move(text_key))
{
    if (!text_key_) text_key_ = [](std::string_view text) { return core::fold_for_search(text); };
}

std::vector<Row> Orders::sorted(const Workspace& workspace, const RowSet& rows,
                                const std::vector<SortKey>& keys)
{
    const Column last = keys.empty() ? Column::Id : keys.back().column;
    std::vector<Row> sorted;
    sorted.reserve(rows.count());
    for (const Row row : order(workspace, last).rows()) {
        if (rows.has(row)) sorted.push_back(row);
    }
    for (std::size_t i = keys.size(); i-- > 0;) {
        const bool is_walk_enough =
            i + 1 == keys.size() && keys[i].direction == Direction::Ascending;
        if (is_walk_enough) continue;
        const std::vector<std::uint32_t>& ranks = order(workspace, keys[i].column).ranks();
        sorted = stably_by_rank(sorted, ranks, keys[i].direction);
    }
    return sorted;
}

void Orders::prepare(const Workspace& workspace, Column column)
{
    order(workspace, column).ranks();
}

Order& Orders::order(const Workspace& workspace, Column column)
{
    const auto known = orders_.try_emplace(column, column, text_key_).first;
    known->second.catch_up(workspace);
    return known->second;
}

} // namespace workspace
