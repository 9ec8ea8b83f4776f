// The mark of the focus: two pixels of the focus colour, two pixels clear of the control.
#pragma once

#include "ui/ui.h"

namespace ui {

void focus_ring(Ui& ui, NodeId id, const Rect& control, float radius);

} // namespace ui
