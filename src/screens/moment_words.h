// A moment as people say it: the time of today, or the day and the time.
#pragma once

#include "claims/calendar.h"
#include "ui/words.h"

#include <string>

namespace screens {

std::string moment_words(const ui::Words& words, const claims::TimeZone& zone, core::Instant now,
                         core::Instant moment);

} // namespace screens
