#include "ui/reveal.h"

namespace ui {

namespace {

constexpr float margin = 48; // so that the label above a field is in sight too

const Node* scroll_area_above(const Tree& tree, const Node& node)
{
    const Node* above = find(tree, node.parent);
    while (above != nullptr && above->role != Role::ScrollArea) above = find(tree, above->parent);
    return above;
}

// The nearest position at which the span from `from` to `to` is in sight.
float position_for(float now, float view, float from, float to)
{
    const float at_most = std::max(0.0f, from - margin);
    const float at_least = to + margin - view;
    return std::min(std::max(now, at_least), at_most);
}

} // namespace

void reveal(Ui& ui, NodeId id, float covered_below)
{
    const Tree& tree = ui.shown();
    const Node* node = find(tree, id);
    while (node != nullptr) {
        const Node* area = scroll_area_above(tree, *node);
        if (area == nullptr) break;
        Point position = ui.interaction().scrolled(area->id);
        const float view = area->rect.height - covered_below;
        position.y = position_for(position.y, view, node->rect.y, node->rect.bottom());
        ui.interaction().set_scrolled(area->id, position);
        node = area;
    }
    ui.wake_after(0);
}

void go_to(Ui& ui, NodeId id)
{
    reveal(ui, id);
    ui.focus(id);
}

} // namespace ui
