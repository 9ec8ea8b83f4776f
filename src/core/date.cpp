// Reading and writing of dates and moments in the ISO 8601 forms that our files use.
// Not for what people type or read: screens format dates by language.
#include "core/date.h"

#include <algorithm>

namespace core {
namespace {

// A reader of fixed forms: each step takes its characters from the front, or fails for good.
struct Scanner {
    std::string_view rest{};
    bool good = true;

    int digits(std::size_t count)
    {
        if (rest.size() < count) good = false;
        int value = 0;
        for (std::size_t i = 0; good && i < count; ++i) {
            if (rest[i] < '0' || rest[i] > '9') good = false;
            value = value * 10 + (rest[i] - '0');
        }
        if (!good) return 0;
        rest.remove_prefix(count);
        return value;
    }

    void expect(char wanted)
    {
        if (!take(wanted)) good = false;
    }

    bool take(char wanted)
    {
        if (!good || rest.empty() || rest.front() != wanted) return false;
        rest.remove_prefix(1);
        return true;
    }

    bool finished() const { return good && rest.empty(); }
};

std::optional<Date> scan_date(Scanner& scanner)
{
    CalendarDay parts;
    parts.year = scanner.digits(4);
    scanner.expect('-');
    parts.month = static_cast<unsigned>(scanner.digits(2));
    scanner.expect('-');
    parts.day = static_cast<unsigned>(scanner.digits(2));
    return scanner.good ? checked_date(parts) : std::nullopt;
}

std::int64_t scan_fraction_ms(Scanner& scanner)
{
    if (!scanner.take('.')) return 0;
    std::int64_t ms = scanner.digits(1) * 100;
    for (const int scale : {10, 1}) {
        if (scanner.rest.empty() || scanner.rest.front() < '0' || scanner.rest.front() > '9') break;
        ms += scanner.digits(1) * scale;
    }
    return ms;
}

std::int64_t scan_time_ms(Scanner& scanner)
{
    const int hours = scanner.digits(2);
    scanner.expect(':');
    const int minutes = scanner.digits(2);
    scanner.expect(':');
    const int seconds = scanner.digits(2);
    const std::int64_t fraction_ms = scan_fraction_ms(scanner);
    if (hours > 23 || minutes > 59 || seconds > 59) scanner.good = false;
    return ((hours * 60 + minutes) * 60 + seconds) * std::int64_t{1000} + fraction_ms;
}

// Minutes east of Greenwich.
int scan_offset(Scanner& scanner)
{
    if (scanner.take('Z')) return 0;
    const bool west = scanner.take('-');
    if (!west) scanner.expect('+');
    const int hours = scanner.digits(2);
    scanner.expect(':');
    const int minutes = scanner.digits(2);
    if (hours > 23 || minutes > 59) scanner.good = false;
    return (west ? -1 : 1) * (hours * 60 + minutes);
}

// A number of so many digits at most, with zeros before it.
void append_padded(std::string& text, std::int64_t value, std::size_t width)
{
    const std::size_t from = text.size();
    text.resize(from + width, '0');
    for (std::size_t at = from + width; at > from && value > 0; value /= 10) {
        text[--at] = static_cast<char>('0' + value % 10);
    }
}

void append_day(std::string& text, Date date)
{
    const CalendarDay parts = calendar_day(std::clamp(date, earliest_date, latest_date));
    append_padded(text, parts.year, 4);
    text += '-';
    append_padded(text, parts.month, 2);
    text += '-';
    append_padded(text, parts.day, 2);
}

} // namespace

Date plus_months(Date date, int months)
{
    const CalendarDay from = calendar_day(date);
    const std::int64_t month_number =
        std::int64_t{from.year} * 12 + static_cast<int>(from.month) - 1 + months;
    if (month_number < 0) return earliest_date;
    if (month_number > 9999 * 12 + 11) return latest_date;

    const int year = static_cast<int>(month_number / 12);
    const unsigned month = static_cast<unsigned>(month_number % 12) + 1;
    return core::date(year, month, std::min(from.day, days_in_month(year, month)));
}

std::optional<Date> parse_date(std::string_view text)
{
    Scanner scanner{.rest = text};
    const std::optional<Date> date = scan_date(scanner);
    return scanner.finished() ? date : std::nullopt;
}

std::string format(Date date)
{
    std::string text;
    append_day(text, date);
    return text;
}

std::optional<Instant> parse_instant(std::string_view text)
{
    Scanner scanner{.rest = text};
    const std::optional<Date> date = scan_date(scanner);
    scanner.expect('T');
    const std::int64_t time_ms = scan_time_ms(scanner);
    const std::int64_t offset_ms = scan_offset(scanner) * std::int64_t{60'000};
    if (!date || !scanner.finished()) return std::nullopt;

    const Instant instant{.utc_ms = start_of_utc_day(*date).utc_ms + time_ms - offset_ms};
    if (instant != clamp_instant(instant)) return std::nullopt;
    return instant;
}

std::string format(Instant instant)
{
    const Instant moment = clamp_instant(instant);
    const Date day = utc_date(moment);
    const std::int64_t ms = moment.utc_ms - start_of_utc_day(day).utc_ms;
    std::string text;
    text.reserve(std::string_view("2020-06-29T12:30:00.000Z").size());
    append_day(text, day);
    text += 'T';
    append_padded(text, ms / 3'600'000, 2);
    text += ':';
    append_padded(text, ms / 60'000 % 60, 2);
    text += ':';
    append_padded(text, ms / 1000 % 60, 2);
    text += '.';
    append_padded(text, ms % 1000, 3);
    text += 'Z';
    return text;
}

} // namespace core
