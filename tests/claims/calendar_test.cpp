// Business days and local days with small calendars written out here. The zones and holidays that
// ship with the product are checked in tests/app.
#include "claims/calendar.h"

#include <catch2/catch.hpp>

using claims::Calendar;
using claims::TimeZone;
using claims::ZoneSwitch;
using core::Date;
using core::date;
using core::Instant;

namespace {

Date day(const std::string& text)
{
    const auto parsed = core::parse_date(text);
    REQUIRE(parsed);
    return *parsed;
}

Instant moment(const std::string& text)
{
    const auto parsed = core::parse_instant(text);
    REQUIRE(parsed);
    return *parsed;
}

const TimeZone warsaw{
    .name = "Europe/Warsaw",
    .standard_offset_minutes = 60,
    .daylight = {{.start = {.month = 3, .week = -1, .minute = 60, .at = ZoneSwitch::Clock::Utc},
                  .end = {.month = 10, .week = -1, .minute = 60, .at = ZoneSwitch::Clock::Utc}}}};

const TimeZone new_york{.name = "America/New_York",
                        .standard_offset_minutes = -300,
                        .daylight = {{.start = {.month = 3, .week = 2, .minute = 120},
                                      .end = {.month = 11, .week = 1, .minute = 120}}}};

const TimeZone santiago{
    // the clocks change at midnight: one day begins at one, one twice
    .name = "America/Santiago",
    .standard_offset_minutes = -240,
    .daylight = {{.first_year = 2023,
                  .start = {.month = 9, .week = 1, .weekday = 6, .minute = 24 * 60},

                  .end = {.month = 4, .week = 1, .weekday = 6, .minute = 24 * 60}}}};

const TimeZone lord_howe{.name = "Australia/Lord_Howe",
                         .standard_offset_minutes = 630,
                         .daylight = {{.saving_minutes = 30,
                                       .start = {.month = 10, .week = 1, .minute = 120},
                                       .end = {.month = 4, .week = 1, .minute = 120}}}};

const TimeZone kiritimati{.name = "Pacific/Kiritimati", .standard_offset_minutes = 14 * 60};
const TimeZone pago_pago{.name = "Pacific/Pago_Pago", .standard_offset_minutes = -11 * 60};
const TimeZone kathmandu{.name = "Asia/Kathmandu", .standard_offset_minutes = 345};
const TimeZone utc{.name = "Etc/UTC"};

void check_due(const std::string& from, claims::TimeLimit limit, const std::string& expected,
               const Calendar& calendar)
{
    INFO(from << " + " << limit.days);
    CHECK(core::format(claims::due_day(day(from), limit, calendar)) == expected);
}

} // namespace

TEST_CASE("a limit in business days skips weekends and holidays", "[calendar]")
{
    const Calendar calendar{.holidays = {day("2019-12-25"), day("2019-12-26"), day("2020-01-01"),
                                         day("2020-01-06"), day("2020-05-01"), day("2020-05-03")}};
    struct Row {
        const char* from;
        int days;
        const char* due;
    };
    for (const Row& row : {
             Row{"2020-06-01", 5, "2020-06-08"},  // Monday to Monday
             Row{"2020-06-05", 1, "2020-06-08"},  // Friday to Monday
             Row{"2020-06-06", 1, "2020-06-08"},  // Saturday
             Row{"2020-06-07", 1, "2020-06-08"},  // Sunday
             Row{"2020-06-07", 0, "2020-06-07"},  // no limit at all
             Row{"2020-06-26", 5, "2020-07-03"},  // across a month's end
             Row{"2020-02-28", 1, "2020-03-02"},  // a leap year whose 29th is a Saturday
             Row{"2024-02-28", 1, "2024-02-29"},  // a leap year
             Row{"2023-02-28", 1, "2023-03-01"},  // none
             Row{"2019-12-23", 5, "2020-01-02"},  // Christmas and New Year
             Row{"2019-12-31", 5, "2020-01-09"},  // New Year and Epiphany
             Row{"2020-04-30", 1, "2020-05-04"},  // a holiday on a Sunday costs nothing more
             Row{"2020-01-01", 1, "2020-01-02"},  // starting on a holiday
             Row{"2020-06-01", 14, "2020-06-19"}, // the limits of 2023
             Row{"2020-06-08", -5, "2020-06-01"},
             Row{"2020-01-02", -1, "2019-12-31"},
         }) {
        check_due(row.from, {.days = row.days, .kind = claims::DayKind::Business}, row.due,
                  calendar);
    }
    check_due("2020-06-26", {.days = 7, .kind = claims::DayKind::Calendar}, "2020-07-03", calendar);
    check_due("2019-12-31", {.days = 30, .kind = claims::DayKind::Calendar}, "2020-01-30",
              calendar);
    check_due("2020-02-01", {.days = 30, .kind = claims::DayKind::Calendar}, "2020-03-02",
              calendar);
}

TEST_CASE("the days to a limit and the limit of as many days agree", "[calendar]")
{
    const Calendar calendar{.holidays = {day("2020-01-01"), day("2020-01-04"), day("2020-01-06")}};
    struct Row {
        const char* from;
        const char* to;
        int days;
    };
    for (const Row& row : {
             Row{"2020-01-02", "2020-01-02", 0},
             Row{"2020-01-02", "2020-01-03", 1},
             Row{"2020-01-03", "2020-01-06", 0},
             Row{"2020-01-03", "2020-01-07", 1},
             Row{"2019-12-31", "2020-01-07", 3},
             Row{"2020-01-07", "2019-12-31", -3},
             Row{"2020-01-01", "2021-01-01", 261},
             Row{"1960-02-26", "1960-03-01", 2},
             Row{"1969-12-26", "1969-12-29", 1},
             Row{"1969-12-27", "1969-12-28", 0},
         }) {
        INFO(row.from << " to " << row.to);
        CHECK(claims::business_days_between(day(row.from), day(row.to), calendar) == row.days);
    }
}

TEST_CASE("days end at the ends of time, whatever is added", "[calendar]")
{
    CHECK(claims::add_business_days(core::latest_date, 3, {}) == core::latest_date);
    CHECK(claims::add_business_days(core::earliest_date, -3, {}) == core::earliest_date);
    CHECK(claims::local_date(core::latest_instant, kiritimati) == core::latest_date);
    CHECK(claims::local_date(core::earliest_instant, pago_pago) == core::earliest_date);
    CHECK(claims::start_of_day(core::earliest_date, kiritimati) >= core::earliest_instant);
    CHECK(claims::end_of_day(core::latest_date, pago_pago) <= core::latest_instant);
}

TEST_CASE("holiday lists are united in order, each day once", "[calendar]")
{
    const Calendar calendar = claims::calendar_of(
        {{.id = "b", .days = {{.day = day("2020-05-01")}, {.day = day("2020-01-01")}}},
         {.id = "a", .days = {{.day = day("2020-01-01")}, {.day = day("2020-12-25")}}}},
        warsaw);
    CHECK(calendar.holidays ==
          std::vector<Date>{day("2020-01-01"), day("2020-05-01"), day("2020-12-25")});
    CHECK(calendar.zone == warsaw);
    CHECK_FALSE(claims::is_business_day(day("2020-05-01"), calendar));
    CHECK(claims::is_business_day(day("2020-05-04"), calendar));
}

TEST_CASE("a moment belongs to the day that the zone's clocks show", "[calendar]")
{
    struct Row {
        TimeZone zone;
        const char* at;
        const char* local;
    };
    for (const Row& row : {
             Row{warsaw, "2020-01-01T22:59:59.999Z", "2020-01-01"},
             Row{warsaw, "2020-01-01T23:00:00Z", "2020-01-02"},
             Row{warsaw, "2020-07-01T21:59:59.999Z", "2020-07-01"},
             Row{warsaw, "2020-07-01T22:00:00Z", "2020-07-02"},
             Row{warsaw, "2019-12-31T23:00:00Z", "2020-01-01"},
             Row{new_york, "2020-01-01T04:59:59.999Z", "2019-12-31"},
             Row{new_york, "2020-07-01T03:59:59.999Z", "2020-06-30"},
             Row{new_york, "2020-07-01T04:00:00Z", "2020-07-01"},
             Row{kiritimati, "2019-12-31T10:00:00Z", "2020-01-01"},
             Row{kiritimati, "2019-12-31T09:59:59.999Z", "2019-12-31"},
             Row{pago_pago, "2020-01-01T10:59:59.999Z", "2019-12-31"},
             Row{pago_pago, "2020-01-01T11:00:00Z", "2020-01-01"},
             Row{kathmandu, "2020-01-01T18:15:00Z", "2020-01-02"},
             Row{lord_howe, "2020-01-01T13:00:00Z", "2020-01-02"},
             Row{lord_howe, "2020-07-01T13:29:59.999Z", "2020-07-01"},
             Row{utc, "2020-02-29T23:59:59.999Z", "2020-02-29"},
         }) {
        INFO(row.zone.name << " at " << row.at);
        CHECK(core::format(claims::local_date(moment(row.at), row.zone)) == row.local);
    }
}

TEST_CASE("a day ends at midnight of its zone, also when the clocks change", "[calendar]")
{
    struct Row {
        TimeZone zone;
        const char* day;
        const char* start;
        int hours;
    };
    for (const Row& row : {
             Row{warsaw, "2020-03-28", "2020-03-27T23:00:00.000Z", 24},
             Row{warsaw, "2020-03-29", "2020-03-28T23:00:00.000Z", 23},
             Row{warsaw, "2020-03-30", "2020-03-29T22:00:00.000Z", 24},
             Row{warsaw, "2020-10-25", "2020-10-24T22:00:00.000Z", 25},
             Row{warsaw, "2020-12-31", "2020-12-30T23:00:00.000Z", 24},
             Row{new_york, "2020-03-08", "2020-03-08T05:00:00.000Z", 23},
             Row{new_york, "2020-11-01", "2020-11-01T04:00:00.000Z", 25},
             Row{new_york, "2020-11-02", "2020-11-02T05:00:00.000Z", 24},
             Row{santiago, "2023-04-01", "2023-04-01T03:00:00.000Z", 25}, // 23:00 comes twice
             Row{santiago, "2023-04-02", "2023-04-02T04:00:00.000Z", 24},
             Row{santiago, "2023-09-02", "2023-09-02T04:00:00.000Z", 24},
             Row{santiago, "2023-09-03", "2023-09-03T04:00:00.000Z", 23}, // begins at 01:00
             Row{kiritimati, "2020-02-29", "2020-02-28T10:00:00.000Z", 24},
             Row{pago_pago, "2020-02-29", "2020-02-29T11:00:00.000Z", 24},
         }) {
        INFO(row.zone.name << " on " << row.day);
        const Instant start = claims::start_of_day(day(row.day), row.zone);
        const Instant end = claims::end_of_day(day(row.day), row.zone);
        CHECK(core::format(start) == row.start);
        CHECK(end - start == std::chrono::hours{row.hours});
        CHECK(core::format(claims::local_date(start, row.zone)) == row.day);
        CHECK(core::format(claims::local_date({.utc_ms = end.utc_ms - 1}, row.zone)) == row.day);
        CHECK(claims::local_date({.utc_ms = start.utc_ms - 1}, row.zone) < day(row.day));
    }
}

TEST_CASE("a switch is found by week and weekday, in the north and in the south", "[calendar]")
{
    struct Row {
        TimeZone zone;
        const char* before;
        int offset_before;
        int offset_after; // one millisecond later
    };
    for (const Row& row : {
             Row{warsaw, "2020-03-29T00:59:59.999Z", 60, 120},
             Row{warsaw, "2020-10-25T00:59:59.999Z", 120, 60},
             Row{warsaw, "2021-03-28T00:59:59.999Z", 60, 120},
             Row{new_york, "2020-03-08T06:59:59.999Z", -300, -240},
             Row{new_york, "2020-11-01T05:59:59.999Z", -240, -300},
             Row{new_york, "2026-03-08T06:59:59.999Z", -300, -240},
             Row{lord_howe, "2020-04-04T14:59:59.999Z", 660, 630},
             Row{lord_howe, "2020-10-03T15:29:59.999Z", 630, 660},
             Row{santiago, "2023-04-02T02:59:59.999Z", -180, -240},
             Row{santiago, "2023-09-03T03:59:59.999Z", -240, -180},
         }) {
        INFO(row.zone.name << " at " << row.before);
        const Instant before = moment(row.before);
        CHECK(claims::offset_minutes(before, row.zone) == row.offset_before);
        CHECK(claims::offset_minutes({.utc_ms = before.utc_ms + 1}, row.zone) == row.offset_after);
    }
    CHECK(claims::offset_minutes(moment("2022-12-31T12:00:00Z"), santiago) ==
          -240); // before the rule
}
