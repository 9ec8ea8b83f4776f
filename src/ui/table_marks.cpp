// What is pressed inside a table's cells: the check box of a row, and cells that answer a question.
#include "ui/table_view.h"
#include "ui/tooltip.h"

#include <array>
#include <cmath>

namespace ui {

namespace {

struct MarkLook {
    Icon icon = Icon::None;
    Ink ink = Ink::Text;
    Text word = "kit.matrix.unknown"_text;
};

// In the order of CellMark.
constexpr std::array mark_looks{
    MarkLook{Icon::checkmark, Ink::Green, "kit.matrix.yes"_text},
    MarkLook{Icon::dismiss, Ink::Red, "kit.matrix.no"_text},
    MarkLook{Icon::subtract, Ink::TextSecond, "kit.matrix.unknown"_text},
};

} // namespace

float start_in(const Rect& room, float width, ColumnSide side)
{
    switch (side) {
    case ColumnSide::Start: return room.x;
    case ColumnSide::Middle: return room.x + std::floor((room.width - width) / 2);
    case ColumnSide::End: return room.right() - width;
    }
    return room.x;
}

bool row_check(Ui& ui, NodeId id, const Rect& area, CheckMark mark, std::string name, bool stop)
{
    constexpr float size = 16;
    const Point centre = area.centre();
    const Rect box{std::floor(centre.x - size / 2), std::floor(centre.y - size / 2), size, size};
    const bool off = mark == CheckMark::Off;
    const Ink edge = ui.interaction().hovered(id) ? Ink::Text : Ink::ControlLine;
    ui.painter().box(box, off ? Ink::Surface : Ink::Accent, off ? edge : Ink::Accent, 3);
    if (!off) {
        const Icon sign = mark == CheckMark::On ? Icon::checkmark : Icon::subtract;
        ui.painter().icon(box.inset(1), sign, Ink::OnAccent);
    }
    ui.add({.id = id,
            .role = Role::CheckBox,
            .states = States{}
                          .with(State::Focusable)
                          .with(State::Checked, mark == CheckMark::On)
                          .with(State::Mixed, mark == CheckMark::Mixed),
            .rect = area,
            .name = std::move(name),
            .name_unseen = true,
            .numbers = {{NumberProperty::TabIndex, stop ? 0 : -1}}});
    if (ui.interaction().shows_focus(id)) ui.painter().outline(box.inset(-4), Ink::Focus, 6, 2);
    return ui.interaction().activated(id);
}

bool marked_cell(Ui& ui, const MarkedCell& cell, const Rect& area, bool stop)
{
    constexpr float size = 20;
    const NodeId id = ui.id("mark");
    const MarkLook& look = mark_looks[static_cast<std::size_t>(cell.mark)];
    const bool locked = !cell.disabled_because.empty();
    const Point centre = area.centre();
    const Rect square{centre.x - size / 2, centre.y - size / 2, size, size};
    if (!locked && ui.interaction().hovered(id)) {
        ui.painter().outline(square.inset(-4), Ink::ControlLine, 4, 1);
    }
    ui.painter().icon(square, look.icon, look.ink);
    std::string said = ui.say(look.word);
    if (locked) said += ". " + cell.disabled_because;
    ui.add({.id = id,
            .role = Role::CheckBox,
            .states = States{}
                          .with(State::Focusable)
                          .with(State::Disabled, locked)
                          .with(State::Checked, cell.mark == CellMark::Yes)
                          .with(State::Mixed, cell.mark == CellMark::Unknown),
            .rect = area,
            .name = cell.name,
            .name_unseen = true,
            .texts = {{TextProperty::Description, said}},
            .numbers = {{NumberProperty::TabIndex, stop ? 0 : -1}}});
    if (locked) tooltip(ui, {.owner = id, .area = area, .text = cell.disabled_because});
    return ui.interaction().activated(id);
}

} // namespace ui
