// Days as people write and read them in the language of the interface.
// The surprise: numbers alone may be ambiguous. 3/4/2026 is a day in March for some and in April
// for others; where the language does not settle it, nobody guesses.
#pragma once

#include "core/date.h"
#include "ui/words.h"

#include <variant>

namespace ui {

enum class DateForm : std::uint8_t {
    Short,        // 25 Nov 2026
    WithWeekday,  // Wed 25 Nov 2026
    Near,         // Wed 25 Nov
    Long,         // Wednesday 25 November 2026
    MonthAndYear, // November 2026
};

std::string date_text(const Words& words, DateForm form, core::Date date);

// The weekday's name, 0 for Monday, in full and in a letter or two.
std::string weekday_name(const Words& words, std::size_t weekday);
std::string weekday_short(const Words& words, std::size_t weekday);
std::size_t weekday_index(core::Date date); // 0 for Monday

enum class DateFault : std::uint8_t { Unreadable, Ambiguous, NoYear, NoSuchDay };

// Reads what a person typed: numbers in the order that is plain, or with the month as a word; the
// day of the week does not matter.
std::variant<core::Date, DateFault> read_date(const Words& words, std::string_view typed);

} // namespace ui
