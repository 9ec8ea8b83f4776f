// What the parts of a table share within one frame: where columns and rows lie, which element each
// cell gives the focus to, and what the table remembers between frames. Only for table_*.cpp.
#pragma once

#include "ui/scroll_area.h"
#include "ui/table.h"

namespace ui {

inline constexpr std::string_view check_column = "*"; // the key of the column of check boxes
inline constexpr float cell_padding = 12;

struct OpenTableMenu {
    std::optional<std::size_t> row{}; // else a column's
    std::size_t column = 0;
    Point at{};
    NodeId focus_back = 0;
};

struct HeldColumn {
    std::size_t column = 0;
    float width = 0;     // when it was pressed
    float pointer_x = 0; // on the page, last seen
    bool moving = false; // far enough to be a drag
};

struct TableMemory {
    std::vector<std::pair<NodeId, TableCursor>> stops{}; // the cells of the last frame
    NodeId focus_seen = 0;
    NodeId focus_asked = 0;
    bool reveal = false; // the cursor was moved by a key: scroll to it
    std::optional<OpenTableMenu> menu{};
    std::optional<HeldColumn> resizing{};
    std::optional<HeldColumn> reordering{};
    NodeId pressed_before = 0; // for two presses
    double pressed_ms = 0;
};

struct TableView {
    const Table& table;
    TableState& state;
    TableMemory& memory;
    TableAnswer answer{};
    std::vector<ColumnPlace> places{};
    float lead = 0; // width of the check boxes' column
    float header_height = 0;
    float row_height = 0;
    bool first_stays = false;
    ScrollBox box{};
    NodeId grid = 0;
    NodeId rows = 0; // the scrolling element, which rows are children of
    Rect seen{};     // of the content; known inside the scroll box

    const TableColumn& column(const ColumnPlace& place) const
    {
        return table.columns[place.column];
    }
    // How much of the left and top edge is covered by what stays.
    Point covered() const;
    Rect row_area(std::size_t row) const; // of a row of data
    // Where a cell is drawn: columns that stay move along.
    Rect cell_area(const ColumnPlace& place, const Rect& row) const;
    Rect check_area(const Rect& row) const;
};

NodeId header_row_id(const TableView& view);
NodeId row_id(const TableView& view, std::size_t row);
// The element of a cell that has the focus: what is pressed inside, else the cell itself.
NodeId stop_of(const TableCell& content, NodeId cell);
// The element that has the focus when the cursor is there.
NodeId stop_id(const TableView& view, const TableCursor& at);
bool is_cursor(const TableView& view, std::size_t row, std::string_view column);

// Two presses within half a second.
bool pressed_twice(Ui& ui, TableMemory& memory, NodeId id);

// A cell that answers a question. True: it was pressed.
bool marked_cell(Ui& ui, const MarkedCell& cell, const Rect& area, bool stop);

void draw_header(Ui& ui, TableView& view);
void draw_rows(Ui& ui, TableView& view);
// Takes over where the focus has gone, and moves it by keys.
void move_cursor(Ui& ui, TableView& view);
void announce_selection(Ui& ui, TableView& view);
// As wide as the widest of the cells in sight.
void fit_column(Ui& ui, TableView& view, std::size_t column);
void move_column_by(Ui& ui, TableView& view, std::size_t column, int by);
void announce_sort(Ui& ui, TableView& view, std::size_t column);
void open_table_menu(Ui& ui, TableView& view);

// Where something of this width stands in the room, by the side its column prefers.
float start_in(const Rect& room, float width, ColumnSide side);

enum class CheckMark : std::uint8_t { Off, On, Mixed };
// The check box of a row, as large as its cell to be pressed with ease. True: it was pressed.
bool row_check(Ui& ui, NodeId id, const Rect& area, CheckMark mark, std::string name, bool stop);

} // namespace ui
