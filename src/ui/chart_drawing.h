// A chart as a drawing that stands for itself (SVG): its title, what it says in short, the picture
// and what the colours mean. In the colours of the theme in which it is shown; of one width, so
// that drawings of one report match. Nothing is measured by a font here: other programs bring their
// own.
#pragma once

#include "ui/chart.h"
#include "ui/theme.h"

#include <string>

namespace ui {

std::string chart_drawing(const Chart& chart, const Theme& theme);

} // namespace ui
