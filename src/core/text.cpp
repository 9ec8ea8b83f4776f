// UTF-8, lengths and trimming. The folding tables are in text_fold.cpp.
#include "core/text.h"

#include <array>

namespace core {
namespace {

struct CodePointRange {
    char32_t first = 0;
    char32_t last = 0;
};

template <std::size_t size>
constexpr bool contains(const std::array<CodePointRange, size>& ranges, char32_t code_point)
{
    for (const CodePointRange& range : ranges) {
        if (code_point >= range.first && code_point <= range.last) return true;
    }
    return false;
}

// Unicode's White_Space property.
constexpr std::array white_space{CodePointRange{0x0009, 0x000D}, CodePointRange{0x0020, 0x0020},
                                 CodePointRange{0x0085, 0x0085}, CodePointRange{0x00A0, 0x00A0},
                                 CodePointRange{0x1680, 0x1680}, CodePointRange{0x2000, 0x200A},
                                 CodePointRange{0x2028, 0x2029}, CodePointRange{0x202F, 0x202F},
                                 CodePointRange{0x205F, 0x205F}, CodePointRange{0x3000, 0x3000}};

constexpr std::array invisible{CodePointRange{0x00AD, 0x00AD}, CodePointRange{0x061C, 0x061C},
                               CodePointRange{0x180E, 0x180E}, CodePointRange{0x200B, 0x200F},
                               CodePointRange{0x202A, 0x202E}, CodePointRange{0x2060, 0x2064},
                               CodePointRange{0x2066, 0x206F}, CodePointRange{0xFEFF, 0xFEFF}};

constexpr bool is_continuation(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

// How a first byte begins a code point: its length, the bits it gives, and the least value that
// needs this length (shorter ones would be overlong, which is not allowed).
struct Lead {
    std::size_t size_bytes = 0;
    char32_t bits = 0;
    char32_t least = 0;
};

constexpr Lead lead_of(char first)
{
    const char32_t byte = static_cast<unsigned char>(first);
    if (byte < 0x80) return {.size_bytes = 1, .bits = byte, .least = 0};
    if (byte >= 0xC2 && byte <= 0xDF) return {.size_bytes = 2, .bits = byte & 0x1F, .least = 0x80};
    if (byte >= 0xE0 && byte <= 0xEF) return {.size_bytes = 3, .bits = byte & 0xF, .least = 0x800};
    if (byte >= 0xF0 && byte <= 0xF4)
        return {.size_bytes = 4, .bits = byte & 0x7, .least = 0x10000};
    return {};
}

constexpr bool is_scalar(char32_t code_point)
{
    return code_point <= 0x10FFFF && (code_point < 0xD800 || code_point > 0xDFFF);
}

bool is_edge(char32_t code_point)
{
    return is_white_space(code_point) || is_invisible(code_point);
}

} // namespace

DecodedCodePoint decode_utf8(std::string_view text, std::size_t at)
{
    const Lead lead = lead_of(text[at]);
    if (lead.size_bytes == 0 || text.size() - at < lead.size_bytes) return {};

    char32_t value = lead.bits;
    for (std::size_t i = 1; i < lead.size_bytes; ++i) {
        if (!is_continuation(text[at + i])) return {};
        value = value << 6 | (static_cast<unsigned char>(text[at + i]) & 0x3F);
    }
    if (value < lead.least || !is_scalar(value)) return {};
    return {.value = value, .size_bytes = lead.size_bytes, .valid = true};
}

void append_utf8(std::string& text, char32_t code_point)
{
    const char32_t value = is_scalar(code_point) ? code_point : replacement_character;
    const auto put = [&text](char32_t byte) {
        text += static_cast<char>(static_cast<unsigned char>(byte));
    };
    if (value < 0x80) {
        put(value);
    } else if (value < 0x800) {
        put(0xC0 | value >> 6);
        put(0x80 | (value & 0x3F));
    } else if (value < 0x10000) {
        put(0xE0 | value >> 12);
        put(0x80 | (value >> 6 & 0x3F));
        put(0x80 | (value & 0x3F));
    } else {
        put(0xF0 | value >> 18);
        put(0x80 | (value >> 12 & 0x3F));
        put(0x80 | (value >> 6 & 0x3F));
        put(0x80 | (value & 0x3F));
    }
}

std::optional<std::size_t> first_invalid_utf8(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            ++at;
            continue;
        }
        const DecodedCodePoint step = decode_utf8(text, at);
        if (!step.valid) return at;
        at += step.size_bytes;
    }
    return std::nullopt;
}

bool is_valid_utf8(std::string_view text)
{
    return !first_invalid_utf8(text);
}

std::string repaired_utf8(std::string_view text)
{
    std::string repaired;
    repaired.reserve(text.size());
    for_each_code_point(text, [&](char32_t code_point) { append_utf8(repaired, code_point); });
    return repaired;
}

std::size_t length_code_points(std::string_view text)
{
    std::size_t length = 0;
    for_each_code_point(text, [&length](char32_t) { ++length; });
    return length;
}

std::string_view first_code_points(std::string_view text, std::size_t count_max)
{
    std::size_t at = 0;
    for (std::size_t count = 0; at < text.size() && count < count_max; ++count) {
        at += decode_utf8(text, at).size_bytes;
    }
    return text.substr(0, at);
}

bool is_white_space(char32_t code_point)
{
    return contains(white_space, code_point);
}

bool is_invisible(char32_t code_point)
{
    return contains(invisible, code_point);
}

bool is_control(char32_t code_point)
{
    return code_point < 0x20 || (code_point >= 0x7F && code_point <= 0x9F);
}

std::string_view trimmed(std::string_view text)
{
    std::size_t begin = text.size();
    std::size_t end = 0;
    for (std::size_t at = 0; at < text.size();) {
        const DecodedCodePoint step = decode_utf8(text, at);
        if (!is_edge(step.value)) {
            if (begin > at) begin = at;
            end = at + step.size_bytes;
        }
        at += step.size_bytes;
    }
    return begin < end ? text.substr(begin, end - begin) : std::string_view{};
}

bool is_blank(std::string_view text)
{
    return trimmed(text).empty();
}

} // namespace core
