// A state in one glance: colour, shape and word. What the states of a claim look like is decided by
// the screens; here is only the form.
#pragma once

#include "ui/ui.h"

namespace ui {

enum class Tone : std::uint8_t { Neutral, Paper, Violet, Amber, Green, Red, Orange };

Ink ink_of(Tone tone);
Ink tint_of(Tone tone);
// Of a form filled with the tint: a line keeps it where the tint is the page's own ground, as in
// high contrast.
Ink edge_of(const Theme& theme, Tone tone);

struct StatusPill {
    std::string_view key{};
    std::string label{};
    Icon icon = Icon::None;
    Tone tone = Tone::Neutral;
};

float status_pill_width(const Ui& ui, const StatusPill& pill);
// At the left of the column.
void status_pill(Ui& ui, const StatusPill& pill);
// In the middle of the box's height, from its left, no wider than the box.
void status_pill_in(Ui& ui, const Rect& box, const StatusPill& pill);

} // namespace ui
