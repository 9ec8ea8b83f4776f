#include "ui/theme.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

int hex_digit(char c)
{
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

std::optional<std::uint8_t> hex_byte(std::string_view two)
{
    const int high = hex_digit(two[0]);
    const int low = hex_digit(two[1]);
    if (high < 0 || low < 0) return std::nullopt;
    return static_cast<std::uint8_t>(high * 16 + low);
}

double linear(std::uint8_t channel)
{
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(Colour colour)
{
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) +
           0.0722 * linear(colour.blue);
}

} // namespace

std::optional<Colour> parse_colour(std::string_view text)
{
    if ((text.size() != 7 && text.size() != 9) || text[0] != '#') return std::nullopt;
    std::array<std::uint8_t, 4> bytes{0, 0, 0, 255};
    for (std::size_t i = 0; 2 * i + 1 < text.size(); ++i) {
        const auto byte = hex_byte(text.substr(2 * i + 1, 2));
        if (!byte) return std::nullopt;
        bytes[i] = *byte;
    }
    return Colour{.red = bytes[0], .green = bytes[1], .blue = bytes[2], .alpha = bytes[3]};
}

double contrast(Colour ink, Colour ground)
{
    const double a = luminance(ink);
    const double b = luminance(ground);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace ui
