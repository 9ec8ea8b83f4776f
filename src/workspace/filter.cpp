#include "workspace/filter.h"

#include <algorithm>

namespace workspace {

namespace {

using Bits = unsigned;

// The values of an enumeration as bits; nothing chosen means all.
template <class Enum>
Bits bits_of(const std::vector<Enum>& values)
{
    if (values.empty()) return ~Bits{0};
    Bits bits = 0;
    for (const Enum value : values) bits |= Bits{1} << static_cast<unsigned>(value);
    return bits;
}

template <class Enum>
bool has(Bits bits, Enum value)
{
    return ((bits >> static_cast<unsigned>(value)) & 1) != 0;
}

// Numbers of a dictionary; a text that no claim here has had is none of them.
class Numbers {
public:
    template <class Texts, class TextOf>
    Numbers(const Dictionary& dictionary, const Texts& texts, const TextOf& text_of)
        : any_(texts.empty()), chosen_(dictionary.size())
    {
        for (const auto& text : texts) {
            if (const std::optional<Number> number = dictionary.find(text_of(text))) {
                chosen_[*number] = true;
            }
        }
    }

    bool is_any() const { return any_; }
    bool has(Number number) const { return any_ || chosen_[number]; }

private:
    bool any_;
    std::vector<bool> chosen_;
};

const std::string& itself(const std::string& text)
{
    return text;
}

template <class Id>
const std::string& text_of_id(const Id& id)
{
    return id.text;
}

// The filter, made ready to be asked about one row after the other.
struct Test {
    const Columns& columns;
    const Filter& filter;
    Bits states;
    Bits turns;
    Bits consents;
    Bits associations;
    Bits paces;
    Bits areas;
    Bits activities;
    Numbers products;
    Numbers locations;
    Numbers editions;
    Numbers reviewers;
    Numbers creators;

    bool standing_fits(Row row) const
    {
        const StandingCell& cell = columns.standing[row];
        return has(states, cell.state) && has(turns, cell.turn) && has(consents, cell.consent) &&
               has(associations, cell.association);
    }

    bool solution_fits(Row row) const
    {
        if (!filter.areas.empty() && (!columns.area[row] || !has(areas, *columns.area[row]))) {
            return false;
        }
        return filter.activities.empty() || (columns.activities[row] & activities) != 0;
    }

    bool products_fit(Row row) const
    {
        const auto cells = columns.product_cells[row];
        return products.is_any() ||
               std::any_of(cells.begin(), cells.end(),
                           [&](const ProductCell& cell) { return products.has(cell.product); });
    }

    bool people_fit(Row row) const
    {
        return locations.has(columns.location[row]) && editions.has(columns.edition[row]) &&
               reviewers.has(columns.reviewer[row]) && creators.has(columns.created_by[row]);
    }

    bool is_due(const DeadlineCell& cell) const
    {
        return has(paces, cell.pace) && (!filter.due_from || *filter.due_from <= cell.due) &&
               (!filter.due_to || cell.due <= *filter.due_to);
    }

    bool deadlines_fit(Row row) const
    {
        if (filter.paces.empty() && !filter.due_from && !filter.due_to) return true;
        const auto cells = columns.deadlines[row];
        return std::any_of(cells.begin(), cells.end(),
                           [&](const DeadlineCell& cell) { return is_due(cell); });
    }

    bool operator()(Row row) const
    {
        return standing_fits(row) && solution_fits(row) && people_fit(row) && products_fit(row) &&
               deadlines_fit(row) &&
               (!filter.updated_since || *filter.updated_since <= columns.updated_on[row]);
    }
};

Test test_of(const Columns& columns, const Filter& filter)
{
    return {.columns = columns,
            .filter = filter,
            .states = bits_of(filter.states),
            .turns = bits_of(filter.turns),
            .consents = bits_of(filter.consents),
            .associations = bits_of(filter.associations),
            .paces = bits_of(filter.paces),
            .areas = bits_of(filter.areas),
            .activities = bits_of(filter.activities),
            .products = {columns.products, filter.products, text_of_id<claims::ProductId>},
            .locations = {columns.locations, filter.locations, itself},
            .editions = {columns.editions, filter.editions, text_of_id<claims::EditionId>},
            .reviewers = {columns.people, filter.reviewers, itself},
            .creators = {columns.people, filter.creators, itself}};
}

} // namespace

RowSet filtered(const Workspace& workspace, const RowSet& rows, const Filter& filter)
{
    if (filter == Filter{}) return rows;
    return rows.where(test_of(workspace.columns(), filter));
}

StateCounts counts_by_state(const Workspace& workspace, const RowSet& rows)
{
    StateCounts counts{};
    const std::vector<StandingCell>& standing = workspace.columns().standing;
    rows.for_each([&](Row row) { ++counts[static_cast<std::size_t>(standing[row].state)]; });
    return counts;
}

} // namespace workspace
