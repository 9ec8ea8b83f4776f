#include "workspace/row_values.h"

#include "core/byte_io.h"
#include "workspace/id_index.h"

#include <algorithm>
#include <tuple>

namespace workspace {

namespace {

constexpr Activities all_activities = (1u << core::names<claims::Activity>.size()) - 1;

template <class Io, class Product>
void pass_product(Io& io, Product& product)
{
    io(product.product);
    io(product.ends_on);
}

template <class Io, class Stake>
void pass_stake(Io& io, Stake& stake)
{
    for (auto& byte : stake.guid) io(byte);
    io(stake.product);
}

template <class Io, class Hold>
void pass_hold(Io& io, Hold& hold)
{
    io(hold.since);
    io(hold.until);
}

template <class Io, class Stay>
void pass_stay(Io& io, Stay& stay)
{
    io(stay.state);
    io(stay.since);
    io(stay.reason);
    io(stay.days_held);
}

template <class Io, class Clock>
void pass_clock(Io& io, Clock& clock)
{
    io(clock.state);
    io(clock.since);
    io(clock.reason);
    io(clock.first_submitted_on);
    io(clock.approved_on);
    io(clock.declined_on);
    io(clock.disputes);
}

// How many, then each.
template <class Item, class Pass>
void pass_list(core::ByteWriter& io, const std::vector<Item>& items, const Pass& pass)
{
    io(static_cast<std::uint32_t>(items.size()));
    for (const Item& item : items) pass(io, item);
}

template <class Item, class Pass>
void pass_list(core::ByteReader& io, std::vector<Item>& items, const Pass& pass)
{
    std::uint32_t count = 0;
    io(count);
    if (count > io.rest().size()) io.refuse(); // each has a byte at least
    for (std::uint32_t i = 0; i < count && io.good(); ++i) pass(io, items.emplace_back());
}

// The one list of what a row consists of, for writing and for reading.
template <class Io, class Values>
void pass_row(Io& io, Values& row)
{
    for (auto* text : {&row.id, &row.name, &row.customer_name, &row.domain_name, &row.tenant_id,
                       &row.edition, &row.location, &row.created_by, &row.reviewer}) {
        io(*text);
    }
    io(row.area);
    io(row.activities);
    io(row.created_on);
    io(row.updated_on);
    io(row.newest_proof_on);
    pass_clock(io, row.clock);
    pass_list(io, row.products, [](auto& way, auto& one) { pass_product(way, one); });
    pass_list(io, row.stakes, [](auto& way, auto& one) { pass_stake(way, one); });
    pass_list(io, row.holds, [](auto& way, auto& one) { pass_hold(way, one); });
    pass_list(io, row.stays, [](auto& way, auto& one) { pass_stay(way, one); });
    for (auto& band : row.searched) io(band);
}

void sort_by_text(std::vector<StakeValue>& stakes)
{
    std::sort(stakes.begin(), stakes.end(), [](const StakeValue& left, const StakeValue& right) {
        return std::tie(left.guid, left.product) < std::tie(right.guid, right.product);
    });
}

} // namespace

RowValues values_of(const Columns& columns, Row row)
{
    RowValues values{.id = columns.id[row],
                     .name = columns.name[row],
                     .customer_name = columns.customer_name[row],
                     .domain_name = columns.domain_name[row],
                     .tenant_id = columns.tenant_id[row],
                     .edition = columns.editions.text(columns.edition[row]),
                     .location = columns.locations.text(columns.location[row]),
                     .created_by = columns.people.text(columns.created_by[row]),
                     .reviewer = columns.people.text(columns.reviewer[row]),
                     .area = columns.area[row],
                     .activities = columns.activities[row],
                     .created_on = columns.created_on[row],
                     .updated_on = columns.updated_on[row],
                     .newest_proof_on = columns.newest_proof_on[row],
                     .clock = columns.clock[row]};
    for (const ProductCell& cell : columns.product_cells[row]) {
        values.products.push_back(
            {.product = columns.products.text(cell.product), .ends_on = cell.ends_on});
    }
    for (const StakeCell& cell : columns.stakes[row]) {
        values.stakes.push_back(
            {.guid = cell.guid, .product = columns.products.text(cell.product)});
    }
    sort_by_text(values.stakes);
    const auto holds = columns.holds[row];
    values.holds.assign(holds.begin(), holds.end());
    const auto stays = columns.stays[row];
    values.stays.assign(stays.begin(), stays.end());
    for (std::size_t band = 0; band < band_count; ++band) {
        values.searched[band] = columns.searched[band][row];
    }
    return values;
}

void write_values(Columns& columns, Row row, const RowValues& values)
{
    columns.id.set(row, values.id);
    columns.name.set(row, values.name);
    columns.customer_name.set(row, values.customer_name);
    columns.domain_name.set(row, values.domain_name);
    columns.tenant_id.set(row, values.tenant_id);
    columns.name_hash[row] = hash_of(values.name);
    columns.edition[row] = columns.editions.number_of(values.edition);
    columns.location[row] = columns.locations.number_of(values.location);
    columns.created_by[row] = columns.people.number_of(values.created_by);
    columns.reviewer[row] = columns.people.number_of(values.reviewer);
    columns.area[row] = values.area;
    columns.activities[row] = values.activities;
    columns.created_on[row] = values.created_on;
    columns.updated_on[row] = values.updated_on;
    columns.newest_proof_on[row] = values.newest_proof_on;
    columns.clock[row] = values.clock;
    std::vector<ProductCell> products;
    for (const ProductValue& value : values.products) {
        products.push_back(
            {.product = columns.products.number_of(value.product), .ends_on = value.ends_on});
    }
    columns.product_cells.set(row, products);
    std::vector<StakeCell> stakes;
    for (const StakeValue& value : values.stakes) {
        stakes.push_back(
            {.guid = value.guid, .product = columns.products.number_of(value.product)});
    }
    std::sort(stakes.begin(), stakes.end()); // by the numbers of this workspace
    columns.stakes.set(row, stakes);
    columns.holds.set(row, values.holds);
    columns.stays.set(row, values.stays);
    for (std::size_t band = 0; band < band_count; ++band) {
        columns.searched[band].set(row, values.searched[band]);
    }
}

void append_bytes(std::string& bytes, const RowValues& values)
{
    core::ByteWriter writer(bytes);
    pass_row(writer, values);
}

std::optional<RowValues> row_in(std::string_view bytes)
{
    core::ByteReader reader(bytes);
    RowValues values;
    pass_row(reader, values);
    const bool is_row = reader.good() && reader.at_end() && !values.id.empty() &&
                        values.activities <= all_activities;
    if (!is_row) return std::nullopt;
    return values;
}

} // namespace workspace
