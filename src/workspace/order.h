// Sorting by any column and by several. For each column that was asked for, the rows are kept in
// its order; a list is then a walk, not a sort. What changed is put in its place before the walk.
// Text is ordered by its folded form, code point by code point, in every language alike; a key
// function can bring the browser's collation. Claims without a value come last in both
// directions; equal ones stand by id.
#pragma once

#include "workspace/workspace.h"

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace workspace {

enum class Column {
    Id,
    Name,
    Customer,
    Domain,
    Tenant,
    Products,
    Area,
    Activity,
    State,
    Consent,
    Turn,
    NextDeadline,
    Updated,
    Created,
    Location,
    Reviewer,
    Creator,
    Edition,
};

enum class Direction { Ascending, Descending };

struct SortKey {
    Column column = Column::Id;
    Direction direction = Direction::Ascending;

    bool operator==(const SortKey&) const = default;
};

// Texts whose keys compare as the texts are to be ordered, byte by byte.
using TextKey = std::function<std::string(std::string_view)>;

// The rows in the order of one column.
class Order {
public:
    Order(Column column, TextKey text_key);

    void catch_up(const Workspace& workspace);

    // Every claim, ascending, equal ones by id; those without a value last.
    const std::vector<Row>& rows() const { return rows_; }

    // Numbers from 0 up, the same for equal claims; by row. `missing` where there is no value.
    const std::vector<std::uint32_t>& ranks();
    static constexpr std::uint32_t missing = UINT32_MAX;

private:
    void write_key(const Workspace& workspace, Row row);
    bool is_less(const Columns& columns, Row left, Row right) const;
    bool is_equal(Row left, Row right) const;
    void put_in_place(const Columns& columns, const std::vector<Row>& newcomers);

    Column column_;
    TextKey text_key_;
    std::vector<std::uint64_t> keys_{}; // by row: the whole key, or the first eight bytes of a text
    TextColumn texts_{};                // by row: the key of a text
    std::vector<Row> rows_{};
    std::vector<std::uint32_t> ranks_{}; // empty until they are asked for
    Revision seen_ = 0;
};

class Orders {
public:
    explicit Orders(TextKey text_key = {});

    // Those of the rows, in order of the first key, equal ones by the second, and so on.
    std::vector<Row> sorted(const Workspace& workspace, const RowSet& rows,
                            const std::vector<SortKey>& keys);

    // Makes ready what sorting by this column will need: for idle moments.
    void prepare(const Workspace& workspace, Column column);

private:
    Order& order(const Workspace& workspace, Column column);

    TextKey text_key_;
    std::map<Column, Order> orders_{};
};

} // namespace workspace

namespace core {

template <>
inline constexpr auto names<workspace::Column> = std::to_array<Named<workspace::Column>>({
    {workspace::Column::Id, "id"},
    {workspace::Column::Name, "name"},
    {workspace::Column::Customer, "customer"},
    {workspace::Column::Domain, "domain"},
    {workspace::Column::Tenant, "tenant"},
    {workspace::Column::Products, "products"},
    {workspace::Column::Area, "area"},
    {workspace::Column::Activity, "activity"},
    {workspace::Column::State, "state"},
    {workspace::Column::Consent, "consent"},
    {workspace::Column::Turn, "turn"},
    {workspace::Column::NextDeadline, "next-deadline"},
    {workspace::Column::Updated, "updated"},
    {workspace::Column::Created, "created"},
    {workspace::Column::Location, "location"},
    {workspace::Column::Reviewer, "reviewer"},
    {workspace::Column::Creator, "creator"},
    {workspace::Column::Edition, "edition"},
});
static_assert(names_all_up_to(workspace::Column::Edition));

} // namespace core
