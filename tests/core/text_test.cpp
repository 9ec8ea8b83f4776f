// UTF-8, lengths, trimming and folding, as tables.
#include "core/text.h"

#include <catch2/catch.hpp>

using core::fold_for_search;

namespace {

void check_fold(const std::string& text, const std::string& expected)
{
    INFO("folding " << text);
    CHECK(fold_for_search(text) == expected);
    CHECK(fold_for_search(expected) == expected);
}

std::string utf8(char32_t code_point)
{
    std::string text;
    core::append_utf8(text, code_point);
    return text;
}

} // namespace

TEST_CASE("search does not mind capitals, accents or widths", "[text]")
{
    struct Row {
        const char* text;
        const char* folded;
    };
    for (const Row& row : {
             Row{"Contoso Ltd.", "contoso ltd."},
             Row{"ŁÓDŹ Zażółć gęślą jaźń", "lodz zazolc gesla jazn"},
             Row{"Straße Größe", "strasse grosse"},
             Row{"STRASSE GRÖSSE ẞ", "strasse grosse ss"},
             Row{"Ærø Œuvre Þór Ðuro Đorđe", "aero oeuvre thor duro dorde"},
             Row{"İstanbul ışık ŞĞ", "istanbul isik sg"},
             Row{"Nguyễn Đình Thắng", "nguyen dinh thang"},
             Row{"e\u0301tude Z\u0307", "etude z"},
             Row{"Ｃｏｎｔｏｓｏ　３６５！", "contoso 365!"},
             Row{"微軟合作夥伴 Contoso 公司", "微軟合作夥伴 contoso 公司"},
             Row{"臺灣／台灣", "臺灣/台灣"},
             Row{"ｱｲｳ", "アイウ"},
             Row{"ΑΘΉΝΑ Όσος", "αθηνα οσοσ"},
             Row{"Москва ЁЛКА Київ Ґ", "москва елка киів ґ"},
             Row{"Ƀ ƀ Ɨ ɨ Ⱥ ⱥ", "b b i i a a"},
             Row{"ﬁnance ﬄ", "finance ffl"},
             Row{"O’Brien “A”–B…", "o'brien \"a\"-b..."},
             Row{"a\u00A0b\u2003c\u200Bd\uFEFF", "a b cd"},
             Row{"½ m²", "1/2 m2"},
             Row{"😀 שלום", "😀 שלום"},
             Row{"", ""},
         }) {
        check_fold(row.text, row.folded);
    }
}

TEST_CASE("folding any code point twice is folding it once", "[text]")
{
    std::size_t changed = 0;
    std::size_t unstable = 0;
    for (char32_t code_point = 0; code_point <= 0x10FFFF; ++code_point) {
        const std::string text = utf8(code_point);
        const std::string folded = fold_for_search(text);
        if (folded != text) ++changed;
        if (fold_for_search(folded) != folded || !core::is_valid_utf8(folded)) ++unstable;
    }
    CHECK(unstable == 0);
    CHECK(changed > 1000);
}

TEST_CASE("invalid UTF-8 is found where it begins", "[text]")
{
    struct Row {
        std::string text;
        int at; // -1: valid
    };
    for (const Row& row : {
             Row{"", -1},
             Row{"abc", -1},
             Row{"zażółć 台灣 😀", -1},
             Row{utf8(0x10FFFF), -1},
             Row{utf8(0xD7FF) + utf8(0xE000), -1},
             Row{"ab\x80", 2},
             Row{"ab\xC3", 2},
             Row{"ab\xC3(", 2},
             Row{"\xC0\x80", 0},             // overlong NUL
             Row{"\xC1\xBF", 0},             // overlong
             Row{"\xE0\x9F\xBF", 0},         // overlong
             Row{"\xF0\x8F\xBF\xBF", 0},     // overlong
             Row{"x\xED\xA0\x80", 1},        // surrogate
             Row{"x\xED\xBF\xBF", 1},        // surrogate
             Row{"\xF4\x90\x80\x80", 0},     // beyond U+10FFFF
             Row{"\xF8\x88\x80\x80\x80", 0}, // five bytes
             Row{"台\xE5\x8F", 3},
             Row{"\xFF", 0},
         }) {
        INFO("text " << row.text);
        const auto found = core::first_invalid_utf8(row.text);
        CHECK((found ? static_cast<int>(*found) : -1) == row.at);
        CHECK(core::is_valid_utf8(core::repaired_utf8(row.text)));
        if (row.at < 0) CHECK(core::repaired_utf8(row.text) == row.text);
    }
    CHECK(core::repaired_utf8("a\xFFz") == "a\uFFFDz");
    CHECK(utf8(0xD800) == "\uFFFD");
    CHECK(utf8(0x110000) == "\uFFFD");
}

TEST_CASE("lengths are counted in code points", "[text]")
{
    CHECK(core::length_code_points("") == 0);
    CHECK(core::length_code_points("Łódź") == 4);
    CHECK(core::length_code_points("台灣😀") == 3);
    CHECK(core::length_code_points("a\xFF\xFE") == 3);
    CHECK(core::first_code_points("Łódź", 2) == "Łó");
    CHECK(core::first_code_points("台灣", 5) == "台灣");
    CHECK(core::first_code_points("台灣", 0).empty());
}

TEST_CASE("white space and unseen characters are trimmed at both ends only", "[text]")
{
    CHECK(core::trimmed("  a b \t\r\n") == "a b");
    CHECK(core::trimmed("\uFEFF\u00A0台 灣\u3000\u200F") == "台 灣");
    CHECK(core::trimmed("a\u200Bb") == "a\u200Bb");
    CHECK(core::trimmed(" \u200B\u2003 ").empty());
    CHECK(core::trimmed("").empty());
    CHECK(core::is_blank("\u200B \u00A0"));
    CHECK_FALSE(core::is_blank(" . "));
    CHECK(core::is_control(U'\x07'));
    CHECK(core::is_control(0x9F));
    CHECK_FALSE(core::is_control(U' '));
}
