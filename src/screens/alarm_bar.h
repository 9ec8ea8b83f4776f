// The message under the top bar, on every page, as long as something is wrong with what is kept:
// what it is, and the way to do something about it.
#pragma once

#include "screens/alarm.h"
#include "screens/intents.h"
#include "screens/notices.h"
#include "ui/ui.h"

namespace screens {

struct AlarmBar {
    Alarm alarm = Alarm::None;
    std::int64_t missing = 0; // entries, where something is lost
    Saving saving{};
};

// Begins at `top`, over the whole width, and says how high it is; nothing to say: 0.
float alarm_bar(ui::Ui& ui, float top, const AlarmBar& bar, const Send& send);

} // namespace screens
