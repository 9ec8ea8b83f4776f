#include "core/percent.h"

#include <charconv>

namespace core {

namespace {

bool is_plain(char c)
{
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return letter || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' || c == '~';
}

} // namespace

std::string percent_encoded(std::string_view text, std::string_view also_plain)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string encoded;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (is_plain(c) || also_plain.find(c) != also_plain.npos)
            encoded += c;
        else
            encoded += {'%', digits[byte >> 4u], digits[byte & 15u]};
    }
    return encoded;
}

std::string percent_decoded(std::string_view text)
{
    std::string decoded;
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned byte = 0;
        const bool whole = text[i] == '%' && i + 2 < text.size();
        const char* from = text.data() + i + 1;
        if (!whole || std::from_chars(from, from + 2, byte, 16).ptr != from + 2) {
            decoded += text[i];
            continue;
        }
        decoded += static_cast<char>(static_cast<unsigned char>(byte));
        i += 2;
    }
    return decoded;
}

} // namespace core
