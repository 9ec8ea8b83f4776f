#include "ui/skeleton.h"

#include "ui/text.h"

#include <array>

namespace ui {

namespace {

constexpr float row_height = 40;
constexpr float bar_height = 12;
constexpr std::array shares{0.72f, 0.56f, 0.64f, 0.44f}; // of the width; rows of a text differ

void draw_row(Ui& ui, int index)
{
    const Rect row = ui.take(row_height);
    const float share = shares[static_cast<std::size_t>(index) % shares.size()];
    const float y = row.y + (row_height - bar_height) / 2;
    ui.painter().fill({row.x, y, row.width * share, bar_height}, Ink::SurfacePressed, 4);
}

} // namespace

void skeleton(Ui& ui, const Skeleton& skeleton)
{
    ui.around({.id = ui.id(skeleton.key),
               .role = Role::Status,
               .states = States{}.with(State::Busy),
               .name = skeleton.label},
              [&] {
                  line_in(ui, ui.take(type::body.line), skeleton.label, type::body,
                          Ink::TextSecond);
                  ui.space(8);
                  for (int i = 0; i < skeleton.rows; ++i) draw_row(ui, i);
              });
}

} // namespace ui
