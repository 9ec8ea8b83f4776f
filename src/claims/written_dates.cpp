#include "claims/written_dates.h"

#include <array>
#include <charconv>
#include <optional>

namespace claims {

namespace {

struct Month {
    std::string_view word;
    unsigned number = 0;
};

// Folded. Short forms may have a full stop after them.
constexpr auto months = std::to_array<Month>({
    {"january", 1},   {"february", 2},  {"march", 3},    {"april", 4},         {"may", 5},
    {"june", 6},      {"july", 7},      {"august", 8},   {"september", 9},     {"october", 10},
    {"november", 11}, {"december", 12}, {"jan", 1},      {"feb", 2},           {"mar", 3},
    {"apr", 4},       {"jun", 6},       {"jul", 7},      {"aug", 8},           {"sept", 9},
    {"sep", 9},       {"oct", 10},      {"nov", 11},     {"dec", 12},          {"stycznia", 1},
    {"lutego", 2},    {"marca", 3},     {"kwietnia", 4}, {"maja", 5},          {"czerwca", 6},
    {"lipca", 7},     {"sierpnia", 8},  {"wrzesnia", 9}, {"pazdziernika", 10}, {"listopada", 11},
    {"grudnia", 12},
});

struct Number {
    int value = 0;
    std::size_t digits = 0;
};

// Reads along a text; what does not fit leaves it where it was.
class Cursor {
public:
    Cursor(std::string_view text, std::size_t at) : text_(text), at_(at) {}

    std::size_t at() const { return at_; }

    std::optional<Number> number()
    {
        Number found;
        const char* from = text_.data() + at_;
        const auto read = std::from_chars(from, text_.data() + text_.size(), found.value);
        if (read.ec != std::errc{} || *from == '-') return std::nullopt;
        found.digits = static_cast<std::size_t>(read.ptr - from);
        at_ += found.digits;
        return found;
    }

    bool skip(std::string_view word)
    {
        if (text_.substr(at_, word.size()) != word) return false;
        at_ += word.size();
        return true;
    }

    bool any_of(std::string_view characters)
    {
        if (at_ >= text_.size() || characters.find(text_[at_]) == characters.npos) return false;
        ++at_;
        return true;
    }

    std::optional<unsigned> month()
    {
        for (const Month& month : months) {
            const std::size_t end = at_ + month.word.size();
            if (text_.substr(at_, month.word.size()) != month.word || !ends_word(text_, end)) {
                continue;
            }
            at_ = end;
            return month.number;
        }
        return std::nullopt;
    }

private:
    std::string_view text_;
    std::size_t at_ = 0;
};

void add_day(std::vector<core::Date>& days, int year, unsigned month, unsigned day)
{
    const auto date = core::checked_date({.year = year, .month = month, .day = day});
    if (date && (days.empty() || days.back() != *date)) days.push_back(*date);
}

bool is_year(const Number& number)
{
    return number.digits == 4 && number.value >= 1900 && number.value < 2200;
}

bool is_small(const Number& number)
{
    return number.digits <= 2;
}

unsigned part(const Number& number)
{
    return static_cast<unsigned>(number.value);
}

using Days = std::vector<core::Date>;

// 2026-11-02, 2.11.2026, 11/2/2026.
Days in_figures(Cursor& cursor)
{
    Days days;
    const auto first = cursor.number();
    const bool american = cursor.skip("/"); // perhaps: the month may come first
    if (!first || (!american && !cursor.any_of("-."))) return days;
    cursor.any_of(" ");
    const auto second = cursor.number();
    if (!second || !is_small(*second) || !cursor.any_of("-./")) return days;
    cursor.any_of(" ");
    const auto third = cursor.number();
    if (!third) return days;
    if (is_year(*first) && is_small(*third)) {
        add_day(days, first->value, part(*second), part(*third));
    } else if (is_small(*first) && is_year(*third)) {
        add_day(days, third->value, part(*second), part(*first));
        if (american) add_day(days, third->value, part(*first), part(*second));
    }
    return days;
}

// 2026年11月2日; years below 1911 are those of the Republic.
Days in_chinese(Cursor& cursor)
{
    constexpr int republic = 1911;
    Days days;
    const auto year = cursor.number();
    if (!year || !cursor.skip("年")) return days;
    const auto month = cursor.number();
    if (!month || !is_small(*month) || !cursor.skip("月")) return days;
    const auto day = cursor.number();
    if (!day || !is_small(*day) || !cursor.skip("日")) return days;
    const bool of_republic = year->digits <= 3;
    if (!of_republic && !is_year(*year)) return days;
    add_day(days, of_republic ? year->value + republic : year->value, part(*month), part(*day));
    return days;
}

// "2 November 2026", "2nd of November, 2026", "2. listopada 2026 r."
Days day_first(Cursor& cursor)
{
    Days days;
    const auto day = cursor.number();
    if (!day || !is_small(*day)) return days;
    for (const std::string_view ending : {"st", "nd", "rd", "th", "."}) {
        if (cursor.skip(ending)) break;
    }
    cursor.any_of(" -");
    cursor.skip("of ");
    const auto month = cursor.month();
    if (!month) return days;
    cursor.any_of(".,");
    cursor.any_of(" -");
    const auto year = cursor.number();
    if (year && is_year(*year)) add_day(days, year->value, *month, part(*day));
    return days;
}

// "November 2, 2026"
Days month_first(Cursor& cursor)
{
    Days days;
    const auto month = cursor.month();
    if (!month) return days;
    cursor.any_of(".");
    cursor.any_of(" ");
    const auto day = cursor.number();
    if (!day || !is_small(*day)) return days;
    for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
        if (cursor.skip(ending)) break;
    }
    cursor.any_of(",");
    cursor.any_of(" ");
    const auto year = cursor.number();
    if (year && is_year(*year)) add_day(days, year->value, *month, part(*day));
    return days;
}

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

// Not in the midst of a number, of a version, of an address or of a GUID.
bool may_begin(std::string_view text, std::size_t at)
{
    if (!begins_word(text, at)) return false;
    if (at == 0 || !is_digit(text[at])) return true;
    const char before = text[at - 1];
    return !(before == '-' || before == '.' || before == '/') || at < 2 || !is_digit(text[at - 2]);
}

bool may_end(std::string_view text, std::size_t at)
{
    if (at >= text.size()) return true;
    const bool goes_on =
        (text[at] == '.' || text[at] == '-') && at + 1 < text.size() && is_digit(text[at + 1]);
    return !is_digit(text[at]) && !goes_on && ends_word(text, at);
}

// What begins there, if it is a date.
std::optional<WrittenDate> date_at(std::string_view folded, std::size_t at)
{
    using Form = Days (*)(Cursor&);
    static constexpr std::array<Form, 4> forms{in_chinese, in_figures, day_first, month_first};
    for (const Form form : forms) {
        Cursor cursor{folded, at};
        Days days = form(cursor);
        if (days.empty() || !may_end(folded, cursor.at())) continue;
        return WrittenDate{.span = {.begin = at, .end = cursor.at()}, .days = std::move(days)};
    }
    return std::nullopt;
}

} // namespace

std::vector<WrittenDate> written_dates(std::string_view folded)
{
    std::vector<WrittenDate> dates;
    for (std::size_t at = 0; at < folded.size();) {
        const bool digit_or_letter =
            is_digit(folded[at]) || (folded[at] >= 'a' && folded[at] <= 'z');
        std::optional<WrittenDate> found;
        if (digit_or_letter && may_begin(folded, at)) found = date_at(folded, at);
        at = found ? found->span.end : at + 1;
        if (found) dates.push_back(std::move(*found));
    }
    return dates;
}

} // namespace claims
