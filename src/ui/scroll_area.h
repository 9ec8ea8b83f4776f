// A part of the page that scrolls. In the browser a real scrolling element lies over it, so wheel,
// touch momentum, keyboard and Ctrl F work as they do anywhere; it reports where it is scrolled to.
// Inside, positions count from the start of the content.
#pragma once

#include "ui/ui.h"

namespace ui {

void scroll_area(Ui& ui, std::string_view key, const Rect& area, const Body& body);

} // namespace ui
