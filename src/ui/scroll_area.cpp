#include "ui/scroll_area.h"

#include <cmath>

namespace ui {

namespace {

Point clamped(Point position, Size content, const Rect& area)
{
    return {std::clamp(position.x, 0.0f, std::max(0.0f, content.width - area.width)),
            std::clamp(position.y, 0.0f, std::max(0.0f, content.height - area.height))};
}

// A browser's own scroll bars take room from the area that we are not told of; where there are two,
// each lets the other axis scroll that much farther.
Point clamped_loosely(Point position, Size content, const Rect& area)
{
    constexpr float scroll_bar_max = 20;
    const bool both = content.width > area.width && content.height > area.height;
    if (!both) return clamped(position, content, area);
    const Size larger{content.width + scroll_bar_max, content.height + scroll_bar_max};
    return clamped(position, larger, area);
}

// The least move that brings [from, to) into a window that starts at `position`.
float moved_into(float position, float window, float covered, float from, float to)
{
    if (from < position + covered) return from - covered;
    if (to > position + window) return std::min(from - covered, to - window);
    return position;
}

// Runs the body clipped to the area and shifted by the position; answers what it used.
float draw_scrolled(Ui& ui, const Rect& area, Point position, Size content, const Body& body)
{
    Painter& painter = ui.painter();
    const Point outside = painter.origin();
    painter.clip(area);
    // The browser puts the area and its scroll position on whole device pixels, each for itself.
    const float scale = painter.typesetter().scale();
    const auto whole = [scale](float css) { return std::round(css * scale) / scale; };
    painter.set_origin({whole(outside.x) + whole(area.x) - whole(position.x),
                        whole(outside.y) + whole(area.y) - whole(position.y)});
    const float used = ui.within({0, 0, content.width, content.height}, body);
    painter.set_origin(outside);
    painter.unclip();
    return used;
}

} // namespace

void scroll_area(Ui& ui, std::string_view key, const Rect& area, const Body& body)
{
    const NodeId id = ui.id(key);
    const Point position = ui.interaction().scrolled(id);
    float used = 0;
    const std::size_t index = ui.inside({.id = id, .role = Role::ScrollArea, .rect = area}, [&] {
        used = draw_scrolled(ui, area, position, {area.width, area.height}, body);
    });
    const Size content{area.width, used};
    ui.node(index).scroll = {.position = clamped(position, content, area), .content = content};
    // What is inside may have asked for another position, or have become shorter: that is for the
    // next frame.
    const Point asked = ui.interaction().scrolled(id);
    const Point next = clamped(asked, content, area);
    ui.interaction().set_scrolled(id, next);
    if (next != position) ui.wake_after(0);
}

void scroll_box(Ui& ui, const ScrollBox& box, const std::function<void(const Rect& seen)>& body)
{
    const NodeId id = ui.id(box.key);
    const Point position = clamped_loosely(ui.interaction().scrolled(id), box.content, box.area);
    ui.interaction().set_scrolled(id, position);
    const Rect seen{position.x, position.y, box.area.width, box.area.height};
    ui.inside({.id = id,
               .role = Role::ScrollArea,
               .rect = box.area,
               .scroll = {.position = position, .content = box.content}},
              [&] { draw_scrolled(ui, box.area, position, box.content, [&] { body(seen); }); });
}

void scroll_into_sight(Ui& ui, const ScrollBox& box, const Rect& rect, Point covered)
{
    const NodeId id = ui.id(box.key);
    const Point at = ui.interaction().scrolled(id);
    const Rect& area = box.area;
    const Point wanted{moved_into(at.x, area.width, covered.x, rect.x, rect.right()),
                       moved_into(at.y, area.height, covered.y, rect.y, rect.bottom())};
    ui.interaction().set_scrolled(id, clamped(wanted, box.content, area));
}

} // namespace ui
