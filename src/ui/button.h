// A button. Pressed by pointer, keyboard or assistive technology alike; one that cannot be pressed
// yet is drawn faint and says why.
#pragma once

#include "ui/ui.h"

namespace ui {

enum class ButtonLook : std::uint8_t { Standard, Primary, Quiet };

struct Button {
    std::string_view key{};
    std::string label{};
    Icon icon = Icon::None;
    ButtonLook look = ButtonLook::Standard;
    std::string disabled_because = {}; // empty: enabled
    std::string copies = {}; // what the press puts on the clipboard; "#/claims": the whole address
    std::string name = {};   // where several have the same label; it begins with the label
};

float button_width(const Ui& ui, const Button& button);
// At the left of the column, as wide as its label; where that has no room, with more lines.
bool button(Ui& ui, const Button& button);
bool button_in(Ui& ui, const Rect& area, const Button& button);

} // namespace ui
