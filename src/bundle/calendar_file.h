// Days as an iCalendar file (RFC 5545) that other calendars open: one all-day entry each.
#pragma once

#include "core/date.h"

#include <string>
#include <vector>

namespace bundle {

struct CalendarEntry {
    std::string id{}; // the same entry, offered again, replaces itself
    core::Date day{};
    std::string title{};
    std::string text{};
};

std::string calendar_text(const std::vector<CalendarEntry>& entries, core::Instant written_on);

} // namespace bundle
