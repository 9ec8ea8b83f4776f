// A button that has a key of its own, and shows it. Who listens for the key is somebody else: it
// counts wherever the focus is.
#pragma once

#include "ui/button.h"

#include <string>

namespace ui {

struct KeyButton {
    Button button{};
    std::string key_shown{}; // "A", "Ctrl Enter"; empty: it has none
};

float key_button_width(const Ui& ui, const KeyButton& button);
// At the left of the column, as wide as label and key.
bool key_button(Ui& ui, const KeyButton& button);
bool key_button_in(Ui& ui, const Rect& area, const KeyButton& button);

} // namespace ui
