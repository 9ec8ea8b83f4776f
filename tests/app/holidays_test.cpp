// The three holiday lists that ship: their form, their number of working days a year, and limits
// counted across them.
#include "app/load_assets.h"
#include "support/shipped.h"

#include <catch2/catch.hpp>

using claims::Calendar;
using core::Date;
using core::date;

namespace {

Date day(const std::string& text)
{
    const auto parsed = core::parse_date(text);
    REQUIRE(parsed);
    return *parsed;
}

Calendar calendar_for(const std::string& country)
{
    return claims::calendar_of({support::shipped_holidays(country)}, {.name = "Etc/UTC"});
}

int working_days_of(int year, const Calendar& calendar)
{
    return claims::business_days_between(date(year - 1, 12, 31), date(year, 12, 31), calendar);
}

std::vector<std::string> problems_of(const std::string& json)
{
    std::vector<std::string> told;
    for (const core::Problem& problem : app::load_holidays({.name = "h", .text = json}).problems) {
        told.push_back(problem.path + " " + std::string{core::name_of(problem.fault)});
    }
    return told;
}

using Told = std::vector<std::string>;

} // namespace

TEST_CASE("each country's year has as many business days as it should", "[holidays]")
{
    struct Row {
        const char* country;
        int year;
        int days;
    };
    for (const Row& row : {
             Row{"us", 2019, 251}, Row{"us", 2020, 252}, Row{"us", 2021, 249}, Row{"us", 2022, 250},
             Row{"us", 2023, 249}, Row{"us", 2024, 251}, Row{"us", 2025, 250}, Row{"us", 2026, 250},
             Row{"pl", 2019, 251}, Row{"pl", 2020, 255}, Row{"pl", 2021, 254}, Row{"pl", 2022, 252},
             Row{"pl", 2023, 251}, Row{"pl", 2024, 252}, Row{"pl", 2025, 251}, Row{"pl", 2026, 253},
             Row{"tw", 2019, 246}, Row{"tw", 2020, 247}, Row{"tw", 2021, 247}, Row{"tw", 2022, 249},
             Row{"tw", 2023, 242}, Row{"tw", 2024, 249}, Row{"tw", 2025, 245}, Row{"tw", 2026, 245},
             Row{"tw", 2027, 244},
         }) {
        INFO(row.country << " " << row.year);
        CHECK(working_days_of(row.year, calendar_for(row.country)) == row.days);
    }
}

TEST_CASE("a limit of five business days skips the country's holidays", "[holidays]")
{
    struct Row {
        const char* country;
        const char* from;
        int days;
        const char* due;
    };
    for (const Row& row : {
             Row{"us", "2019-12-24", 5, "2020-01-02"}, // Christmas and New Year
             Row{"us", "2020-07-01", 5, "2020-07-09"}, // the 4th is a Saturday: Friday the 3rd
             Row{"us", "2021-07-02", 1, "2021-07-06"}, // the 4th is a Sunday: Monday the 5th
             Row{"us", "2021-06-17", 1, "2021-06-21"}, // the first Juneteenth, on a Saturday
             Row{"us", "2020-06-18", 1, "2020-06-19"}, // a year too early for Juneteenth
             Row{"us", "2021-12-30", 1, "2022-01-03"}, // New Year's Day observed in the old year
             Row{"us", "2024-11-27", 2, "2024-12-02"}, // Thanksgiving, and the Friday after counts
             Row{"pl", "2020-04-09", 2, "2020-04-14"}, // Easter Monday
             Row{"pl", "2020-04-30", 5, "2020-05-08"}, // May 1; May 3 on a Sunday
             Row{"pl", "2020-06-10", 1, "2020-06-12"}, // Corpus Christi, a Thursday
             Row{"pl", "2024-12-23", 1, "2024-12-24"}, // Christmas Eve still a working day
             Row{"pl", "2025-12-23", 1, "2025-12-29"}, // and from 2025 a holiday
             Row{"pl", "2023-12-29", 5, "2024-01-08"}, // Epiphany on a Saturday moves nothing
             Row{"tw", "2020-01-22", 1, "2020-01-30"}, // Lunar New Year, with its bridge day
             Row{"tw", "2020-02-14", 1, "2020-02-17"}, // a Saturday worked in Taiwan stays one here
             Row{"tw", "2020-04-01", 1, "2020-04-06"}, // Children's Day and Tomb-Sweeping Day
             Row{"tw", "2021-12-30", 1, "2022-01-03"}, // New Year's Day observed in the old year
             Row{"tw", "2023-01-19", 1, "2023-01-30"}, // ten days of Lunar New Year
             Row{"tw", "2025-09-26", 1, "2025-09-30"}, // Teachers' Day, since 2025
             Row{"tw", "2026-02-13", 5, "2026-03-02"}, // both long weekends of February
             Row{"tw", "2028-04-03", 1, "2028-04-05"}, // derived from the act
         }) {
        INFO(row.country << " " << row.from << " + " << row.days);
        CHECK(core::format(claims::add_business_days(day(row.from), row.days,
                                                     calendar_for(row.country))) == row.due);
    }
}

TEST_CASE("the lists reach from 2019 to 2030 and say what is certain", "[holidays]")
{
    for (const char* country : {"us", "tw", "pl"}) {
        const claims::HolidayList list = support::shipped_holidays(country);
        INFO(country);
        CHECK(list.id == country);
        CHECK(list.days.front().day == date(2019, 1, 1));
        CHECK(core::calendar_day(list.days.back().day).year == 2030);
        CHECK(list.known_to == date(2030, 12, 31));
        CHECK(list.certain_to == date(list.id == "tw" ? 2027 : 2030, 12, 31));
        for (int year = 2019; year <= 2030; ++year) {
            const auto in_year = std::count_if(
                list.days.begin(), list.days.end(), [year](const claims::Holiday& holiday) {
                    return core::calendar_day(holiday.day).year == year;
                });
            INFO(year);
            CHECK(in_year >= 10);
            CHECK(in_year <= 26);
        }
    }
}

TEST_CASE("a day given for another is never a weekend", "[holidays]")
{
    for (const char* country : {"us", "tw", "pl"}) {
        for (const claims::Holiday& holiday : support::shipped_holidays(country).days) {
            const bool in_lieu = holiday.name.find("(observed)") != std::string::npos ||
                                 holiday.name.find("補假") != std::string::npos ||
                                 holiday.name.find("調整放假") != std::string::npos;
            INFO(country << " " << core::format(holiday.day) << " " << holiday.name);
            if (in_lieu) CHECK(claims::is_business_day(holiday.day, {}));
        }
    }
}

TEST_CASE("damaged holidays are read as far as they go, and told about", "[holidays]")
{
    const std::string head =
        R"({"id":"x","country":"X","source":"s","first_day":"2020-01-01",)"
        R"("last_day":"2020-12-31","certain_to":"2020-12-31","note":"","days":)";
    CHECK(problems_of(head + "[]}").empty());
    CHECK(problems_of(head + R"([{"date":"2020-02-30","name":"a"}]})") ==
          Told{"h#/days/0/date expected-date", "h#/days/0/date out-of-range"});
    CHECK(problems_of(head +
                      R"([{"date":"2020-03-01","name":"a"},{"date":"2020-03-01","name":"b"}]})") ==
          Told{"h#/days/1/date out-of-order"});
    CHECK(problems_of(head + R"([{"date":"2021-01-01","name":""}]})") ==
          Told{"h#/days/0/name out-of-range", "h#/days/0/date out-of-range"});
    CHECK(problems_of(head + R"([{"date":"2020-03-01","name":"a","half":true}]})") ==
          Told{"h#/days/0/half unknown-field"});
    CHECK(problems_of(head + "7}") == Told{"h#/days expected-list"});
}
