// A button that is an icon alone. Its name is said to assistive technology and shown as the
// browser's own hint.
#pragma once

#include "ui/ui.h"

namespace ui {

struct IconButton {
    std::string_view key{};
    std::string label{}; // never seen, always said
    Icon icon = Icon::None;
    std::string disabled_because = {};
};

// A square as high as the area, at its left.
bool icon_button_in(Ui& ui, const Rect& area, const IconButton& button);

} // namespace ui
