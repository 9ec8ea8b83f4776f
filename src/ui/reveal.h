// Going to a control that may be out of sight: focusing alone does not scroll.
#pragma once

#include "ui/ui.h"

namespace ui {

// Scrolls what has to be scrolled for the node to be in sight, with a little room around it, and
// clear of what lies over the lower end of the page.
void reveal(Ui& ui, NodeId id, float covered_below = 0);

// The same, and gives it the focus.
void go_to(Ui& ui, NodeId id);

} // namespace ui
