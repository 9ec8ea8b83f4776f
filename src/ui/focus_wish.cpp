#include "ui/focus_wish.h"

namespace ui {

namespace {

bool can_be_granted(const Tree& tree, NodeId id)
{
    return find(tree, id) != nullptr && within_reach(tree, id);
}

} // namespace

void FocusWish::settle(Tree& tree)
{
    const NodeId before = waiting_;
    waiting_ = 0;
    if (tree.wants_focus == 0) {
        if (before != 0 && can_be_granted(tree, before)) tree.wants_focus = before;
    } else if (!can_be_granted(tree, tree.wants_focus)) {
        waiting_ = tree.wants_focus;
        tree.wants_focus = 0;
    }
}

} // namespace ui
