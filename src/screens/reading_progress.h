// How far the reading of what is kept has come, for screens of many claims.
#pragma once

#include "screens/workspace_view.h"
#include "ui/ui.h"

namespace screens {

// In the place of the claims, or above the rows of an earlier visit; nothing once all is read.
void draw_reading(ui::Ui& ui, const WorkspaceView& view);

} // namespace screens
