// A part of the page that scrolls. In the browser a real scrolling element lies over it, so wheel,
// touch momentum, keyboard and Ctrl F work as they do anywhere; it reports where it is scrolled to.
// Inside, positions count from the start of the content.
#pragma once

#include "ui/ui.h"

namespace ui {

// As wide as the area and as high as the body turns out to be.
void scroll_area(Ui& ui, std::string_view key, const Rect& area, const Body& body);

// Content whose size is known before it is drawn, so that only what is in sight has to be.
struct ScrollBox {
    std::string_view key{};
    Rect area{};
    Size content{};
};

// The body is told which part of the content is in sight.
void scroll_box(Ui& ui, const ScrollBox& box, const std::function<void(const Rect& seen)>& body);

// Scrolls just so far that the rectangle of the content is in sight, below and beside what covers
// the area's top and left edges.
void scroll_into_sight(Ui& ui, const ScrollBox& box, const Rect& rect, Point covered);

} // namespace ui
