#include "ui/bar.h"

namespace ui {

namespace {

constexpr double apart = 2; // contrast from which what is done stands out against what is not

} // namespace

void done_bar(Ui& ui, const Rect& bar, int percent)
{
    const float radius = bar.height / 2;
    if (contrast(ui.theme()[Ink::Accent], ui.theme()[Ink::Line]) >= apart)
        ui.painter().fill(bar, Ink::Line, radius);
    else // high contrast: both are light
        ui.painter().box(bar, Ink::Surface, Ink::Line, radius);
    if (percent <= 0) return;
    const float done =
        std::max(bar.height, bar.width * static_cast<float>(std::min(percent, 100)) / 100);
    ui.painter().fill({bar.x, bar.y, done, bar.height}, Ink::Accent, radius);
}

} // namespace ui
