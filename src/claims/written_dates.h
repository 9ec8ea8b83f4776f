// Dates as documents write them in English, Polish and Chinese: 2026-11-02, 2.11.2026, 11/2/2026,
// "2 November 2026", "November 2, 2026", "2 listopada 2026", 2026年11月2日, 民國115年11月2日.
// Years have four digits, or are those of the Republic. Of 3/4/2026 nobody knows which is the
// month: both days are told.
#pragma once

#include "claims/folded_page.h"
#include "core/date.h"

#include <string_view>
#include <vector>

namespace claims {

struct WrittenDate {
    Span span{};
    std::vector<core::Date> days{}; // one, or two where the order is in doubt
};

// In a folded text.
std::vector<WrittenDate> written_dates(std::string_view folded);

} // namespace claims
