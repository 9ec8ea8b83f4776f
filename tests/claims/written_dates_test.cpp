#include "claims/written_dates.h"

#include "claims/folded_page.h"
#include "core/date.h"

#include <catch2/catch.hpp>

namespace {

using Days = std::vector<core::Date>;

// All the days that a text names.
Days days_in(std::string_view text)
{
    Days days;
    for (const claims::WrittenDate& date : claims::written_dates(claims::fold_page(text).text)) {
        days.insert(days.end(), date.days.begin(), date.days.end());
    }
    return days;
}

const core::Date second_of_november = core::date(2026, 11, 2);

} // namespace

TEST_CASE("a date is known in every way in which the three languages write it")
{
    const std::string_view text =
        GENERATE(as<std::string_view>{}, //
                 "2026-11-02", "on 2026/11/2.", "2. 11. 2026", "02.11.2026 r.", "2 November 2026",
                 "2nd of November, 2026", "2-Nov-2026", "November 2, 2026", "Nov. 2 2026",
                 "dnia 2 listopada 2026 r.", "2 LISTOPADA 2026", "2026年11月2日",
                 "2026 年 11 月 2 日", "民國115年11月2日", "２０２６年１１月２日");
    INFO(text);
    CHECK(days_in(text) == Days{second_of_november});
}

TEST_CASE("where nobody knows which figure is the month, both days are told")
{
    CHECK(days_in("signed 3/4/2026") == Days{core::date(2026, 4, 3), core::date(2026, 3, 4)});
    CHECK(days_in("signed 21/9/2026") == Days{core::date(2026, 9, 21)});
    CHECK(days_in("signed 5/5/2026") == Days{core::date(2026, 5, 5)});
}

TEST_CASE("what only looks like a date is none")
{
    const std::string_view text =
        GENERATE(as<std::string_view>{}, //
                 "version 10.2.2026.1", "invoice 2026-114", "31.2.2026", "30 February 2026",
                 "may 2026", "192.168.1.10", "7d1c9a52-3b64-4f0e-9c1a-5e2f8b7a6d10",
                 "725-198-20-26", "2.11.26", "12 Marchand 2026", "1/2/3", "");
    INFO(text);
    CHECK(days_in(text).empty());
}

TEST_CASE("several dates stand in their order")
{
    CHECK(days_in("From 1 March 2026 until 2 November 2026") ==
          Days{core::date(2026, 3, 1), second_of_november});
}
