#include "ui/scroll_area.h"

namespace ui {

namespace {

Point clamped(Point position, Size content, const Rect& area)
{
    return {std::clamp(position.x, 0.0f, std::max(0.0f, content.width - area.width)),
            std::clamp(position.y, 0.0f, std::max(0.0f, content.height - area.height))};
}

} // namespace

void scroll_area(Ui& ui, std::string_view key, const Rect& area, const Body& body)
{
    const NodeId id = ui.id(key);
    const Point position = ui.interaction().scrolled(id);
    Painter& painter = ui.painter();
    const Point outside = painter.origin();
    float used = 0;
    const std::size_t index = ui.inside({.id = id, .role = Role::ScrollArea, .rect = area}, [&] {
        painter.clip(area);
        painter.set_origin({outside.x + area.x - position.x, outside.y + area.y - position.y});
        used = ui.within({0, 0, area.width, area.height}, body);
        painter.set_origin(outside);
        painter.unclip();
    });
    const Size content{area.width, used};
    const Point reached = clamped(position, content, area);
    ui.node(index).scroll = {.position = reached, .content = content};
    ui.interaction().set_scrolled(id, reached);
}

} // namespace ui
