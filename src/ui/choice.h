// Things that are on or off: a check box, alone or in a list, and a switch, which takes effect at
// once. The label belongs to the control: pressing it is pressing the box.
#pragma once

#include "ui/field.h"

#include <optional>

namespace ui {

enum class Checked : std::uint8_t { No, Yes, Some }; // Some: of the things it stands for

struct CheckBox {
    FieldAbout about{};
    Checked checked = Checked::No;
};

// What it was just set to. A box that stands for some becomes Yes.
std::optional<bool> check_box(Ui& ui, const CheckBox& box);

struct Switch {
    FieldAbout about{};
    bool on = false;
};

std::optional<bool> switch_(Ui& ui, const Switch& options);

// The mark alone, for rows of a table that are drawn by someone else.
void draw_check_mark(Ui& ui, const Rect& square, Checked checked, Ink edge);

} // namespace ui
