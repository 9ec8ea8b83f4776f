#include "ui/overlay_focus.h"

namespace ui {

namespace {

struct Opening {
    bool opened = false;
    NodeId focus_before = 0;
};

} // namespace

void focus_on_opening(Ui& ui, NodeId overlay, NodeId first)
{
    auto& opening = ui.memory<Opening>(overlay);
    if (opening.opened) return;
    opening = {.opened = true, .focus_before = ui.interaction().focus()};
    ui.focus(first);
}

void focus_back(Ui& ui, NodeId overlay)
{
    const NodeId before = ui.memory<Opening>(overlay).focus_before;
    if (before != 0 && find(ui.shown(), before) != nullptr) ui.focus(before);
}

} // namespace ui
