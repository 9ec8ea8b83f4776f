#include "ui/numbers.h"

#include <array>

namespace ui {

namespace {

// One digit after the point, rounded: 1.2, 12, 340.
std::string short_figure(const Words& words, std::int64_t tenths)
{
    if (tenths >= 100 || tenths % 10 == 0) return std::to_string((tenths + 5) / 10);
    return std::to_string(tenths / 10) + std::string(words.say("kit.number.point"_text)) +
           std::to_string(tenths % 10);
}

} // namespace

// Some languages leave numbers of four digits whole; the text says how many that is.
std::string grouped_number(const Words& words, std::int64_t number)
{
    std::string digits = std::to_string(number < 0 ? -number : number);
    const std::size_t whole = words.say("kit.number.whole"_text).size();
    if (digits.size() > whole) {
        for (std::size_t at = digits.size(); at > 3; at -= 3) {
            digits.insert(at - 3, words.say("kit.number.group"_text));
        }
    }
    return number < 0 ? "-" + digits : digits;
}

std::string file_size(const Words& words, std::int64_t bytes)
{
    constexpr std::int64_t step = 1024;
    constexpr std::array units{"kit.size.kilobytes"_text, "kit.size.megabytes"_text,
                               "kit.size.gigabytes"_text};
    std::int64_t unit = step;
    std::size_t index = 0;
    while (index + 1 < units.size() && bytes >= unit * step) {
        unit *= step;
        ++index;
    }
    const std::int64_t tenths = (bytes * 10 + unit / 2) / unit;
    return filled(words.say(units[index]),
                  {{"number", short_figure(words, std::max<std::int64_t>(tenths, 1))}});
}

} // namespace ui
