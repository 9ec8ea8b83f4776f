#include "ui/line_break.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace ui {

namespace {

struct Range {
    char32_t first = 0;
    char32_t last = 0;
};

// Scripts written without spaces: CJK symbols, kana, bopomofo, ideographs, full-width forms.
constexpr std::array ideographic{
    Range{0x2E80, 0x2FFF}, Range{0x3000, 0x30FF}, Range{0x3100, 0x312F},
    Range{0x31A0, 0x31FF}, Range{0x3200, 0x4DBF}, Range{0x4E00, 0x9FFF},
    Range{0xF900, 0xFAFF}, Range{0xFF00, 0xFFEF}, Range{0x20000, 0x3FFFD},
};

constexpr std::u32string_view opening =
    U"([{\u2018\u201C\u300A\u300C\u300E\u3010\u3014\uFF08\uFF3B\uFF5B";
constexpr std::u32string_view closing =
    U")]}!?.,:;%"
    U"\u2019\u201D\u2026\u3001\u3002\u300B\u300D\u300F\u3011\u3015\uFF01\uFF09\uFF0C\uFF0E"
    U"\uFF1A\uFF1B\uFF1F\uFF3D\uFF5D\u30FB\u30FC";

bool is_ideographic(char32_t c)
{
    return std::any_of(ideographic.begin(), ideographic.end(),
                       [c](Range range) { return c >= range.first && c <= range.last; });
}

bool is_one_of(std::u32string_view set, char32_t c)
{
    return set.find(c) != std::u32string_view::npos;
}

} // namespace

bool may_break(char32_t before, char32_t after)
{
    if (after == U' ') return false;
    if (before == U' ' || before == U'\u200B') return true;
    if (before == U'-' || before == U'\u2013' || before == U'\u2014' || before == U'/') {
        return is_ideographic(after) || (after >= U'A' && after != U'\u00A0');
    }
    if (!is_ideographic(before) && !is_ideographic(after)) return false;
    return !is_one_of(closing, after) && !is_one_of(opening, before) && after != U'\u00A0' &&
           before != U'\u00A0';
}

} // namespace ui
