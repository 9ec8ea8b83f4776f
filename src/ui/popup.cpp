#include "ui/popup.h"

namespace ui {

Rect popup_place(Size page, const Rect& anchor, Size wanted)
{
    constexpr float gap = 4;
    const float room_below = page.height - popup_margin - (anchor.bottom() + gap);
    const float room_above = anchor.y - gap - popup_margin;
    const bool below = room_below >= wanted.height || room_below >= room_above;
    const float height = std::min(wanted.height, std::max(0.0f, below ? room_below : room_above));
    const float width = std::min(wanted.width, page.width - 2 * popup_margin);
    const float x_max = page.width - popup_margin - width;
    const float x = std::max(popup_margin, std::min(anchor.x, x_max));
    return {x, below ? anchor.bottom() + gap : anchor.y - gap - height, width, height};
}

Rect popup_place_whole(Size page, const Rect& anchor, Size wanted)
{
    Rect area = popup_place(page, anchor, wanted);
    const float lowest = page.height - popup_margin - wanted.height;
    if (area.height < wanted.height) area.y = std::max(popup_margin, std::min(area.y, lowest));
    area.height = wanted.height;
    return area;
}

void popup_sheet(Ui& ui, const Rect& sheet, float radius)
{
    ui.painter().soft_shadow(sheet.inset(-2), radius + 2);
    ui.painter().box(sheet, Ink::Surface, Ink::Line, radius);
}

} // namespace ui
