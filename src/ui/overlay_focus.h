// What dialogs and panels do with the focus: into themselves when they open, back to where it was
// when they are gone.
#pragma once

#include "ui/ui.h"

namespace ui {

// Called in every frame in which the overlay is drawn; `first` takes the focus in the first one.
void focus_on_opening(Ui& ui, NodeId overlay, NodeId first);

// Called where the overlay is closed by its own doing.
void focus_back(Ui& ui, NodeId overlay);

} // namespace ui
