// What stands around every page: the top bar and the rail. The rail is icon and word on wide
// screens, icons on narrower ones, and a bar at the bottom on phones.
#pragma once

#include "ui/ui.h"

#include <vector>

namespace screens {

struct RailEntry {
    std::string_view key{};
    ui::Text label = ui::Text::app_name;
    ui::Icon icon = ui::Icon::None;
    std::string_view href{};
    bool current = false;
};

struct PageFrame {
    std::vector<RailEntry> entries;
};

// The body draws the page itself, in a column of a readable width.
void page_frame(ui::Ui& ui, const PageFrame& frame, const ui::Body& page);

} // namespace screens
