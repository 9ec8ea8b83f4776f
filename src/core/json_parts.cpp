#include "core/json_parts.h"

#include "core/text.h"

#include <algorithm>

namespace core {

namespace {

char32_t hex_value(char c)
{
    if (c <= '9') return static_cast<char32_t>(c - '0');
    return static_cast<char32_t>((c | 0x20) - 'a' + 10);
}

// \uXXXX
char32_t unit_at(std::string_view written, std::size_t at)
{
    char32_t unit = 0;
    for (std::size_t i = 2; i < 6; ++i) unit = unit * 16 + hex_value(written[at + i]);
    return unit;
}

} // namespace

std::string unescaped(std::string_view written)
{
    std::string meant;
    meant.reserve(written.size());
    for (std::size_t at = 0; at < written.size();) {
        const std::size_t escape = std::min(written.find('\\', at), written.size());
        meant += written.substr(at, escape - at);
        at = escape;
        if (at == written.size()) break;
        if (written[at + 1] != 'u') {
            meant += escape_meanings[escape_letters.find(written[at + 1])];
            at += 2;
            continue;
        }
        char32_t code_point = unit_at(written, at);
        at += 6;
        if (code_point >= 0xD800 &&
            code_point <= 0xDBFF) { // its other half is there: it was looked at
            code_point = 0x10000 + ((code_point - 0xD800) << 10) + (unit_at(written, at) - 0xDC00);
            at += 6;
        }
        append_utf8(meant, code_point);
    }
    return meant;
}

} // namespace core
