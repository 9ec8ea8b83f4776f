#include "bundle/base64.h"

#include <array>
#include <cstdint>

namespace bundle {

namespace {

constexpr std::string_view letters =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::uint32_t no_letter = 64;

constexpr std::array<std::uint8_t, 256> values = [] {
    std::array<std::uint8_t, 256> made{};
    for (std::uint8_t& value : made) value = no_letter;
    for (std::size_t i = 0; i < letters.size(); ++i) {
        made[static_cast<std::uint8_t>(letters[i])] = static_cast<std::uint8_t>(i);
    }
    return made;
}();

std::uint32_t byte_at(std::string_view bytes, std::size_t at)
{
    return at < bytes.size() ? static_cast<std::uint8_t>(bytes[at]) : 0;
}

std::uint32_t value_of(char letter)
{
    return values[static_cast<std::uint8_t>(letter)];
}

// How many of the last four letters stand for bytes.
std::size_t letters_in_last(std::string_view four)
{
    if (four[3] != '=') return 4;
    return four[2] != '=' ? 3 : 2;
}

// False where a letter is none, or bits are set that belong to no byte.
bool read_four(std::string_view four, std::size_t used, std::string& bytes)
{
    std::uint32_t bits = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        const std::uint32_t value = i < used ? value_of(four[i]) : 0;
        if (value == no_letter) return false;
        bits = bits << 6 | value;
    }
    for (std::size_t i = 0; i + 1 < used; ++i) {
        bytes += static_cast<char>(bits >> (16 - 8 * i) & 0xFF);
    }
    const std::uint32_t left = used == 4 ? 0 : used == 3 ? bits & 0xFF : bits & 0xFFFF;
    return left == 0;
}

} // namespace

std::string to_base64(std::string_view bytes)
{
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        const std::uint32_t bits =
            byte_at(bytes, at) << 16 | byte_at(bytes, at + 1) << 8 | byte_at(bytes, at + 2);
        const std::size_t left = bytes.size() - at;
        text += letters[bits >> 18 & 63];
        text += letters[bits >> 12 & 63];
        text += left > 1 ? letters[bits >> 6 & 63] : '=';
        text += left > 2 ? letters[bits & 63] : '=';
    }
    return text;
}

std::optional<std::string> from_base64(std::string_view text)
{
    if (text.size() % 4 != 0) return std::nullopt;
    std::string bytes;
    bytes.reserve(text.size() / 4 * 3);
    for (std::size_t at = 0; at < text.size(); at += 4) {
        const std::string_view four = text.substr(at, 4);
        const bool last = at + 4 == text.size();
        const std::size_t used = last ? letters_in_last(four) : 4;
        if (!read_four(four, used, bytes)) return std::nullopt;
    }
    return bytes;
}

} // namespace bundle
