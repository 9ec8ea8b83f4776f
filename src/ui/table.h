// The table: a grid of cells that scrolls within itself, under a header and beside a first column
// that stay in sight. Rows are asked for only while they are in sight, so that a hundred thousand
// cost what a hundred do.
//
// The surprise: the table never sorts. It says that the person wants another order
// (TableAnswer::sort_changed, TableState::sort), and the screen gives its rows in that order.
#pragma once

#include "ui/menu.h"
#include "ui/table_state.h"

namespace ui {

enum class CellMark : std::uint8_t { Yes, No, Unknown };

// A cell that answers a question, and is pressed to answer it otherwise.
struct MarkedCell {
    CellMark mark = CellMark::Unknown;
    std::string name{};                // "SOW.pdf, Teams Phone"
    std::string disabled_because = {}; // empty: it can be changed
};

struct TableCell {
    std::string text{};    // what the cell says, also where `draw` draws something else
    std::string href = {}; // not empty: the text is a link
    TextStyle style = type::body;
    Ink ink = Ink::Text;
    std::function<void(Ui&, const Rect&)> draw = {}; // instead of the text
    std::optional<MarkedCell> marked = {};
    float draw_width = 0; // what `draw` would like to have
};

enum class RowDensity : std::uint8_t { Comfortable, Compact };

struct Table {
    std::string_view key{};
    std::string label{};
    std::vector<TableColumn> columns = {};
    std::size_t row_count = 0;
    RowKey row_key = {}; // stable and unique, for selection and for what has the focus
    std::function<TableCell(std::size_t row, std::size_t column)> cell = {};
    bool selectable = false;
    RowDensity density = RowDensity::Comfortable;
    float height_max = 0;       // 0: as high as all rows, and the page scrolls
    bool fixed_columns = false; // can be neither moved, resized nor hidden
    bool framed = true;         // has an edge of its own; not where it stands in a card
    std::function<std::vector<MenuEntry>(std::size_t row)> row_menu = {};
    Body when_empty = {}; // under the header, instead of rows
};

struct RowAct {
    std::size_t row = 0;
    std::string entry{}; // key of the chosen entry

    friend bool operator==(const RowAct&, const RowAct&) = default;
};

struct CellAt {
    std::size_t row = 0;
    std::size_t column = 0;

    friend bool operator==(const CellAt&, const CellAt&) = default;
};

struct TableAnswer {
    bool sort_changed = false;
    bool selection_changed = false;
    std::optional<std::size_t> opened{}; // Enter on a cell, or two presses
    std::optional<RowAct> act{};
    std::optional<CellAt> marked{}; // pressed, to be answered otherwise
};

TableAnswer table(Ui& ui, const Table& table, TableState& state);

// Shows and hides columns; stands wherever the screen has its tools.
void columns_menu_in(Ui& ui, const Rect& area, const Table& table, TableState& state);
float columns_menu_width(const Ui& ui);

// "3 selected", a button that clears, and whatever may be done with the selected rows. Nothing
// while nothing is selected.
void selection_bar(Ui& ui, std::string_view key, TableState& state, const Body& acts);

} // namespace ui
