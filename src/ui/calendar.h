// A month to choose a day from, over the page. Arrow keys move by days and weeks, PageUp and
// PageDown by months, with Shift by years; Home and End go to the ends of the week.
#pragma once

#include "core/date.h"
#include "ui/ui.h"

#include <optional>

namespace ui {

struct Calendar {
    std::string label{};
    core::Date today{};
    std::optional<core::Date> chosen = {};
    core::Date earliest = core::earliest_date;
    core::Date latest = core::latest_date;
    bool monday_first = true;
};

// Kept by whoever opens it.
struct CalendarState {
    bool open = false;
    bool follow = false; // the focus goes to the day
    core::Date day{};    // that the keys have moved to
};

void open_calendar(const Calendar& calendar, CalendarState& state);

// Draws it below the anchor (or above it, or over it: on the page); answers the day chosen.
std::optional<core::Date> calendar(Ui& ui, NodeId id, const Calendar& options, CalendarState& state,
                                   const Rect& anchor);

} // namespace ui
