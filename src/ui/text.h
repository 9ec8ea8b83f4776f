// Running text.
#pragma once

#include "ui/ui.h"

namespace ui {

// A paragraph of its own, wrapped to the column.
void paragraph(Ui& ui, std::string_view key, std::string_view text, TextStyle style = type::body,
               Ink ink = Ink::Text);

// Only the lines, for widgets that are named by them.
void wrapped_text(Ui& ui, std::string_view text, TextStyle style, Ink ink);

// How high that makes them in a column of this width.
float wrapped_height(const Ui& ui, std::string_view text, TextStyle style, float width);

// As many lines inside a box as it has room for, in the middle of its height; where they are more,
// one line that is cut.
void lines_in(Ui& ui, const Rect& box, std::string_view text, TextStyle style, Ink ink);

// One line inside a box, in the middle of its height, cut with an ellipsis where it is too long.
void line_in(Ui& ui, const Rect& box, std::string_view text, TextStyle style, Ink ink);

} // namespace ui
