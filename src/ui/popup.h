// What menus, lists and tooltips over the page share: where they go, and the sheet they lie on.
#pragma once

#include "ui/ui.h"

namespace ui {

inline constexpr float popup_margin = 8; // kept clear at the page's edges

// Below the anchor, above it where there is more room; never over the page's edge. The answer is
// less high than wanted where the page is.
Rect popup_place(Size page, const Rect& anchor, Size wanted);

// The same for what cannot be cut: over the anchor where neither side has the room.
Rect popup_place_whole(Size page, const Rect& anchor, Size wanted);

void popup_sheet(Ui& ui, const Rect& sheet, float radius = 8);

} // namespace ui
