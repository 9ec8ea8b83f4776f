// What a person has made of a table: order and width of columns, what is hidden, sorted, selected,
// and where the cell cursor is. A plain value that the screen owns, so that it can be kept as a
// view. Nothing here draws; the screen sorts its own rows by `sort`.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace ui {

enum class ColumnSide : unsigned char { Start, Middle, End }; // where its texts stand

// The first column of a table names the row: it comes first, stays in sight and cannot be hidden.
struct TableColumn {
    std::string key{};
    std::string label{};
    float width = 160; // before anybody changes it
    float width_min = 72;
    bool sortable = true;
    ColumnSide side = ColumnSide::Start; // numbers stand at the end
    bool hidden_at_first = false;        // until somebody wants to see it
};

enum class SortDirection : unsigned char { Ascending, Descending };

struct SortKey {
    std::string column{};
    SortDirection direction = SortDirection::Ascending;

    friend bool operator==(const SortKey&, const SortKey&) = default;
};

struct TableCursor {
    std::size_t row = 1; // 0: the header
    std::string column{};

    friend bool operator==(const TableCursor&, const TableCursor&) = default;
};

struct TableState {
    std::vector<std::string> order{};      // columns that were moved; the others follow as given
    std::map<std::string, float> widths{}; // only those that were changed
    std::set<std::string> hidden{};
    std::vector<SortKey> sort{}; // the first counts most
    TableCursor cursor{};
    std::set<std::string> selected{};       // keys of rows
    std::optional<std::size_t> anchor = {}; // the row at which a range starts
};

// --- columns ---

struct ColumnPlace {
    std::size_t column = 0; // index into the columns as given
    float x = 0;
    float width = 0;

    float right() const { return x + width; }
};

// The columns in sight, from left to right, starting at `from`. Those whose width nobody chose grow
// into the room that is left, or give a little of theirs where all are in sight then.
std::vector<ColumnPlace> places_of(const std::vector<TableColumn>& columns, const TableState& state,
                                   float from, float room);

// As they are ordered now, hidden ones too.
std::vector<std::size_t> ordered(const std::vector<TableColumn>& columns, const TableState& state);

void resize_column(const std::vector<TableColumn>& columns, TableState& state,
                   const std::vector<ColumnPlace>& places, std::size_t column, float width);

// To another place among the columns in sight; never before the first. Answers whether it moved.
bool move_column(const std::vector<TableColumn>& columns, TableState& state, std::size_t column,
                 int by);

// --- sorting ---

enum class SortReach : unsigned char { Alone, WithOthers };

const SortKey* sort_of(const TableState& state, const std::string& column);
// Ascending, then descending, then not at all.
void sort_next(TableState& state, const std::string& column, SortReach reach);
void sort_by(TableState& state, const std::string& column, std::optional<SortDirection> direction,
             SortReach reach);

// --- selection ---

using RowKey = std::function<std::string(std::size_t row)>;

void toggle_row(TableState& state, std::size_t row, const RowKey& key_of);
// From the anchor to the row, and nothing else.
void select_range(TableState& state, std::size_t row, const RowKey& key_of);
void select_all(TableState& state, std::size_t row_count, const RowKey& key_of);
// Forgets what is not among the rows any more: after a filter, so that nothing unseen is acted on.
void keep_selected(TableState& state, std::size_t row_count, const RowKey& key_of);

} // namespace ui
