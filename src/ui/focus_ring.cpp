#include "ui/focus_ring.h"

namespace ui {

void focus_ring(Ui& ui, NodeId id, const Rect& control, float radius)
{
    if (!ui.interaction().shows_focus(id)) return;
    constexpr float clear = 2;
    constexpr float width = 2;
    ui.painter().outline(control.inset(-(clear + width)), Ink::Focus, radius + clear + width,
                         width);
}

} // namespace ui
