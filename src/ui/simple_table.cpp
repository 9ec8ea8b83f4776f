#include "ui/simple_table.h"

#include "ui/text.h"

namespace ui {

namespace {

constexpr float row_height = 32;
constexpr float padding = 8;

Rect cell_area(const Rect& row, std::size_t column, std::size_t count)
{
    // The first column names the row and gets twice the room.
    const float share = row.width / static_cast<float>(count + 1);
    const float x = column == 0 ? 0 : share * static_cast<float>(column + 1);
    return {row.x + x, row.y, column == 0 ? 2 * share : share, row.height};
}

void cell(Ui& ui, const Rect& area, std::size_t column, std::string_view text, Role role)
{
    const bool head = role == Role::ColumnHeader;
    const TextStyle style = head ? type::caption_strong : type::body;
    ui.inside({.id = ui.id("c" + std::to_string(column)),
               .role = role,
               .rect = area,
               .name = std::string(text),
               .numbers = {{NumberProperty::ColumnIndex, static_cast<int>(column) + 1}}},
              [&] {
                  const Rect room = area.inset(padding, 0);
                  const float width = std::min(room.width, ui.typesetter().width(text, style));
                  const float x =
                      column == 0 ? room.x : room.right() - width; // figures to the right
                  line_in(ui, {x, room.y, width + 0.5f, room.height}, text, style,
                          head ? Ink::TextSecond : Ink::Text);
              });
}

void row_of(Ui& ui, std::size_t index, const std::vector<std::string>& cells)
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
                      cell(ui, cell_area(area, i, cells.size()), i, cells[i], role);
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
                  row_of(ui, 0, table.columns);
                  for (std::size_t i = 0; i < table.rows.size(); ++i) {
                      row_of(ui, i + 1, table.rows[i]);
                  }
              });
}

} // namespace ui
