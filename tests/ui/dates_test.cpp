#include "ui/dates.h"

#include "app/appearance.h"
#include "core/date.h"
#include "support/assets.h"

#include <catch2/catch.hpp>

using core::date;
using ui::DateFault;
using ui::DateForm;

namespace {

ui::Words words(const std::string& language)
{
    return app::words_from(support::asset("strings/" + language + ".json"));
}

const char* name(DateFault fault)
{
    switch (fault) {
    case DateFault::Unreadable: return "unreadable";
    case DateFault::Ambiguous: return "ambiguous";
    case DateFault::NoYear: return "no year";
    case DateFault::NoSuchDay: return "no such day";
    }
    return "";
}

struct Case {
    const char* language = "";
    const char* typed = "";
    const char* read = "";
};

void check_read(const Case& one)
{
    INFO(one.language << " " << one.typed);
    const auto result = ui::read_date(words(one.language), one.typed);
    const auto* day = std::get_if<core::Date>(&result);
    CHECK((day ? core::format(*day) : name(std::get<DateFault>(result))) == one.read);
}

} // namespace

TEST_CASE("a day is written as each language writes it")
{
    const core::Date day = date(2026, 11, 5);
    struct Forms {
        const char* language;
        const char* short_form;
        const char* weekday_form;
        const char* long_form;
        const char* month;
    };
    for (const Forms& forms :
         {Forms{"en", "5 Nov 2026", "Thu 5 Nov 2026", "Thursday 5 November 2026", "November 2026"},
          Forms{"pl", "05.11.2026", "05.11.2026 (czw.)", "czwartek, 5 listopada 2026",
                "listopad 2026"},
          Forms{"zh-TW", "2026/11/5", "2026/11/5（週四）", "2026年11月5日 星期四", "2026年11月"}}) {
        const ui::Words said = words(forms.language);
        CHECK(ui::date_text(said, DateForm::Short, day) == forms.short_form);
        CHECK(ui::date_text(said, DateForm::WithWeekday, day) == forms.weekday_form);
        CHECK(ui::date_text(said, DateForm::Long, day) == forms.long_form);
        CHECK(ui::date_text(said, DateForm::MonthAndYear, day) == forms.month);
    }
}

TEST_CASE("a day is read in any writing that is plain")
{
    for (const Case& one : {Case{"en", "5 Nov 2026", "2026-11-05"},
                            Case{"en", "Nov 5, 2026", "2026-11-05"},
                            Case{"en", "Thursday 5 november 2026", "2026-11-05"},
                            Case{"en", "5th nov 2026", "2026-11-05"},
                            Case{"en", "2026-11-05", "2026-11-05"},
                            Case{"en", "20261105", "2026-11-05"},
                            Case{"en", "11/25/2026", "2026-11-25"},
                            Case{"en", "25/11/2026", "2026-11-25"},
                            Case{"en", "5.11.2026", "2026-11-05"},
                            Case{"en", " 4/4/2026 ", "2026-04-04"},
                            Case{"pl", "5 listopada 2026 r.", "2026-11-05"},
                            Case{"pl", "5 LIS 2026", "2026-11-05"},
                            Case{"pl", "05.11.2026", "2026-11-05"},
                            Case{"pl", "5/11/2026", "2026-11-05"},
                            Case{"pl", "śr., 25 paź 2028", "2028-10-25"},
                            Case{"en", "Thu 5 Nov 2026", "2026-11-05"},
                            Case{"pl", "05.11.2026 (czw.)", "2026-11-05"},
                            Case{"zh-TW", "2026/11/5（週四）", "2026-11-05"},
                            Case{"zh-TW", "2026/11/5", "2026-11-05"},
                            Case{"zh-TW", "2026年11月5日", "2026-11-05"},
                            Case{"zh-TW", "2026年11月5日 星期四", "2026-11-05"},
                            Case{"zh-TW", "２０２６－１１－０５", "2026-11-05"},
                            Case{"en", "29 Feb 2028", "2028-02-29"}}) {
        check_read(one);
    }
}

TEST_CASE("a day that is not plain is not guessed")
{
    for (const Case& one :
         {Case{"en", "3/4/2026", "ambiguous"}, Case{"zh-TW", "3/4/2026", "ambiguous"},
          Case{"en", "3-4-2026", "ambiguous"}, Case{"en", "5 Nov", "no year"},
          Case{"en", "5/11/26", "no year"}, Case{"en", "5/11", "no year"},
          Case{"en", "30 Feb 2026", "no such day"}, Case{"en", "2026-13-01", "no such day"},
          Case{"en", "0/13/2026", "no such day"}, Case{"en", "tomorrow", "unreadable"},
          Case{"en", "", "unreadable"}, Case{"en", "5 Nov 2026 Dec", "unreadable"},
          Case{"en", "5 ju 2026", "unreadable"}, Case{"en", "1 2 3 4", "unreadable"},
          Case{"en", "Nov 2026", "unreadable"}, Case{"pl", "5 Novembre 2026", "unreadable"}}) {
        check_read(one);
    }
}

TEST_CASE("what is written is read back as the same day")
{
    for (const char* language : {"en", "pl", "zh-TW"}) {
        const ui::Words said = words(language);
        for (int i = 0; i < 800; ++i) {
            const core::Date day = date(2024, 1, 1) + std::chrono::days{i};
            for (const DateForm form : {DateForm::Short, DateForm::Long}) {
                const std::string text = ui::date_text(said, form, day);
                INFO(language << " " << text);
                const auto read = ui::read_date(said, text);
                REQUIRE(std::holds_alternative<core::Date>(read));
                CHECK(std::get<core::Date>(read) == day);
            }
        }
    }
}
