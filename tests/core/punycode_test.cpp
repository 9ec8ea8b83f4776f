// The samples of RFC 3492 section 7.1, and names that people have.
#include "core/punycode.h"

#include <catch2/catch.hpp>

namespace {

void check_punycode(const std::u32string& label, const std::string& expected)
{
    INFO(expected);
    CHECK(core::to_punycode(label) == expected);
    CHECK((core::from_punycode(expected) == label));
}

} // namespace

TEST_CASE("labels go to Punycode and back", "[punycode]")
{
    check_punycode(U"łódź", "d-uga0v4h");
    check_punycode(U"bücher", "bcher-kva");
    check_punycode(U"żółw", "w-uga1v8h");
    check_punycode(U"台灣", "kpry57d");
    check_punycode(U"公司", "55qx5d");
    check_punycode(U"他们为什么不说中文", "ihqwcrb4cv8a8dqg056pqjye");
    check_punycode(U"他們爲什麽不說中文", "ihqwctvzc91f659drss3x8bo0yb");
    check_punycode(U"3年b組金八先生", "3b-ww4c5e180e575a65lsy2b");
    check_punycode(U"почемужеонинеговорятпорусски", "b1abfaaepdrnnbgefbadotcwatmq2g4l");
    check_punycode(U"abc", "abc-");
    check_punycode(U"", "");
    check_punycode(U"😀", "e28h");
}

TEST_CASE("what is no Punycode is refused", "[punycode]")
{
    for (const char* text : {"a!", "99999999", "zzzzzzzzzzzz", "\xC5\x82", "a-b_c", "l-9999999b"}) {
        INFO(text);
        CHECK_FALSE(core::from_punycode(text));
    }
    CHECK_FALSE(core::from_punycode(std::string(253, 'a')));
    CHECK_FALSE(core::to_punycode(std::u32string(253, U'ł')));
}
