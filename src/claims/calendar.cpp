// The arithmetic of calendar.h: first the time zones, then the business days.
// Offsets are worked out year by year from the zone's rules; there is no table of transitions and
// no operating system is asked, so that every machine gets the same answer.
#include "claims/calendar.h"

#include <algorithm>

namespace claims {
namespace {

using core::Date;
using core::Instant;

constexpr std::int64_t minute_ms = 60'000;

Instant plus_minutes(Instant instant, std::int64_t minutes)
{
    return instant + std::chrono::milliseconds{minutes * minute_ms};
}

Instant minus_minutes(Instant instant, std::int64_t minutes)
{
    return plus_minutes(instant, -minutes);
}

// The day of the year's week-th weekday of the month.
Date switch_day(int year, const ZoneSwitch& change)
{
    const unsigned month = std::clamp(change.month, 1U, 12U);
    const bool from_end = change.week < 0;
    const unsigned anchor_day = from_end ? core::days_in_month(year, month) : 1;
    const Date anchor = core::date(year, month, anchor_day);
    const int anchor_weekday = static_cast<int>(core::weekday(anchor).c_encoding());
    const int wanted = static_cast<int>(change.weekday % 7);
    if (from_end) return anchor - std::chrono::days{(anchor_weekday - wanted + 7) % 7};
    return anchor + std::chrono::days{(wanted - anchor_weekday + 7) % 7 + (change.week - 1) * 7};
}

// The moment of a switch, given what the wall clock is ahead of Greenwich just before it.
Instant switch_moment(int year, const ZoneSwitch& change, int standard_minutes, int wall_minutes)
{
    const Instant moment =
        plus_minutes(core::start_of_utc_day(switch_day(year, change)), change.minute);
    switch (change.at) {
    case ZoneSwitch::Clock::Wall: return minus_minutes(moment, wall_minutes);
    case ZoneSwitch::Clock::Standard: return minus_minutes(moment, standard_minutes);
    case ZoneSwitch::Clock::Utc: return moment;
    }
    return moment;
}

bool is_saving(Instant instant, int year, const DaylightRule& rule, int standard_minutes)
{
    if (year < rule.first_year || year > rule.last_year) return false;
    const Instant start = switch_moment(year, rule.start, standard_minutes, standard_minutes);
    const Instant end =
        switch_moment(year, rule.end, standard_minutes, standard_minutes + rule.saving_minutes);
    if (start < end) return instant >= start && instant < end;
    return instant < end || instant >= start; // the south: summer lies across the new year
}

// The first moment of the day, found by halving: where a switch skips or repeats midnight.
Instant first_moment_of(Date day, const TimeZone& zone)
{
    constexpr std::int64_t widest_offset_minutes = 24 * 60;
    const Instant midnight = core::start_of_utc_day(day);
    std::int64_t before = minus_minutes(midnight, widest_offset_minutes).utc_ms - 1;
    std::int64_t within = plus_minutes(midnight, widest_offset_minutes).utc_ms;
    while (within - before > 1) {
        const std::int64_t middle = before + (within - before) / 2;
        if (local_date({.utc_ms = middle}, zone) < day)
            before = middle;
        else
            within = middle;
    }
    return {.utc_ms = within};
}

bool is_weekend(Date day)
{
    const unsigned weekday = core::weekday(day).c_encoding();
    return weekday == 0 || weekday == 6;
}

// Mondays to Fridays from the Monday 1969-12-29 up to and including the day.
std::int64_t weekdays_up_to(Date day)
{
    const std::int64_t days =
        core::day_number(day) - core::day_number(core::date(1969, 12, 29)) + 1;
    const std::int64_t weeks = days >= 0 ? days / 7 : -((-days + 6) / 7);
    return weeks * 5 + std::min<std::int64_t>(days - weeks * 7, 5);
}

// Holidays from Monday to Friday, after `from`, up to and including `to`. Precondition: from <= to.
std::int64_t holidays_between(Date from, Date to, const Calendar& calendar)
{
    const auto first = std::upper_bound(calendar.holidays.begin(), calendar.holidays.end(), from);
    const auto last = std::upper_bound(first, calendar.holidays.end(), to);
    return std::count_if(first, last, [](Date day) { return !is_weekend(day); });
}

} // namespace

Calendar calendar_of(const std::vector<HolidayList>& lists, TimeZone zone)
{
    Calendar calendar{.holidays = {}, .zone = std::move(zone)};
    for (const HolidayList& list : lists) {
        for (const Holiday& holiday : list.days) calendar.holidays.push_back(holiday.day);
    }
    std::sort(calendar.holidays.begin(), calendar.holidays.end());
    calendar.holidays.erase(std::unique(calendar.holidays.begin(), calendar.holidays.end()),
                            calendar.holidays.end());
    return calendar;
}

int offset_minutes(Instant instant, const TimeZone& zone)
{
    const int standard = zone.standard_offset_minutes;
    const int year = core::calendar_day(core::utc_date(plus_minutes(instant, standard))).year;
    for (const DaylightRule& rule : zone.daylight) {
        if (is_saving(instant, year, rule, standard)) return standard + rule.saving_minutes;
    }
    return standard;
}

Date local_date(Instant instant, const TimeZone& zone)
{
    return core::utc_date(plus_minutes(instant, offset_minutes(instant, zone)));
}

Instant start_of_day(Date day, const TimeZone& zone)
{
    const Instant guess = minus_minutes(core::start_of_utc_day(day), zone.standard_offset_minutes);
    const int offset = offset_minutes(guess, zone);
    const Instant midnight = minus_minutes(core::start_of_utc_day(day), offset);
    const Instant just_before = midnight - std::chrono::milliseconds{1};
    const bool plain =
        offset_minutes(midnight, zone) == offset && offset_minutes(just_before, zone) == offset;
    return plain ? midnight : first_moment_of(day, zone);
}

Instant end_of_day(Date day, const TimeZone& zone)
{
    return start_of_day(day + std::chrono::days{1}, zone);
}

bool is_business_day(Date day, const Calendar& calendar)
{
    return !is_weekend(day) &&
           !std::binary_search(calendar.holidays.begin(), calendar.holidays.end(), day);
}

Date add_business_days(Date from, int days, const Calendar& calendar)
{
    const std::chrono::days step{days < 0 ? -1 : 1};
    std::int64_t left = days < 0 ? -std::int64_t{days} : days;
    Date day = from;
    while (left > 0) {
        const Date next = day + step;
        if (next == day) break; // the end of all dates
        day = next;
        if (is_business_day(day, calendar)) --left;
    }
    return day;
}

int business_days_between(Date from, Date to, const Calendar& calendar)
{
    if (to < from) return -business_days_between(to, from, calendar);
    return static_cast<int>(weekdays_up_to(to) - weekdays_up_to(from) -
                            holidays_between(from, to, calendar));
}

Date due_day(Date from, TimeLimit limit, const Calendar& calendar)
{
    switch (limit.kind) {
    case DayKind::Business: return add_business_days(from, limit.days, calendar);
    case DayKind::Calendar: return from + std::chrono::days{limit.days};
    }
    return from;
}

} // namespace claims
