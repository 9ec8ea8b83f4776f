// A few words about a control, over the page: after a moment's pointing, at once for the keyboard.
// Escape hides it; it stays while the pointer is on it, so that it can be read enlarged. The owner
// says the same in its description or name: a tooltip is never the only place.
#pragma once

#include "ui/ui.h"

namespace ui {

struct Tooltip {
    NodeId owner = 0;
    Rect area{}; // of the owner, where it is drawn
    std::string text{};
};

void tooltip(Ui& ui, const Tooltip& tooltip);

// The lines that the area has room for; where it has none for all, one that is cut, with a tooltip
// that has the whole of it.
void cut_text(Ui& ui, NodeId owner, const Rect& area, std::string_view text, TextStyle style,
              Ink ink);

} // namespace ui
