// Days as the programme counts them: business days, holidays, deadlines, and the workspace's time
// zone. Business days skip Saturdays, Sundays and the holiday list. A limit of n days that
// starts on a day ends with the n-th counted day after it: that whole local day still counts.
// There is no clock here: every moment is an argument.
#pragma once

#include "claims/editions.h"
#include "core/date.h"
#include "core/names.h"

#include <optional>
#include <string>
#include <vector>

namespace claims {

// One change between standard and daylight-saving time: the week-th weekday of a month, at a time.
struct ZoneSwitch {
    unsigned month = 1;
    int week = 1;         // 1 to 4: the first to fourth; -1: the last
    unsigned weekday = 0; // 0 is Sunday
    int minute = 120;     // of the day, by the clock that `at` names; may pass midnight
    enum class Clock { Wall, Standard, Utc } at = Clock::Wall;

    bool operator==(const ZoneSwitch&) const = default;
};

// The rule of a span of years. Where the end comes before the start in a year, summer is in the
// south.
struct DaylightRule {
    int first_year = 0;
    int last_year = 9999;
    int saving_minutes = 60;
    ZoneSwitch start{};
    ZoneSwitch end{};

    bool operator==(const DaylightRule&) const = default;
};

struct TimeZone {
    std::string name{}; // as in the IANA database, such as "Europe/Warsaw"
    int standard_offset_minutes = 0;
    std::vector<DaylightRule> daylight{};

    bool operator==(const TimeZone&) const = default;
};

struct Holiday {
    core::Date day{};
    std::string name{}; // as the country's law calls it; shown, never compared

    bool operator==(const Holiday&) const = default;
};

struct HolidayList {
    std::string id{}; // "pl"
    std::vector<Holiday> days{};
    // The list says nothing of days after known_to; those after certain_to are derived, since the
    // country announces its days year by year.
    std::optional<core::Date> certain_to{};
    std::optional<core::Date> known_to{};
};

// What a workspace counts with: the union of its holiday lists, sorted, and its time zone.
struct Calendar {
    std::vector<core::Date> holidays{};
    TimeZone zone{};
};

Calendar calendar_of(const std::vector<HolidayList>& lists, TimeZone zone);

int offset_minutes(core::Instant instant, const TimeZone& zone);
core::Date local_date(core::Instant instant, const TimeZone& zone);
core::Instant start_of_day(core::Date day, const TimeZone& zone); // the first moment of that day
core::Instant end_of_day(core::Date day, const TimeZone& zone);   // the first moment after it

bool is_business_day(core::Date day, const Calendar& calendar);
core::Date add_business_days(core::Date from, int days, const Calendar& calendar);

// Business days after `from`, up to and including `to`; negative if `to` is earlier.
int business_days_between(core::Date from, core::Date to, const Calendar& calendar);

// The last day on which a limit that started on `from` is still kept.
core::Date due_day(core::Date from, TimeLimit limit, const Calendar& calendar);

} // namespace claims

namespace core {

template <>
inline constexpr auto
    names<claims::ZoneSwitch::Clock> = std::to_array<Named<claims::ZoneSwitch::Clock>>({
        {claims::ZoneSwitch::Clock::Wall, "wall"},
        {claims::ZoneSwitch::Clock::Standard, "standard"},
        {claims::ZoneSwitch::Clock::Utc, "utc"},
    });
static_assert(names_all_up_to(claims::ZoneSwitch::Clock::Utc));

} // namespace core
