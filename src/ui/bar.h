// How much of something is done, as a bar alone; whoever draws it says the figure.
#pragma once

#include "ui/ui.h"

namespace ui {

void done_bar(Ui& ui, const Rect& bar, int percent);

} // namespace ui
