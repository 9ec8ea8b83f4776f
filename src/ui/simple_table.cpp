#include "ui/simple_table.h"

#include "ui/text.h"

namespace ui {

namespace {

constexpr float row_height = 32;
constexpr float padding = 8;

float share_of(const SimpleTable& table, std::size_t column)
{
    if (column < table.shares.size()) return table.shares[column];
    return column == 0 ? 2.0f : 1.0f;
}

Rect cell_area(const Rect& row, const SimpleTable& table, std::size_t column)
{
    float before = 0;
    float all = 0;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (i < column) before += share_of(table, i);
        all += share_of(table, i);
    }
    const float unit = row.width / all;
    return {row.x + before * unit, row.y, share_of(table, column) * unit, row.height};
}

struct Cell {
    std::size_t column = 0;
    std::string_view text{};
    Role role = Role::Cell;
    bool to_the_right = false;
};

void draw_cell(Ui& ui, const Rect& area, const Cell& cell)
{
    const bool head = cell.role == Role::ColumnHeader;
    const TextStyle style = head ? type::caption_strong : type::body;
    ui.inside({.id = ui.id("c" + std::to_string(cell.column)),
               .role = cell.role,
               .rect = area,
               .name = std::string(cell.text),
               .numbers = {{NumberProperty::ColumnIndex, static_cast<int>(cell.column) + 1}}},
              [&] {
                  const Rect room = area.inset(padding, 0);
                  const float width = std::min(room.width, ui.typesetter().width(cell.text, style));
                  const float x = cell.to_the_right ? room.right() - width : room.x;
                  line_in(ui, {x, room.y, width + 0.5f, room.height}, cell.text, style,
                          head ? Ink::TextSecond : Ink::Text);
              });
}

void row_of(Ui& ui, const SimpleTable& table, std::size_t index,
            const std::vector<std::string>& cells)
{
    const Rect area = ui.take(row_height);
    ui.painter().line({area.x, area.bottom() - 1}, {area.right(), area.bottom() - 1}, Ink::Line);
    ui.inside({.id = ui.id("r" + std::to_string(index)),
               .role = Role::Row,
               .rect = area,
               .numbers = {{NumberProperty::RowIndex, static_cast<int>(index) + 1}}},
              [&] {
                  for (std::size_t i = 0; i < cells.size(); ++i) {
                      const Role role = index == 0 ? Role::ColumnHeader
                                        : i == 0   ? Role::RowHeader
                                                   : Role::Cell;
                      draw_cell(ui, cell_area(area, table, i),
                                {.column = i,
                                 .text = cells[i],
                                 .role = role,
                                 .to_the_right = i > 0 && !table.words});
                  }
              });
}

} // namespace

void simple_table(Ui& ui, const SimpleTable& table)
{
    ui.around({.id = ui.id(table.key),
               .role = Role::Grid,
               .states = States{}.with(State::ReadOnly),
               .name = table.name,
               .numbers = {{NumberProperty::RowCount, static_cast<int>(table.rows.size()) + 1},
                           {NumberProperty::ColumnCount, static_cast<int>(table.columns.size())}}},
              [&] {
                  row_of(ui, table, 0, table.columns);
                  for (std::size_t i = 0; i < table.rows.size(); ++i) {
                      row_of(ui, table, i + 1, table.rows[i]);
                  }
              });
}

} // namespace ui
