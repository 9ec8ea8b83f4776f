// The bar of the demo, under the top bar: that all this is made up, what day it is there, ways
// through time, and the way out. It is in sight on every page as long as the demo is open.
#pragma once

#include "core/date.h"
#include "screens/intents.h"
#include "ui/ui.h"

#include <optional>

namespace screens {

struct ClockBar {
    core::Date day{};         // that it is in the demo
    core::Date today{};       // to which it goes back
    core::Date earliest{};    // before, there was nothing
    bool has_deadline = true; // there is a next one to travel to
    bool monday_first = true;
};

float clock_bar_height(const ui::Ui& ui);
void clock_bar(ui::Ui& ui, const ui::Rect& area, const ClockBar& bar, const Send& send);

} // namespace screens
