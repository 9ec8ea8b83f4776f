#include "ui/dates.h"

#include "core/text.h"

#include <algorithm>
#include <optional>

namespace ui {

namespace {

// The texts of a list stand in one text, with bars between.
std::vector<std::string> list_of(std::string_view text)
{
    std::vector<std::string> items(1);
    for (const char c : text) {
        if (c == '|')
            items.emplace_back();
        else
            items.back() += c;
    }
    return items;
}

std::string item(const Words& words, Text list, std::size_t index)
{
    const auto items = list_of(words.say(list));
    return index < items.size() ? items[index] : std::string{};
}

std::string two_digits(unsigned number)
{
    return (number < 10 ? "0" : "") + std::to_string(number);
}

// One field of a pattern, as Unicode's locale data writes them: d dd M MM MMM MMMM LLLL yyyy EEE
// EEEE.
// LLLL is the month standing alone, MMMM within a date: listopad, 25 listopada.
std::string field_of(const Words& words, core::Date date, std::string_view field)
{
    const core::CalendarDay day = core::calendar_day(date);
    const std::size_t month = day.month - 1;
    if (field == "d") return std::to_string(day.day);
    if (field == "dd") return two_digits(day.day);
    if (field == "M") return std::to_string(day.month);
    if (field == "MM") return two_digits(day.month);
    if (field == "MMM") return item(words, "kit.date.months_short"_text, month);
    if (field == "MMMM") return item(words, "kit.date.months_in_date"_text, month);
    if (field == "LLLL") return item(words, "kit.date.months"_text, month);
    if (field == "yyyy") return std::to_string(day.year);
    if (field == "EEE") return item(words, "kit.date.weekdays_middle"_text, weekday_index(date));
    if (field == "EEEE") return weekday_name(words, weekday_index(date));
    return std::string(field);
}

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

// What was typed, taken apart.
struct Parts {
    std::vector<std::string> numbers{};
    std::vector<std::string> words{}; // folded
    bool dots = false;                // between numbers: 3.4.2026 has the day first everywhere
};

enum class Kind { Digit, Letter, Sign, Other };

// Years, months and days of 2026年11月25日 carry their own sign.
Kind kind_of(std::string_view character)
{
    if (character.size() == 1 && is_digit(character[0])) return Kind::Digit;
    if (character.size() == 1) {
        return character[0] >= 'a' && character[0] <= 'z' ? Kind::Letter : Kind::Sign;
    }
    const bool sign = character == "年" || character == "月" || character == "日";
    return sign ? Kind::Sign : Kind::Other;
}

// "25th", "2026 r.": letters that say nothing.
void drop_endings(std::vector<std::string>& words)
{
    words.erase(std::remove_if(words.begin(), words.end(),
                               [](const std::string& word) {
                                   constexpr std::string_view endings = "st nd rd th r";
                                   return endings.find(word) != endings.npos;
                               }),
                words.end());
}

Parts parts_of(std::string_view typed)
{
    Parts parts;
    Kind before = Kind::Sign;
    const std::string text = core::fold_for_search(typed);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t size = core::decode_utf8(text, at).size_bytes;
        const std::string character = text.substr(at, size);
        at += size;
        const Kind kind = kind_of(character);
        auto& list = kind == Kind::Digit ? parts.numbers : parts.words;
        if (kind != Kind::Sign && (kind != before || kind == Kind::Other)) list.emplace_back();
        if (kind != Kind::Sign) list.back() += character;
        parts.dots = parts.dots || character == ".";
        before = kind;
    }
    drop_endings(parts.words);
    return parts;
}

// Three letters are enough to know a month or a weekday by, if only one begins so.
std::optional<unsigned> named(const Words& words, std::string_view typed,
                              std::initializer_list<Text> lists)
{
    for (const Text list : lists) {
        const auto names = list_of(words.say(list));
        for (std::size_t i = 0; i < names.size(); ++i) {
            const std::string name = core::fold_for_search(names[i]);
            const bool begins = typed.size() >= 3 && name.substr(0, typed.size()) == typed;
            if (begins || name == typed) return static_cast<unsigned>(i) + 1;
        }
    }
    return std::nullopt;
}

bool is_weekday(const Words& words, const std::string& word)
{
    constexpr std::array lists{"kit.date.weekdays"_text, "kit.date.weekdays_middle"_text,
                               "kit.date.weekdays_short"_text};
    return std::any_of(lists.begin(), lists.end(), [&](Text list) {
        return named(words, word, {list}) || words.say(list).find(word) != std::string_view::npos;
    });
}

using Reading = std::variant<core::Date, DateFault>;

int value(const std::string& digits)
{
    int number = 0;
    for (const char c : digits) number = std::min(number * 10 + (c - '0'), 99999);
    return number;
}

Reading day_of(const std::string& year, int month, int day)
{
    if (month < 1 || day < 1) return DateFault::NoSuchDay;
    const auto date = core::checked_date({.year = value(year),
                                          .month = static_cast<unsigned>(month),
                                          .day = static_cast<unsigned>(day)});
    if (!date) return DateFault::NoSuchDay;
    return *date;
}

Reading with_month(const std::vector<std::string>& numbers, unsigned month)
{
    if (numbers.size() > 2 || numbers.empty()) return DateFault::Unreadable;
    const auto is_year = [](const std::string& digits) { return digits.size() == 4; };
    const auto year = std::find_if(numbers.begin(), numbers.end(), is_year);
    if (year == numbers.end()) return DateFault::NoYear;
    if (numbers.size() < 2) return DateFault::Unreadable;
    const std::string& day = numbers[year == numbers.begin() ? 1 : 0];
    return day_of(*year, static_cast<int>(month), value(day));
}

// Two numbers and a year: which is the month?
Reading year_last(const Words& words, const Parts& parts)
{
    const int first = value(parts.numbers[0]);
    const int second = value(parts.numbers[1]);
    const bool day_first = words.say("kit.date.number_order"_text) == "dmy" || parts.dots ||
                           first > 12 || first == second;
    if (day_first) return day_of(parts.numbers[2], second, first);
    if (second > 12) return day_of(parts.numbers[2], first, second);
    return DateFault::Ambiguous;
}

Reading numbers_alone(const Words& words, const Parts& parts)
{
    const std::vector<std::string>& numbers = parts.numbers;
    if (numbers.size() == 1 && numbers[0].size() == 8) {
        const std::string& all = numbers[0];
        return day_of(all.substr(0, 4), value(all.substr(4, 2)), value(all.substr(6, 2)));
    }
    if (numbers.size() == 2) return DateFault::NoYear;
    if (numbers.size() != 3) return DateFault::Unreadable;
    if (numbers[0].size() == 4) return day_of(numbers[0], value(numbers[1]), value(numbers[2]));
    if (numbers[2].size() == 4) return year_last(words, parts);
    return DateFault::NoYear;
}

Text pattern_of(DateForm form)
{
    switch (form) {
    case DateForm::Short: return "kit.date.short"_text;
    case DateForm::WithWeekday: return "kit.date.with_weekday"_text;
    case DateForm::Near: return "kit.date.near"_text;
    case DateForm::Long: return "kit.date.long"_text;
    case DateForm::MonthAndYear: return "kit.date.month_and_year"_text;
    }
    return "kit.date.short"_text;
}

} // namespace

std::string date_text(const Words& words, DateForm form, core::Date date)
{
    const std::string_view pattern = words.say(pattern_of(form));
    std::string text;
    for (std::size_t at = 0; at < pattern.size();) {
        std::size_t end = at + 1;
        while (end < pattern.size() && pattern[end] == pattern[at]) ++end;
        text += field_of(words, date, pattern.substr(at, end - at));
        at = end;
    }
    return text;
}

std::string weekday_name(const Words& words, std::size_t weekday)
{
    return item(words, "kit.date.weekdays"_text, weekday);
}

std::string weekday_short(const Words& words, std::size_t weekday)
{
    return item(words, "kit.date.weekdays_short"_text, weekday);
}

std::size_t weekday_index(core::Date date)
{
    return core::weekday(date).iso_encoding() - 1;
}

std::variant<core::Date, DateFault> read_date(const Words& words, std::string_view typed)
{
    const Parts parts = parts_of(typed);
    std::optional<unsigned> month;
    for (const std::string& word : parts.words) {
        const auto found = named(
            words, word,
            {"kit.date.months"_text, "kit.date.months_in_date"_text, "kit.date.months_short"_text});
        if (found && !month)
            month = found;
        else if (!is_weekday(words, word))
            return DateFault::Unreadable;
    }
    return month ? with_month(parts.numbers, *month) : numbers_alone(words, parts);
}

} // namespace ui
