// Laws of the parsers on random input: no bytes break them, what they give they take unchanged, and
// their result has the promised form.
#include "claims/parse.h"
#include "core/text.h"
#include "support/random.h"

#include <catch2/catch.hpp>

#include <algorithm>

using claims::Parsed;
using support::check_cases;
using support::Random;

namespace {

constexpr std::size_t cases = 100'000;

// Pieces of what people paste, glued together without sense.
std::string random_typed(Random& random)
{
    static const std::vector<std::string> pieces{"https://",
                                                 "www.",
                                                 "contoso",
                                                 ".com",
                                                 ".",
                                                 "..",
                                                 "@",
                                                 "jan",
                                                 "<",
                                                 ">",
                                                 " ",
                                                 ",",
                                                 ";",
                                                 ":",
                                                 "/",
                                                 "?",
                                                 "#",
                                                 "\"",
                                                 "'",
                                                 "{",
                                                 "}",
                                                 "-",
                                                 "—",
                                                 "urn:uuid:",
                                                 "72f988bf-86f1-41af-91ab-2d7cd011db47",
                                                 "72f988bf",
                                                 "86f141af91ab2d7cd011db47",
                                                 "00000000-0000-0000-0000-000000000000",
                                                 "MPN",
                                                 " ID ",
                                                 "4712233",
                                                 "4",
                                                 "７",
                                                 "łódź",
                                                 "ŁÓDŹ",
                                                 "台灣",
                                                 "。",
                                                 "xn--",
                                                 "xn--d-uga0v4h",
                                                 "xn--e28h",
                                                 "ß",
                                                 "\u200B",
                                                 "\u00A0",
                                                 "\uFEFF",
                                                 "\u200F",
                                                 "\u200D",
                                                 "e\u0301",
                                                 "😀",
                                                 "mailto:",
                                                 "*.",
                                                 "[",
                                                 "]",
                                                 "::1",
                                                 "10.0.0.1",
                                                 ":443",
                                                 "\n",
                                                 "\r\n",
                                                 "\t",
                                                 "\xFF",
                                                 "\xC3",
                                                 "=",
                                                 "`",
                                                 "\\",
                                                 "Ａ",
                                                 "%"};
    std::string typed;
    for (std::size_t i = random.below(9); i > 0; --i) typed += random.pick(pieces);
    if (random.chance(10)) {
        for (std::size_t i = random.below(10); i > 0; --i) {
            typed += static_cast<char>(random.below(256));
        }
    }
    return typed;
}

// Gives the result, if any, after checking that the parser takes it as it is.
template <class Parse>
std::string settled(const std::string& typed, Parse&& parse)
{
    const Parsed parsed = parse(typed);
    if (!parsed) return {};
    INFO("typed: " << typed);
    const Parsed again = parse(parsed.value());
    CHECK((again ? again.value() : "refused") == parsed.value());
    CHECK(core::is_valid_utf8(parsed.value()));
    CHECK_FALSE(parsed.value().empty());
    return parsed.value();
}

bool is_host(const std::string& host)
{
    constexpr std::string_view allowed = "abcdefghijklmnopqrstuvwxyz0123456789-.";
    return host.size() <= 253 && host.find_first_not_of(allowed) == std::string::npos &&
           host.find('.') != std::string::npos && host.find("..") == std::string::npos &&
           host.front() != '.' && host.back() != '.';
}

} // namespace

TEST_CASE("a parsed domain is a host name, whatever was typed", "[random]")
{
    std::size_t parsed = 0;
    check_cases("domains", cases, [&parsed](Random& random) {
        const std::string domain = settled(random_typed(random), claims::parse_domain);
        if (domain.empty()) return;
        ++parsed;
        INFO(domain);
        CHECK(is_host(domain));
        const std::string readable = claims::readable_domain(domain);
        const Parsed back = claims::parse_domain(readable);
        CHECK((back ? back.value() : "refused") == domain);
    });
    support::check_reached(parsed, cases);
}

TEST_CASE("a parsed e-mail address has one @ and a host, whatever was typed", "[random]")
{
    std::size_t parsed = 0;
    check_cases("e-mail addresses", cases, [&parsed](Random& random) {
        const std::string typed = random.chance(50) ? "jan" + random_typed(random) + "@contoso.com"
                                                    : random_typed(random);
        const std::string email = settled(typed, claims::parse_email);
        if (email.empty()) return;
        ++parsed;
        INFO(email);
        CHECK(std::count(email.begin(), email.end(), '@') == 1);
        CHECK(is_host(std::string{claims::email_domain(email)}));
    });
    support::check_reached(parsed, cases);
}

TEST_CASE("a parsed GUID is 8-4-4-4-12 small hexadecimal digits, whatever was typed", "[random]")
{
    std::size_t parsed = 0;
    check_cases("GUIDs", cases, [&parsed](Random& random) {
        const std::string guid = settled(random_typed(random), claims::parse_guid);
        if (guid.empty()) return;
        ++parsed;
        INFO(guid);
        CHECK(guid.size() == 36);
        CHECK(guid.find_first_not_of("0123456789abcdef-") == std::string::npos);
        CHECK((guid[8] == '-' && guid[13] == '-' && guid[18] == '-' && guid[23] == '-'));
    });
    support::check_reached(parsed, cases);
}

TEST_CASE("a GUID is found again in any spelling", "[random]")
{
    check_cases("GUID spellings", cases, [](Random& random) {
        constexpr std::string_view digits = "0123456789abcdef";
        std::string guid = "1";
        while (guid.size() < 36) {
            const bool dash =
                guid.size() == 8 || guid.size() == 13 || guid.size() == 18 || guid.size() == 23;
            guid += dash ? '-' : digits[random.below(16)];
        }
        std::string spelled = guid;
        if (random.chance(50)) {
            spelled.erase(std::remove(spelled.begin(), spelled.end(), '-'), spelled.end());
        }
        for (char& c : spelled) {
            if (random.chance(50) && c >= 'a') c = static_cast<char>(c - 'a' + 'A');
        }
        if (random.chance(30)) spelled = "{" + spelled + "}";
        if (random.chance(30)) spelled = "urn:uuid:" + spelled;
        if (random.chance(30)) spelled = "\u200B " + spelled + "\u00A0\r\n";
        if (random.chance(30)) spelled = "\"" + spelled + "\"";
        INFO(spelled);
        const Parsed parsed = claims::parse_guid(spelled);
        CHECK((parsed ? parsed.value() : "refused") == guid);
    });
}

TEST_CASE("a parsed MPN ID is four to ten digits, whatever was typed", "[random]")
{
    std::size_t parsed = 0;
    check_cases("MPN IDs", cases, [&parsed](Random& random) {
        const std::string id = settled(random_typed(random), claims::parse_mpn_id);
        if (id.empty()) return;
        ++parsed;
        CHECK(id.size() >= 4);
        CHECK(id.size() <= 10);
        CHECK(id.find_first_not_of("0123456789") == std::string::npos);
    });
    support::check_reached(parsed, cases);
}

TEST_CASE("names and comments keep what was typed and lose what cannot be seen", "[random]")
{
    check_cases("names", cases, [](Random& random) {
        const std::string typed = random_typed(random);
        const std::string name = settled(typed, [](const std::string& text) {
            return claims::parse_name(text, claims::customer_name_length);
        });
        CHECK(core::length_code_points(name) <= claims::customer_name_length.most);
        CHECK(name.find_first_of("\n\r\t") == std::string::npos);
        CHECK(name.find("  ") == std::string::npos);
        const std::string comment =
            settled(typed, [](const std::string& text) { return claims::parse_comment(text); });
        CHECK(comment.find('\r') == std::string::npos);
        CHECK(core::length_code_points(comment) <= claims::comment_length.most);
    });
}
