#include "core/punycode.h"

#include <algorithm>
#include <cstdint>
#include <limits>

namespace core {
namespace {

// The parameters of RFC 3492, section 5.
constexpr std::uint32_t base = 36;
constexpr std::uint32_t threshold_min = 1;
constexpr std::uint32_t threshold_max = 26;
constexpr std::uint32_t skew = 38;
constexpr std::uint32_t damp = 700;
constexpr std::uint32_t first_bias = 72;
constexpr std::uint32_t first_code_point = 0x80;
constexpr std::uint32_t largest = std::numeric_limits<std::uint32_t>::max();

// A label is at most 63 bytes; four times that keeps work bounded for any caller.
constexpr std::size_t label_size_max = 252;

enum class Turn { First, Later };

std::uint32_t adapted_bias(std::uint32_t delta, std::uint32_t points, Turn turn)
{
    delta = turn == Turn::First ? delta / damp : delta / 2;
    delta += delta / points;
    std::uint32_t divisions = 0;
    while (delta > ((base - threshold_min) * threshold_max) / 2) {
        delta /= base - threshold_min;
        divisions += base;
    }
    return divisions + (base - threshold_min + 1) * delta / (delta + skew);
}

std::uint32_t threshold(std::uint32_t position, std::uint32_t bias)
{
    if (position <= bias) return threshold_min;
    return std::min(position - bias, threshold_max);
}

char digit_of(std::uint32_t value)
{
    return static_cast<char>(value < 26 ? 'a' + value : '0' + (value - 26));
}

std::uint32_t value_of(char digit)
{
    if (digit >= 'a' && digit <= 'z') return static_cast<std::uint32_t>(digit - 'a');
    if (digit >= 'A' && digit <= 'Z') return static_cast<std::uint32_t>(digit - 'A');
    if (digit >= '0' && digit <= '9') return static_cast<std::uint32_t>(digit - '0') + 26;
    return base;
}

void append_variable_length(std::string& text, std::uint32_t delta, std::uint32_t bias)
{
    for (std::uint32_t position = base;; position += base) {
        const std::uint32_t limit = threshold(position, bias);
        if (delta < limit) break;
        text += digit_of(limit + (delta - limit) % (base - limit));
        delta = (delta - limit) / (base - limit);
    }
    text += digit_of(delta);
}

// Takes one number from the front of the text; nothing on overflow or a foreign character.
std::optional<std::uint32_t> take_variable_length(std::string_view& text, std::uint32_t bias)
{
    std::uint64_t number = 0;
    std::uint64_t weight = 1;
    for (std::uint32_t position = base; !text.empty(); position += base) {
        const std::uint32_t digit = value_of(text.front());
        text.remove_prefix(1);
        if (digit >= base) return std::nullopt;
        number += digit * weight;
        if (number > largest) return std::nullopt;
        const std::uint32_t limit = threshold(position, bias);
        if (digit < limit) return static_cast<std::uint32_t>(number);
        weight *= base - limit;
        if (weight > largest) return std::nullopt;
    }
    return std::nullopt;
}

std::uint32_t next_code_point(std::u32string_view label, std::uint32_t least)
{
    std::uint32_t next = largest;
    for (const char32_t code_point : label) {
        if (code_point >= least) next = std::min(next, static_cast<std::uint32_t>(code_point));
    }
    return next;
}

bool is_scalar(std::uint32_t code_point)
{
    return code_point <= 0x10FFFF && (code_point < 0xD800 || code_point > 0xDFFF);
}

} // namespace

std::optional<std::string> to_punycode(std::u32string_view label)
{
    if (label.size() > label_size_max) return std::nullopt;
    std::string text;
    for (const char32_t code_point : label) {
        if (code_point < first_code_point) text += static_cast<char>(code_point);
    }
    const auto basic = static_cast<std::uint32_t>(text.size());
    if (basic > 0) text += '-';

    std::uint32_t handled = basic;
    std::uint32_t current = first_code_point;
    std::uint32_t bias = first_bias;
    std::uint64_t delta = 0;
    while (handled < label.size()) {
        const std::uint32_t next = next_code_point(label, current);
        delta += std::uint64_t{next - current} * (handled + 1);
        current = next;
        for (const char32_t code_point : label) {
            if (code_point < current) ++delta;
            if (code_point != current) continue;
            if (delta > largest) return std::nullopt;
            append_variable_length(text, static_cast<std::uint32_t>(delta), bias);
            bias = adapted_bias(static_cast<std::uint32_t>(delta), handled + 1,
                                handled == basic ? Turn::First : Turn::Later);
            delta = 0;
            ++handled;
        }
        ++delta;
        ++current;
    }
    return text;
}

std::optional<std::u32string> from_punycode(std::string_view text)
{
    if (text.size() > label_size_max) return std::nullopt;
    std::u32string label;
    const std::size_t hyphen = text.rfind('-');
    if (hyphen != std::string_view::npos) {
        for (const char c : text.substr(0, hyphen)) {
            if (static_cast<unsigned char>(c) >= first_code_point) return std::nullopt;
            label += static_cast<char32_t>(c);
        }
        text.remove_prefix(hyphen + 1);
    }

    std::uint64_t current = first_code_point;
    std::uint64_t at = 0;
    std::uint32_t bias = first_bias;
    for (Turn turn = Turn::First; !text.empty(); turn = Turn::Later) {
        const std::optional<std::uint32_t> delta = take_variable_length(text, bias);
        if (!delta) return std::nullopt;
        const auto points = static_cast<std::uint32_t>(label.size()) + 1;
        bias = adapted_bias(*delta, points, turn);
        at += *delta;
        current += at / points;
        at %= points;
        if (current > 0x10FFFF || !is_scalar(static_cast<std::uint32_t>(current))) {
            return std::nullopt;
        }
        label.insert(label.begin() + static_cast<std::ptrdiff_t>(at),
                     static_cast<char32_t>(current));
        ++at;
    }
    return label;
}

} // namespace core
