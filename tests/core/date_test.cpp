// Dates and moments: arithmetic at compile time, reading and writing as tables.
#include "core/date.h"

#include <catch2/catch.hpp>

#include <limits>

using core::Date;
using core::date;
using core::Instant;
using std::chrono::days;
using std::chrono::milliseconds;

static_assert(date(2025, 3, 31) - date(2025, 3, 1) == days{30});
static_assert(date(2024, 2, 28) + days{2} == date(2024, 3, 1));
static_assert(date(2024, 12, 31) < date(2025, 1, 1));
static_assert(core::weekday(date(2020, 8, 10)) == std::chrono::Monday);
static_assert(core::utc_date({.utc_ms = -1}) == date(1969, 12, 31));
static_assert(core::days_in_month(2000, 2) == 29 && core::days_in_month(1900, 2) == 28);

namespace {

void check_date(const std::string& text, std::optional<Date> expected)
{
    INFO("date " << text);
    const std::optional<Date> read = core::parse_date(text);
    CHECK(read.has_value() == expected.has_value());
    if (!read || !expected) return;
    CHECK(core::format(*read) == core::format(*expected));
    CHECK(core::format(*read) == text);
}

void check_instant(const std::string& text, const std::string& expected)
{
    INFO("instant " << text);
    const std::optional<Instant> read = core::parse_instant(text);
    CHECK((read ? core::format(*read) : "refused") == expected);
}

} // namespace

TEST_CASE("a date is read only in its one form, and only if there is such a day", "[date]")
{
    check_date("1970-01-01", date(1970, 1, 1));
    check_date("2024-02-29", date(2024, 2, 29));
    check_date("0000-01-01", core::earliest_date);
    check_date("9999-12-31", core::latest_date);
    for (const char* refused :
         {"", "2025", "2025-02-29", "1900-02-29", "2025-13-01", "2025-00-10", "2025-01-00",
          "2025-04-31", "2025-1-01", "25-01-01", "2025-01-01 ", " 2025-01-01", "2025/01/01",
          "2025-01-01T", "-025-01-01", "+025-01-01", "20250101", "2025-01-0x", "10000-01-01"}) {
        check_date(refused, std::nullopt);
    }
}

TEST_CASE("a moment is read with a fraction, an offset or Z, and written in one form", "[date]")
{
    check_instant("1970-01-01T00:00:00Z", "1970-01-01T00:00:00.000Z");
    check_instant("2020-06-29T23:59:59.999Z", "2020-06-29T23:59:59.999Z");
    check_instant("2020-06-29T12:00:00.5Z", "2020-06-29T12:00:00.500Z");
    check_instant("2020-06-29T12:00:00.05Z", "2020-06-29T12:00:00.050Z");
    check_instant("2020-01-01T00:30:00+01:00", "2019-12-31T23:30:00.000Z");
    check_instant("2019-12-31T23:30:00-05:45", "2020-01-01T05:15:00.000Z");
    check_instant("1969-12-31T23:59:59.999Z", "1969-12-31T23:59:59.999Z");
    check_instant("9999-12-31T23:59:59.999Z", "9999-12-31T23:59:59.999Z");
    for (const char* refused :
         {"", "2020-06-29", "2020-06-29T", "2020-06-29T12:00Z", "2020-06-29T12:00:00",
          "2020-06-29 12:00:00Z", "2020-06-29T24:00:00Z", "2020-06-29T12:60:00Z",
          "2020-06-29T12:00:60Z", "2020-06-29T12:00:00.Z", "2020-06-29T12:00:00.1234Z",
          "2020-06-29T12:00:00z", "2020-06-29T12:00:00+1:00", "2020-06-29T12:00:00+24:00",
          "2020-06-29T12:00:00ZZ", "2020-02-30T12:00:00Z", "0000-01-01T00:00:00+00:01",
          "9999-12-31T23:59:59.999-00:01"}) {
        check_instant(refused, "refused");
    }
}

TEST_CASE("months are added to the same day, or to the month's last", "[date]")
{
    struct Row {
        const char* from;
        int months;
        const char* to;
    };
    for (const Row& row :
         {Row{"2024-01-31", 1, "2024-02-29"}, Row{"2025-01-31", 1, "2025-02-28"},
          Row{"2024-02-29", 12, "2025-02-28"}, Row{"2024-02-29", -12, "2023-02-28"},
          Row{"2024-12-15", 1, "2025-01-15"}, Row{"2024-01-15", -1, "2023-12-15"},
          Row{"2024-05-31", 0, "2024-05-31"}, Row{"9999-12-01", 1, "9999-12-31"},
          Row{"0000-01-15", -1, "0000-01-01"}}) {
        INFO(row.from << " + " << row.months << " months");
        CHECK(core::format(core::plus_months(*core::parse_date(row.from), row.months)) == row.to);
    }
}

TEST_CASE("absurd numbers of days and milliseconds stop at the ends of time", "[date]")
{
    constexpr auto huge = std::numeric_limits<std::int64_t>::max();
    constexpr auto tiny = std::numeric_limits<std::int64_t>::min();
    CHECK(date(2020, 1, 1) + days{std::numeric_limits<int>::max()} == core::latest_date);
    CHECK(date(2020, 1, 1) - days{std::numeric_limits<int>::max()} == core::earliest_date);
    CHECK(date(2020, 1, 1) - days{std::numeric_limits<int>::min()} == core::latest_date);
    CHECK(core::utc_date({.utc_ms = huge}) == core::latest_date);
    CHECK(core::utc_date({.utc_ms = tiny}) == core::earliest_date);
    CHECK(Instant{.utc_ms = huge} + milliseconds{huge} == core::latest_instant);
    CHECK(Instant{.utc_ms = 0} - milliseconds{tiny} == core::latest_instant);
    CHECK(Instant{.utc_ms = tiny} + milliseconds{tiny} == core::earliest_instant);
    CHECK(core::format(Instant{.utc_ms = huge}) == "9999-12-31T23:59:59.999Z");
    CHECK((Instant{.utc_ms = huge} - Instant{.utc_ms = tiny}) ==
          core::latest_instant - core::earliest_instant);
}
