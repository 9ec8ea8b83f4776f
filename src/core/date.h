// A day (Date) and a moment (Instant), as two types that cannot be mixed up.
// A Date has no time of day and no zone: deadlines are days. An Instant is milliseconds since
// 1970-01-01 00:00 UTC and has no zone either; claims/calendar.h turns one into the other.
// The surprise: arithmetic saturates at the years 0000 and 9999, so that no number from a
// damaged file can overflow. Seconds are POSIX seconds: there are no leap seconds.
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace core {

struct Date {
    std::chrono::sys_days day{};

    constexpr bool operator==(const Date&) const = default;
};

struct Instant {
    std::int64_t utc_ms = 0;

    constexpr bool operator==(const Instant&) const = default;
};

// The parts of a Date that people read. month 1 to 12, day 1 to 31.
struct CalendarDay {
    int year = 1970;
    unsigned month = 1;
    unsigned day = 1;

    constexpr bool operator==(const CalendarDay&) const = default;
};

constexpr std::strong_ordering operator<=>(Date left, Date right)
{
    return left.day.time_since_epoch().count() <=> right.day.time_since_epoch().count();
}

constexpr std::strong_ordering operator<=>(Instant left, Instant right)
{
    return left.utc_ms <=> right.utc_ms;
}

// For dates written in code, which are known to exist. Others: checked_date.
constexpr Date date(int year, unsigned month, unsigned day)
{
    using namespace std::chrono;
    return {.day = sys_days{year_month_day{std::chrono::year{year}, std::chrono::month{month},
                                           std::chrono::day{day}}}};
}

inline constexpr Date earliest_date = date(0, 1, 1);
inline constexpr Date latest_date = date(9999, 12, 31);
inline constexpr std::int64_t day_ms = 86'400'000;
inline constexpr Instant earliest_instant{.utc_ms = earliest_date.day.time_since_epoch().count() *
                                                    day_ms};
inline constexpr Instant latest_instant{
    .utc_ms = (latest_date.day.time_since_epoch().count() + 1) * day_ms - 1};

constexpr CalendarDay calendar_day(Date date)
{
    const std::chrono::year_month_day parts{date.day};
    return {.year = static_cast<int>(parts.year()),
            .month = static_cast<unsigned>(parts.month()),
            .day = static_cast<unsigned>(parts.day())};
}

// Nothing if there is no such day, or it is outside the years 0000 to 9999.
constexpr std::optional<Date> checked_date(CalendarDay parts)
{
    if (parts.year < 0 || parts.year > 9999) return std::nullopt;
    const std::chrono::year_month_day day{std::chrono::year{parts.year},
                                          std::chrono::month{parts.month},
                                          std::chrono::day{parts.day}};
    if (!day.ok()) return std::nullopt;
    return Date{.day = std::chrono::sys_days{day}};
}

// Days since 1970-01-01, the plain number.
constexpr std::int64_t day_number(Date date)
{
    return date.day.time_since_epoch().count();
}

constexpr Date date_of_day_number(std::int64_t number)
{
    if (number < day_number(earliest_date)) return earliest_date;
    if (number > day_number(latest_date)) return latest_date;
    return {.day = std::chrono::sys_days{std::chrono::days{static_cast<int>(number)}}};
}

constexpr Date operator+(Date date, std::chrono::days days)
{
    return date_of_day_number(day_number(date) + days.count());
}

constexpr Date operator-(Date date, std::chrono::days days)
{
    return date_of_day_number(day_number(date) - days.count());
}

constexpr std::chrono::days operator-(Date left, Date right)
{
    return left.day - right.day;
}

constexpr std::chrono::weekday weekday(Date date)
{
    return std::chrono::weekday{date.day};
}

constexpr bool is_leap_year(int year)
{
    return std::chrono::year{year}.is_leap();
}

constexpr unsigned days_in_month(int year, unsigned month)
{
    constexpr unsigned lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && is_leap_year(year) ? 29 : lengths[(month - 1) % 12];
}

// The same day of a later (or earlier) month; the month's last day where there is no such day.
Date plus_months(Date date, int months);

constexpr Instant clamp_instant(Instant instant)
{
    if (instant < earliest_instant) return earliest_instant;
    if (instant > latest_instant) return latest_instant;
    return instant;
}

constexpr Instant operator+(Instant instant, std::chrono::milliseconds time)
{
    // Both terms are first brought within the range, so the sum cannot overflow.
    constexpr std::int64_t span = latest_instant.utc_ms - earliest_instant.utc_ms;
    const std::int64_t ms = time.count();
    const std::int64_t step = ms > span ? span : ms < -span ? -span : ms;
    return clamp_instant({.utc_ms = clamp_instant(instant).utc_ms + step});
}

constexpr Instant operator-(Instant instant, std::chrono::milliseconds time)
{
    constexpr std::int64_t span = latest_instant.utc_ms - earliest_instant.utc_ms;
    const std::int64_t ms = time.count();
    return instant + std::chrono::milliseconds{ms > span ? -span : ms < -span ? span : -ms};
}

constexpr std::chrono::milliseconds operator-(Instant left, Instant right)
{
    return std::chrono::milliseconds{clamp_instant(left).utc_ms - clamp_instant(right).utc_ms};
}

// The day at Greenwich, and the moment at which that day begins.
constexpr Date utc_date(Instant instant)
{
    const std::int64_t ms = clamp_instant(instant).utc_ms;
    return date_of_day_number((ms - ((ms % day_ms) + day_ms) % day_ms) / day_ms);
}

constexpr Instant start_of_utc_day(Date date)
{
    return {.utc_ms = day_number(date) * day_ms};
}

// "2025-03-31" and nothing else: exactly this form, a day that exists.
std::optional<Date> parse_date(std::string_view text);
std::string format(Date date);

// "2025-03-31T22:15:00.000Z" is written; read are also one to three digits of fraction or none,
// and an offset such as +02:00 in place of Z.
std::optional<Instant> parse_instant(std::string_view text);
std::string format(Instant instant);

} // namespace core
