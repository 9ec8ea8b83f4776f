#include "ui/line_break.h"

#include <catch2/catch.hpp>
#include <string>

namespace {

// The text with a bar wherever a line may end.
std::u32string broken(std::u32string_view text)
{
    std::u32string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i > 0 && ui::may_break(text[i - 1], text[i])) result += U'|';
        result += text[i];
    }
    return result;
}

void check_breaks(std::u32string_view with_bars)
{
    std::u32string plain;
    for (const char32_t c : with_bars) {
        if (c != U'|') plain += c;
    }
    CHECK((broken(plain) == with_bars));
}

} // namespace

TEST_CASE("lines break after spaces and hyphens, never before a space")
{
    check_breaks(U"one |two  |three");
    check_breaks(U"co-|op");
    check_breaks(U"Enquire/|ask");
}

TEST_CASE("numbers with signs and dashes are not torn")
{
    check_breaks(U"2020-06-03");
    check_breaks(U"-5");
}

TEST_CASE("a no-break space holds its neighbours")
{
    check_breaks(U"5\u00A0days");
    check_breaks(U"客\u00A0戶");
}

TEST_CASE("Chinese breaks between characters, but not before closing or after opening marks")
{
    check_breaks(U"客|戶|關|聯。|編|輯");
    check_breaks(U"「客|戶」|名");
    check_breaks(U"（一|二）");
    check_breaks(U"建|立 |CPOR |申|請");
    check_breaks(U"用|於|Microsoft");
}
