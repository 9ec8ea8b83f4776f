#include "workspace/columns.h"

#include "workspace/id_index.h"
#include "workspace/searched_text.h"

#include <algorithm>

namespace workspace {

namespace {

using namespace claims;

unsigned hex_value(char digit)
{
    if (digit >= '0' && digit <= '9') return static_cast<unsigned>(digit - '0');
    return static_cast<unsigned>(digit - 'a') + 10;
}

// Precondition: in the spelling of claims::parse_guid.
std::array<std::uint8_t, 16> bytes_of_guid(const std::string& guid)
{
    std::array<std::uint8_t, 16> bytes{};
    std::size_t nibble = 0;
    for (const char digit : guid) {
        if (digit == '-') continue;
        const unsigned shift = nibble % 2 == 0 ? 4 : 0;
        bytes[nibble / 2] =
            static_cast<std::uint8_t>(bytes[nibble / 2] | hex_value(digit) << shift);
        ++nibble;
    }
    return bytes;
}

std::string guid_of_bytes(const std::array<std::uint8_t, 16>& bytes)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string guid;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10) guid += '-';
        guid += digits[bytes[i] >> 4];
        guid += digits[bytes[i] & 15];
    }
    return guid;
}

Activities activities_of(const Claim& claim)
{
    unsigned all = 0;
    for (const Activity activity : claim.activities) all |= bit_of(activity);
    return static_cast<Activities>(all);
}

void write_products(Columns& columns, Row row, const Claim& claim)
{
    std::vector<ProductCell> cells;
    for (const ClaimedProduct& claimed : claim.products) {
        cells.push_back({.product = columns.products.number_of(claimed.product.text),
                         .ends_on = claimed.subscription.ends_on});
    }
    columns.product_cells.set(row, cells);
}

void write_stakes(Columns& columns, Row row, const std::vector<Stake>& stakes)
{
    std::vector<StakeCell> cells;
    for (const Stake& stake : stakes) {
        const bool is_subscription = is_empty(stake.product);
        const std::string& guid = is_subscription ? stake.subscription_id : stake.tenant_id;
        cells.push_back({.guid = bytes_of_guid(guid),
                         .product = columns.products.number_of(stake.product.text)});
    }
    std::sort(cells.begin(), cells.end());
    columns.stakes.set(row, cells);
}

void write_clock(Columns& columns, Row row, const Claim& claim)
{
    columns.clock[row] = {.state = state_of(claim.stage),
                          .since = moment_of(claim.stage).value_or(core::Instant{}),
                          .reason =
                              reason_of(claim.stage).value_or(RejectionReason::InsufficientProof),
                          .first_submitted_on = claim.first_submitted_on,
                          .approved_on = claim.approved_on,
                          .declined_on = claim.declined_on,
                          .disputes = claim.disputes};
    std::vector<HoldCell> holds;
    if (const auto* review = std::get_if<InReview>(&claim.stage)) {
        for (const Hold& hold : review->holds) {
            holds.push_back({.since = hold.since, .until = hold.until});
        }
    }
    columns.holds.set(row, holds);
}

void write_texts(Columns& columns, Row row, const Life& life, const Rulebook& rules)
{
    const Claim& claim = life.claim;
    columns.id.set(row, claim.id.text);
    columns.name.set(row, claim.name);
    columns.customer_name.set(row, claim.customer_name);
    columns.domain_name.set(row, claim.domain_name);
    columns.tenant_id.set(row, claim.tenant_id);
    columns.name_hash[row] = hash_of(claim.name);
    const SearchedText text = searched_text(claim, rules.catalogue);
    columns.searched[static_cast<std::size_t>(Band::Words)].set(row, text.words);
    columns.searched[static_cast<std::size_t>(Band::Digits)].set(row, text.digits);
}

} // namespace

void resize(Columns& columns, std::size_t rows)
{
    for (TextColumn* texts : {&columns.id, &columns.name, &columns.customer_name,
                              &columns.domain_name, &columns.tenant_id}) {
        texts->resize(rows);
    }
    for (TextColumn& band : columns.searched) band.resize(rows);
    for (std::vector<Number>* numbers :
         {&columns.edition, &columns.location, &columns.created_by, &columns.reviewer}) {
        numbers->resize(rows);
    }
    for (std::vector<core::Instant>* moments :
         {&columns.created_on, &columns.updated_on, &columns.newest_proof_on}) {
        moments->resize(rows);
    }
    columns.area.resize(rows);
    columns.activities.resize(rows);
    columns.product_cells.resize(rows);
    columns.name_hash.resize(rows);
    columns.stakes.resize(rows);
    columns.clock.resize(rows);
    columns.holds.resize(rows);
    columns.stays.resize(rows);
    columns.standing.resize(rows);
    columns.deadlines.resize(rows);
}

void write_life(Columns& columns, Row row, const Life& life, const Rulebook& rules)
{
    const Claim& claim = life.claim;
    const OtherClaim seen = seen_by_others(claim, state_of(claim.stage));
    write_texts(columns, row, life, rules);
    columns.edition[row] = columns.editions.number_of(claim.edition.text);
    columns.location[row] = columns.locations.number_of(claim.mpn_id);
    columns.created_by[row] = columns.people.number_of(claim.created_by.name);
    columns.reviewer[row] = columns.people.number_of(claim.reviewer ? claim.reviewer->name : "");
    columns.area[row] = claim.area;
    columns.activities[row] = activities_of(claim);
    columns.created_on[row] = claim.created_on;
    columns.updated_on[row] = claim.updated_on;
    columns.newest_proof_on[row] = seen.newest_proof_on;
    columns.stays.set(row, life.stays);
    write_products(columns, row, claim);
    write_stakes(columns, row, seen.stakes);
    write_clock(columns, row, claim);
}

void erase(Columns& columns, Row row)
{
    for (TextColumn* texts : {&columns.id, &columns.name, &columns.customer_name,
                              &columns.domain_name, &columns.tenant_id}) {
        texts->clear(row);
    }
    for (TextColumn& band : columns.searched) band.clear(row);
    columns.product_cells.clear(row);
    columns.stakes.clear(row);
    columns.holds.clear(row);
    columns.stays.clear(row);
    columns.deadlines.clear(row);
    columns.standing[row] = {};
}

Stake stake_of(const StakeCell& cell, const Columns& columns)
{
    if (cell.product == 0) return {.subscription_id = guid_of_bytes(cell.guid)};
    return {.tenant_id = guid_of_bytes(cell.guid),
            .product = {columns.products.text(cell.product)},
            .subscription_id = {}};
}

std::optional<StakeCell> find_cell(const Stake& stake, const Columns& columns)
{
    const std::optional<Number> product = columns.products.find(stake.product.text);
    if (!product) return std::nullopt;
    const bool is_subscription = is_empty(stake.product);
    const std::string& guid = is_subscription ? stake.subscription_id : stake.tenant_id;
    return StakeCell{.guid = bytes_of_guid(guid), .product = *product};
}

OtherClaim other_claim(const Columns& columns, Row row)
{
    std::vector<Stake> stakes;
    for (const StakeCell& cell : columns.stakes[row]) stakes.push_back(stake_of(cell, columns));
    std::sort(stakes.begin(), stakes.end());
    return {.id = {std::string(columns.id[row])},
            .name = std::string(columns.name[row]),
            .mpn_id = columns.locations.text(columns.location[row]),
            .state = columns.standing[row].state,
            .stakes = std::move(stakes),
            .newest_proof_on = columns.newest_proof_on[row]};
}

} // namespace workspace
