#include "claims/typed_text.h"

#include "core/text.h"

namespace claims {
namespace {

constexpr std::u32string_view wrappers = U" \"'`“”„‟‘’‚‛«»‹›「」『』{}()[]<>,;";

constexpr bool is_dash(char32_t code_point)
{
    return (code_point >= 0x2010 && code_point <= 0x2015) || code_point == 0x2212 ||
           code_point == 0xFE58 || code_point == 0xFE63;
}

char32_t plain(char32_t code_point)
{
    constexpr char32_t full_width_distance = 0xFEE0;
    if (core::is_white_space(code_point)) return U' ';
    if (is_dash(code_point)) return U'-';
    if (code_point >= 0xFF01 && code_point <= 0xFF5E) return code_point - full_width_distance;
    return code_point;
}

} // namespace

std::optional<std::u32string> typed_text(std::string_view text)
{
    if (!core::is_valid_utf8(text)) return std::nullopt;
    std::u32string typed;
    core::for_each_code_point(text, [&typed](char32_t code_point) {
        if (core::is_invisible(code_point)) return;
        if (core::is_control(code_point) && !core::is_white_space(code_point)) return;
        typed += plain(code_point);
    });
    return typed;
}

std::u32string unwrapped(const std::u32string& text)
{
    const std::size_t first = text.find_first_not_of(wrappers);
    if (first == std::u32string::npos) return {};
    const std::size_t last = text.find_last_not_of(wrappers);
    return text.substr(first, last - first + 1);
}

std::string to_utf8(std::u32string_view text)
{
    std::string bytes;
    for (const char32_t code_point : text) core::append_utf8(bytes, code_point);
    return bytes;
}

} // namespace claims
