// What stands around every page: the top bar and the rail. The rail is icon and word on wide
// screens, icons on narrower ones, and a bar at the bottom on phones,
// where the words stand below the icons if all have room.
#pragma once

#include "screens/alarm_bar.h"
#include "screens/clock_bar.h"
#include "screens/top_bar.h"

#include <optional>
#include <vector>

namespace screens {

struct RailEntry {
    std::string_view key{};
    ui::Text label{};
    ui::Text short_label{}; // at the bottom of a phone, where the label is too long for it
    ui::Icon icon = ui::Icon::None;
    std::string_view href{};
    bool current = false;
    std::size_t count = 0; // what waits there; shown where there is room for it
};

struct PageFrame {
    std::vector<RailEntry> entries{};
    TopBar bar{};
    std::optional<ClockBar> clock{}; // of the demo, while it is open
    AlarmBar alarm{};
    // The page is drawn over all the room there is, and scrolls its own parts; else it is a column
    // that scrolls as a whole.
    bool fills = false;
};

// The body draws the page itself, in a column of a readable width. True when the command palette is
// asked for.
bool page_frame(ui::Ui& ui, const PageFrame& frame, const Send& send, const ui::Body& page);

} // namespace screens
