// Laws of the calendar on random days: business days against counting one by one, local days
// against the clock.
#include "claims/calendar.h"
#include "support/random.h"
#include "support/shipped.h"

#include <catch2/catch.hpp>

#include <set>

using claims::Calendar;
using claims::TimeZone;
using core::Date;
using core::Instant;
using std::chrono::days;
using support::check_cases;
using support::Random;

namespace {

constexpr std::size_t cases = 100'000;

Date random_day(Random& random)
{
    return core::date(2015, 1, 1) + days{random.between(0, 20 * 365)};
}

std::vector<Date> random_holidays(Random& random)
{
    std::set<Date> holidays;
    const int count = random.between(0, 40);
    for (int i = 0; i < count; ++i) holidays.insert(random_day(random));
    const Date holiday_week = random_day(random); // holidays like company, as at New Year
    for (int i = random.between(0, 12); i > 0; --i) holidays.insert(holiday_week + days{i});
    return {holidays.begin(), holidays.end()};
}

bool is_counted(Date day, const std::vector<Date>& holidays)
{
    const std::chrono::weekday weekday = core::weekday(day);
    if (weekday == std::chrono::Saturday || weekday == std::chrono::Sunday) return false;
    for (const Date holiday : holidays) {
        if (holiday == day) return false;
    }
    return true;
}

int counted_between(Date from, Date to, const std::vector<Date>& holidays)
{
    int count = 0;
    for (Date day = from + days{1}; day <= to; day = day + days{1}) {
        if (is_counted(day, holidays)) ++count;
    }
    return count;
}

} // namespace

TEST_CASE("business days are those that one counts with a finger on the calendar", "[random]")
{
    check_cases("business days", cases, [](Random& random) {
        const Calendar calendar{.holidays = random_holidays(random), .zone = {}};
        const Date from = random_day(random);
        const int count = random.between(0, 30);
        const Date due = claims::add_business_days(from, count, calendar);
        CHECK(counted_between(from, due, calendar.holidays) == count);
        CHECK(claims::business_days_between(from, due, calendar) == count);
        if (count > 0) CHECK(is_counted(due, calendar.holidays));

        const Date before = claims::add_business_days(from, -count, calendar);
        CHECK(counted_between(before - days{1}, from - days{1}, calendar.holidays) == count);
        CHECK(claims::is_business_day(from, calendar) == is_counted(from, calendar.holidays));
    });
}

TEST_CASE("counting there and back again is nothing", "[random]")
{
    check_cases("business days between", cases, [](Random& random) {
        const Calendar calendar{.holidays = random_holidays(random), .zone = {}};
        const Date from = random_day(random);
        const Date over = random_day(random);
        const Date to = random_day(random);
        const auto between = [&calendar](Date left, Date right) {
            return claims::business_days_between(left, right, calendar);
        };
        CHECK(between(from, over) + between(over, to) == between(from, to));
        CHECK(between(from, to) == -between(to, from));
    });
}

TEST_CASE("every moment is within its local day, in every zone", "[random]")
{
    const std::vector<TimeZone> zones = support::shipped_zones();
    check_cases("local days", cases, [&zones](Random& random) {
        const TimeZone& zone = random.pick(zones);
        const Instant moment = core::start_of_utc_day(random_day(random)) +
                               std::chrono::milliseconds{random.below(86'400'000)};
        const Date day = claims::local_date(moment, zone);
        const Instant start = claims::start_of_day(day, zone);
        const Instant end = claims::end_of_day(day, zone);
        INFO(zone.name << " " << core::format(moment));
        CHECK(start <= moment);
        CHECK(moment < end);
        CHECK(claims::local_date(start, zone) == day);
        CHECK(claims::local_date({.utc_ms = start.utc_ms - 1}, zone) == day - days{1});
        CHECK(end - start >= std::chrono::hours{23});
        CHECK(end - start <= std::chrono::hours{25});
    });
}

TEST_CASE("a zone of senseless rules still gives every moment a day", "[random]")
{
    check_cases("senseless zones", cases, [](Random& random) {
        const auto any_switch = [&random] {
            return claims::ZoneSwitch{.month = static_cast<unsigned>(random.between(0, 14)),
                                      .week = random.between(-2, 6),
                                      .weekday = static_cast<unsigned>(random.between(0, 9)),
                                      .minute = random.between(-20'000, 20'000),
                                      .at = random.chance(50) ? claims::ZoneSwitch::Clock::Wall
                                                              : claims::ZoneSwitch::Clock::Utc};
        };
        TimeZone zone{.name = "Nowhere", .standard_offset_minutes = random.between(-1440, 1440)};
        for (int i = random.between(0, 3); i > 0; --i) {
            zone.daylight.push_back({.first_year = random.between(-5, 10'005),
                                     .last_year = random.between(-5, 10'005),
                                     .saving_minutes = random.between(-600, 600),
                                     .start = any_switch(),
                                     .end = any_switch()});
        }
        const Instant moment{.utc_ms = static_cast<std::int64_t>(random.next())};
        const Date day = claims::local_date(moment, zone);
        CHECK(day >= core::earliest_date);
        CHECK(day <= core::latest_date);
        const Instant start = claims::start_of_day(day, zone);
        CHECK(start >= core::earliest_instant);
        CHECK(claims::end_of_day(day, zone) <= core::latest_instant);
    });
}
