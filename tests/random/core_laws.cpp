// Laws of src/core on random input: dates against counting, text against a second reading of the
// UTF-8 rules, the JSON gate against nlohmann's parser, SHA-256 against itself in other pieces.
#include "core/date.h"
#include "core/json.h"
#include "core/json_gate.h"
#include "core/json_value.h"
#include "core/punycode.h"
#include "core/sha256.h"
#include "core/text.h"
#include "support/random.h"

#include <algorithm>
#include <catch2/catch.hpp>

using core::CalendarDay;
using core::Date;
using core::Instant;
using support::check_cases;
using support::Random;

namespace {

constexpr std::size_t cases = 100'000;

std::string random_bytes(Random& random, std::size_t size_max)
{
    std::string bytes(random.below(size_max + 1), '\0');
    for (char& byte : bytes) byte = static_cast<char>(random.below(256));
    return bytes;
}

char32_t random_code_point(Random& random)
{
    switch (random.below(5)) {
    case 0: return static_cast<char32_t>(random.below(0x80));
    case 1: return static_cast<char32_t>(0x80 + random.below(0x780));
    case 2: return static_cast<char32_t>(0x1E00 + random.below(0x300));
    case 3: return static_cast<char32_t>(random.below(0xD800));
    default: return static_cast<char32_t>(0x10000 + random.below(0x100000));
    }
}

std::u32string random_code_points(Random& random, std::size_t size_max)
{
    std::u32string code_points(random.below(size_max + 1), U'\0');
    for (char32_t& code_point : code_points) code_point = random_code_point(random);
    return code_points;
}

std::string to_utf8(const std::u32string& code_points)
{
    std::string text;
    for (const char32_t code_point : code_points) core::append_utf8(text, code_point);
    return text;
}

// The table of Unicode 15, 3-7: the bytes that may follow each first byte.
std::size_t well_formed_size(std::string_view text)
{
    struct Row {
        int first_least, first_most, second_least, second_most;
        std::size_t size;
    };
    constexpr Row rows[] = {
        {0x00, 0x7F, 0, 0, 1},       {0xC2, 0xDF, 0x80, 0xBF, 2}, {0xE0, 0xE0, 0xA0, 0xBF, 3},
        {0xE1, 0xEC, 0x80, 0xBF, 3}, {0xED, 0xED, 0x80, 0x9F, 3}, {0xEE, 0xEF, 0x80, 0xBF, 3},
        {0xF0, 0xF0, 0x90, 0xBF, 4}, {0xF1, 0xF3, 0x80, 0xBF, 4}, {0xF4, 0xF4, 0x80, 0x8F, 4}};
    const auto byte = [text](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    for (const Row& row : rows) {
        if (byte(0) < row.first_least || byte(0) > row.first_most) continue;
        if (text.size() < row.size) return 0;
        for (std::size_t i = 1; i < row.size; ++i) {
            const int least = i == 1 ? row.second_least : 0x80;
            const int most = i == 1 ? row.second_most : 0xBF;
            if (byte(i) < least || byte(i) > most) return 0;
        }
        return row.size;
    }
    return 0;
}

bool is_well_formed(std::string_view text)
{
    while (!text.empty()) {
        const std::size_t size = well_formed_size(text);
        if (size == 0) return false;
        text.remove_prefix(size);
    }
    return true;
}

// Day by day, as one counts on a wall calendar.
CalendarDay day_after(CalendarDay day)
{
    constexpr unsigned lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = day.year % 4 == 0 && (day.year % 100 != 0 || day.year % 400 == 0);
    const unsigned length = day.month == 2 && leap ? 29 : lengths[day.month - 1];
    if (day.day < length) return {day.year, day.month, day.day + 1};
    if (day.month < 12) return {day.year, day.month + 1, 1};
    return {day.year + 1, 1, 1};
}

// JSON with mistakes: fragments that are likely to get far before they fail.
std::string random_json(Random& random, int depth)
{
    static const std::vector<std::string> atoms{"0",
                                                "-1",
                                                "12",
                                                "1.5",
                                                "1e9",
                                                "-0",
                                                "007",
                                                "true",
                                                "false",
                                                "null",
                                                "\"\"",
                                                "\"a\"",
                                                "\"\\n\"",
                                                "\"\\u0041\"",
                                                "\"ł\"",
                                                "\"\\ud83d\"",
                                                "\"\xC3\"",
                                                "tru",
                                                "9007199254740991",
                                                "9007199254740992",
                                                "\"\\x\"",
                                                "\"\x01\"",
                                                "",
                                                "\"\\ud83d\\ude00\""};
    static const std::vector<std::string> keys{"\"a\"",         "\"b\"", "\"c\"", "\"\\u0061\"",
                                               "\"__proto__\"", "a",     "\"d\""};
    if (depth == 0 || random.chance(40)) return random.pick(atoms);
    const bool object = random.chance(50);
    std::string text = object ? "{" : "[";
    const std::size_t count = random.below(4);
    for (std::size_t i = 0; i < count; ++i) {
        if (i > 0) text += random.chance(97) ? "," : " ";
        if (random.chance(20)) text += " ";
        if (object) text += random.pick(keys) + ":";
        text += random_json(random, depth - 1);
    }
    return text + (random.chance(97) == object ? "}" : "]");
}

} // namespace

TEST_CASE("every day number is one day, written and read back", "[random]")
{
    check_cases("day numbers", cases, [](Random& random) {
        const Date date = core::date_of_day_number(core::day_number(core::earliest_date) +
                                                   static_cast<int>(random.below(3'652'425)));
        CHECK(core::checked_date(core::calendar_day(date)) == date);
        CHECK(core::parse_date(core::format(date)) == date);
        CHECK(core::plus_months(date, 12 * 400) == date + std::chrono::days{146'097});
        const Instant instant =
            core::start_of_utc_day(date) + std::chrono::milliseconds{random.below(86'400'000)};
        CHECK(core::parse_instant(core::format(instant)) == instant);
        CHECK(core::utc_date(instant) == date);
    });
}

TEST_CASE("days follow each other as on a wall calendar for ten thousand years", "[date]")
{
    CalendarDay naive{.year = 0, .month = 1, .day = 1};
    std::size_t wrong = 0;
    for (Date date = core::earliest_date; date < core::latest_date;
         date = date + std::chrono::days{1}) {
        if (!(core::calendar_day(date) == naive)) ++wrong;
        naive = day_after(naive);
    }
    CHECK(wrong == 0);
    CHECK(core::calendar_day(core::latest_date) == naive);
}

TEST_CASE("no bytes break the reading of a date, a moment or a digest", "[random]")
{
    check_cases("dates of bytes", cases, [](Random& random) {
        std::string text =
            random.chance(50) ? "2020-02-29T12:34:56.789+01:00" : random_bytes(random, 30);
        if (!text.empty()) text[random.below(text.size())] = static_cast<char>(random.below(256));
        const auto date = core::parse_date(text.substr(0, 10));
        if (date) CHECK(core::format(*date) == text.substr(0, 10));
        const auto instant = core::parse_instant(text);
        if (instant) CHECK(core::parse_instant(core::format(*instant)) == instant);
        CHECK((!core::digest_from_hex(text) || text.size() == 64));
    });
}

TEST_CASE("UTF-8 is judged as Unicode's table of well-formed bytes does", "[random]")
{
    check_cases("UTF-8", cases, [](Random& random) {
        std::string text =
            random.chance(30) ? random_bytes(random, 12) : to_utf8(random_code_points(random, 6));
        if (!text.empty() && random.chance(50)) {
            text[random.below(text.size())] = static_cast<char>(random.below(256));
        }
        CHECK(core::is_valid_utf8(text) == is_well_formed(text));
        const auto invalid = core::first_invalid_utf8(text);
        CHECK(is_well_formed(text.substr(0, invalid.value_or(text.size()))));
        CHECK(core::is_valid_utf8(core::repaired_utf8(text)));
        CHECK(core::length_code_points(core::repaired_utf8(text)) ==
              core::length_code_points(text));
    });
}

TEST_CASE("folding is stable, valid, and goes code point by code point", "[random]")
{
    check_cases("folding", cases, [](Random& random) {
        const std::string left = to_utf8(random_code_points(random, 8));
        const std::string right = to_utf8(random_code_points(random, 8));
        const std::string folded = core::fold_for_search(left + right);
        CHECK(folded == core::fold_for_search(left) + core::fold_for_search(right));
        CHECK(core::fold_for_search(folded) == folded);
        CHECK(core::is_valid_utf8(core::fold_for_search(random_bytes(random, 12))));
        const std::string_view trimmed = core::trimmed(left);
        CHECK(core::trimmed(trimmed) == trimmed);
    });
}

TEST_CASE("capitals and their small letters fold alike", "[text]")
{
    std::size_t different = 0;
    for (char32_t code_point = 0; code_point < 0x20000; ++code_point) {
        const std::string upper = to_utf8({code_point});
        const std::string lower = to_utf8({core::lower_case(code_point)});
        if (core::fold_for_search(upper) != core::fold_for_search(lower)) ++different;
        if (core::lower_case(core::lower_case(code_point)) != core::lower_case(code_point)) {
            ++different;
        }
    }
    CHECK(different == 0);
}

TEST_CASE("Punycode gives back what it was given, and no bytes break it", "[random]")
{
    check_cases("Punycode", cases, [](Random& random) {
        const std::u32string label = random_code_points(random, 20);
        const auto encoded = core::to_punycode(label);
        REQUIRE(encoded);
        CHECK((core::from_punycode(*encoded) == label));
        const auto decoded = core::from_punycode(random_bytes(random, 20));
        if (decoded) CHECK(core::is_valid_utf8(to_utf8(*decoded)));
    });
}

TEST_CASE("a digest does not depend on the pieces that were fed", "[random]")
{
    check_cases("SHA-256 in pieces", cases, [](Random& random) {
        const std::string message = random_bytes(random, 300);
        core::Sha256 hash;
        for (std::size_t at = 0; at < message.size();) {
            const std::size_t size = random.below(100);
            hash.update(std::string_view{message}.substr(at, size));
            at += size;
        }
        CHECK(hash.digest() == core::sha256(message));
        CHECK(core::digest_from_hex(core::to_hex(hash.digest())) == hash.digest());
    });
}

TEST_CASE("what the gate lets through, the parser reads, and writes within the gate", "[random]")
{
    std::size_t passed = 0;
    check_cases("JSON gate", cases, [&passed](Random& random) {
        std::string text = random.chance(5) ? random_bytes(random, 20) : random_json(random, 4);
        const auto refusal = core::refuse_json(text);
        const core::Json value = core::parse_json(text);
        if (refusal) {
            CHECK(refusal->offset <= text.size());
            return;
        }
        ++passed;
        CHECK_FALSE(value.is_discarded());
        const std::string written = core::write_json(value);
        CHECK_FALSE(core::refuse_json(written));
        CHECK(core::write_json(core::parse_json(written)) == written);
    });
    support::check_reached(passed, cases);
}

// The same value, to whoever asks either of them.
bool are_same(const core::JsonValue& one, const core::JsonValue& other)
{
    if (one.is_object() != other.is_object() || one.is_list() != other.is_list() ||
        one.is_null() != other.is_null() || one.text() != other.text() ||
        one.integer() != other.integer() || one.boolean() != other.boolean()) {
        return false;
    }
    std::vector<std::string> keys = one.keys();
    std::sort(keys.begin(), keys.end()); // the one has them by their order, the other as they came
    std::vector<std::string> other_keys = other.keys();
    std::sort(other_keys.begin(), other_keys.end());
    const auto elements = one.elements();
    const auto other_elements = other.elements();
    return keys == other_keys &&
           std::equal(elements.begin(), elements.end(), other_elements.begin(),
                      other_elements.end(), are_same) &&
           std::all_of(keys.begin(), keys.end(), [&](const std::string& key) {
               return are_same(*one.member(key), *other.member(key));
           });
}

TEST_CASE("a text taken apart says what the parser makes of it", "[random]")
{
    std::size_t passed = 0;
    check_cases("JSON parts", cases, [&passed](Random& random) {
        const std::string text = random_json(random, 4);
        core::JsonParts parts;
        if (core::refuse_json(text, {}, parts)) return;
        ++passed;
        INFO(text);
        const core::Json value = core::parse_json(text);
        CHECK(are_same(core::JsonValue(parts), core::JsonValue(value)));
    });
    support::check_reached(passed, cases);
}

TEST_CASE("one spelling of a value is the canonical one, and the gate knows it", "[random]")
{
    std::size_t passed = 0;
    check_cases("canonical JSON", cases, [&passed](Random& random) {
        const std::string text = random_json(random, 4);
        if (core::refuse_json(text)) return;
        ++passed;
        INFO(text);
        const std::string canonical = core::write_json(core::parse_json(text));
        const core::GateLimits one_spelling{.spelling = core::Spelling::Canonical};
        CHECK(core::refuse_json(text, one_spelling).has_value() == (text != canonical));
        CHECK_FALSE(core::refuse_json(canonical, one_spelling));
    });
    support::check_reached(passed, cases);
}

TEST_CASE("a text alone is written as it is within a value", "[random]")
{
    check_cases("JSON text", cases, [](Random& random) {
        const std::string text = random_bytes(random, 40);
        std::string written;
        core::append_json_text(written, text);
        CHECK(written == core::write_json(core::Json(text)));
    });
}

TEST_CASE("the gate refuses whatever the parser refuses", "[random]")
{
    check_cases("JSON parser", cases, [](Random& random) {
        const std::string text = random_json(random, 4);
        if (core::parse_json(text).is_discarded()) CHECK(core::refuse_json(text));
    });
}
