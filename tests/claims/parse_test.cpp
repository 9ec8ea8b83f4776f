// What people type and paste, one line a case: the spelling that the domain keeps, or the reason
// why there is none.
#include "claims/parse.h"

#include <catch2/catch.hpp>

#include <vector>

using claims::Parsed;

namespace {

struct Row {
    std::string typed{};
    const char* expected = ""; // "!reason" where it is refused
};

std::string told(const Parsed& parsed)
{
    return parsed ? parsed.value() : "!" + std::string{core::name_of(parsed.error())};
}

template <class Parse>
void check_parser(const std::vector<Row>& rows, Parse&& parse)
{
    for (const Row& row : rows) {
        INFO("typed: " << row.typed);
        const Parsed parsed = parse(row.typed);
        CHECK(told(parsed) == row.expected);
        if (parsed) CHECK(told(parse(parsed.value())) == row.expected);
    }
}

constexpr const char* tenant = "72f988bf-86f1-41af-91ab-2d7cd011db47";

std::string repeated(const std::string& text, std::size_t times)
{
    std::string all;
    for (std::size_t i = 0; i < times; ++i) all += text;
    return all;
}

} // namespace

TEST_CASE("a domain is found in whatever is pasted", "[parse]")
{
    check_parser(
        {
            {"contoso.com", "contoso.com"},
            {"  Contoso.COM ", "contoso.com"},
            {"contoso.com.", "contoso.com"},
            {"https://www.contoso.com/en-us/about?x=1#top", "contoso.com"},
            {"HTTP://user:pw@portal.contoso.com:8443/", "portal.contoso.com"},
            {"//contoso.com/x", "contoso.com"},
            {"contoso.com/path", "contoso.com"},
            {"contoso.com:443", "contoso.com"},
            {"www.contoso.com", "contoso.com"},
            {"www.com", "www.com"},
            {"www.www.contoso.com", "contoso.com"},
            {"jan.kowalski@contoso.com", "contoso.com"},
            {"@contoso.com", "contoso.com"},
            {"mailto:jan@contoso.com?subject=Hi", "contoso.com"},
            {"Jan Kowalski <jan@contoso.com>", "contoso.com"},
            {"<https://contoso.com>", "contoso.com"},
            {"\"contoso.com\",", "contoso.com"},
            {"“contoso.com”", "contoso.com"},
            {"*.contoso.com", "contoso.com"},
            {"contoso.onmicrosoft.com", "contoso.onmicrosoft.com"},
            {"con\u200Btoso.com\u00A0", "contoso.com"},
            {"\uFEFF\u200Fcontoso.com", "contoso.com"},
            {"ｃｏｎｔｏｓｏ．ｃｏｍ", "contoso.com"},
            {"contoso。com", "contoso.com"},
            {"a-b.c-d.example", "a-b.c-d.example"},
            {"365.contoso.co.uk", "365.contoso.co.uk"},
            {"łódź.pl", "xn--d-uga0v4h.pl"},
            {"ŁÓDŹ.PL", "xn--d-uga0v4h.pl"},
            {"xn--d-uga0v4h.pl", "xn--d-uga0v4h.pl"},
            {"XN--D-UGA0V4H.PL", "xn--d-uga0v4h.pl"},
            {"台灣.台灣", "xn--kpry57d.xn--kpry57d"},
            {"straße.de", "xn--strae-oqa.de"},
            {repeated("a", 63) + ".com",
             "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa."
             "com"},
        },
        claims::parse_domain);
}

TEST_CASE("what is no domain is refused with its reason", "[parse]")
{
    check_parser(
        {
            {"", "!empty"},
            {" \u200B ", "!empty"},
            {"https://", "!empty"},
            {"\xC3(", "!invalid-text"},
            {"contoso", "!domain-needs-dot"},
            {"localhost:8080", "!domain-needs-dot"},
            {"contoso..com", "!domain-label-empty"},
            {".contoso.com", "!domain-label-empty"},
            {"con toso.com", "!domain-character"},
            {"con_toso.com", "!domain-character"},
            {"contoso!.com", "!domain-character"},
            {"contoso.com:x", "!domain-character"},
            {"😀.com", "!domain-character"},
            {"e\u0301.com", "!domain-character"},
            {"-contoso.com", "!domain-hyphen"},
            {"contoso-.com", "!domain-hyphen"},
            {"xn--łódź.pl", "!domain-hyphen"},
            {"192.168.0.1", "!domain-is-address"},
            {"http://[2001:db8::1]/", "!domain-is-address"},
            {"1234", "!domain-is-address"},
            {"contoso.com; fabrikam.com", "!several-domains"},
            {"contoso.com fabrikam.com", "!several-domains"},
            {"jan@contoso.com, ala@fabrikam.com", "!several-domains"},
            {"xn--zzzzzzzzzzzz.com", "!domain-bad-punycode"},
            {"xn--abc-.com", "!domain-hyphen"},
            {"xn--99999999.com", "!domain-bad-punycode"},
            {"xn--e28h.com", "!domain-bad-punycode"}, // an emoji
            {repeated("a", 64) + ".com", "!domain-label-too-long"},
            {repeated("ł", 64) + ".com", "!domain-label-too-long"},
            {repeated("ł", 300) + ".com", "!domain-label-too-long"},
            {repeated("aaaaaaaaa.", 25) + "comm", "!too-long"},
        },
        claims::parse_domain);
    CHECK(told(claims::parse_domain(repeated("aaaaaaaaa.", 25) + "com")).size() == 253);
}

TEST_CASE("a domain is shown in the script that its owner writes", "[parse]")
{
    CHECK(claims::readable_domain("xn--d-uga0v4h.pl") == "łódź.pl");
    CHECK(claims::readable_domain("mail.xn--kpry57d.xn--kpry57d") == "mail.台灣.台灣");
    CHECK(claims::readable_domain("contoso.com") == "contoso.com");
    CHECK(claims::readable_domain("xn--99999999.com") == "xn--99999999.com");
    CHECK(claims::readable_domain("xn--e28h.com") == "xn--e28h.com");
    CHECK(claims::readable_domain("").empty());
    CHECK(claims::readable_domain("a..b.") == "a..b.");
}

TEST_CASE("a directory ID is read in any usual spelling", "[parse]")
{
    check_parser(
        {
            {tenant, tenant},
            {"72F988BF-86F1-41AF-91AB-2D7CD011DB47", tenant},
            {"  {72f988bf-86f1-41af-91ab-2d7cd011db47} ", tenant},
            {"(72f988bf-86f1-41af-91ab-2d7cd011db47)", tenant},
            {"\"72f988bf-86f1-41af-91ab-2d7cd011db47\"", tenant},
            {"72f988bf86f141af91ab2d7cd011db47", tenant},
            {"{72F988BF86F141AF91AB2D7CD011DB47}", tenant},
            {"urn:uuid:72f988bf-86f1-41af-91ab-2d7cd011db47", tenant},
            {"URN:UUID:72f988bf86f141af91ab2d7cd011db47", tenant},
            {"Tenant ID: 72f988bf-86f1-41af-91ab-2d7cd011db47", tenant},
            {"tenantId=72f988bf86f141af91ab2d7cd011db47", tenant},
            {"72f988bf–86f1–41af–91ab–2d7cd011db47", tenant}, // dashes of a word processor
            {"72f988bf-86f1-41af-\n91ab-2d7cd011db47", tenant},
            {"72f988bf\u00AD-86f1-41af-91ab-2d7cd011db47\u200E", tenant},
            {"７２ｆ９８８ｂｆ-86f1-41af-91ab-2d7cd011db47", tenant},
            {"https://login.microsoftonline.com/72f988bf-86f1-41af-91ab-2d7cd011db47/v2.0", tenant},
            {"72f988bf-86f1-41af-91ab-2d7cd011db47 72F988BF-86F1-41AF-91AB-2D7CD011DB47", tenant},
        },
        claims::parse_guid);
}

TEST_CASE("what is no directory ID is refused with its reason", "[parse]")
{
    check_parser(
        {
            {"", "!empty"},
            {"{}", "!empty"},
            {"\xFF", "!invalid-text"},
            {"72f988bf-86f1-41af-91ab-2d7cd011db4", "!guid-length"},
            {"72f988bf-86f1-41af-91ab-2d7cd011db470", "!guid-length"},
            {"contoso.com", "!guid-character"},
            {"72f988bg-86f1-41af-91ab-2d7cd011db47", "!guid-character"},
            {"72f988bf8-6f1-41af-91ab-2d7cd011db47", "!guid-dashes"},
            {"00000000-0000-0000-0000-000000000000", "!guid-all-zeros"},
            {"00000000000000000000000000000000", "!guid-all-zeros"},
            {"72f988bf-86f1-41af-91ab-2d7cd011db47, 11111111-86f1-41af-91ab-2d7cd011db47",
             "!guid-several"},
        },
        claims::parse_guid);
}

TEST_CASE("an MPN ID is four to ten digits, however they are written", "[parse]")
{
    check_parser(
        {
            {"4712233", "4712233"},
            {" 4 712 233 ", "4712233"},
            {"4712-233", "4712233"},
            {"MPN 4712233", "4712233"},
            {"MPN ID: 4712233", "4712233"},
            {"mpnid=4712233", "4712233"},
            {"PartnerID 4712233", "4712233"},
            {"#4712233", "4712233"},
            {"MPN 識別碼：4712233", "4712233"},
            {"４７１２２３３", "4712233"},
            {"\u200E4712233\uFEFF", "4712233"},
            {"0047", "0047"},
            {"1234567890", "1234567890"},
            {"", "!empty"},
            {"MPN", "!mpn-not-digits"},
            {"Contoso 4712233", "!mpn-not-digits"},
            {"4712233.0", "!mpn-not-digits"},
            {"47122x33", "!mpn-not-digits"},
            {"-", "!mpn-not-digits"},
            {"123", "!too-short"},
            {"12345678901", "!too-long"},
            {"\xE5\x8F", "!invalid-text"},
        },
        claims::parse_mpn_id);
}

TEST_CASE("an e-mail address keeps its local part and gets a plain domain", "[parse]")
{
    check_parser(
        {
            {"jan@contoso.com", "jan@contoso.com"},
            {" Jan.Kowalski@Contoso.COM ", "Jan.Kowalski@contoso.com"},
            {"Jan Kowalski <jan@contoso.com>", "jan@contoso.com"},
            {"\"Kowalski, Jan\" <jan@contoso.com>;", "jan@contoso.com"},
            {"mailto:jan@contoso.com?subject=a@b", "jan@contoso.com"},
            {"o'brien+cpor@mail.contoso.co.uk", "o'brien+cpor@mail.contoso.co.uk"},
            {"jan＠contoso．com", "jan@contoso.com"},
            {"zoë@łódź.pl", "zoë@xn--d-uga0v4h.pl"},
            {"王@台灣.台灣", "王@xn--kpry57d.xn--kpry57d"},
            {"jan@www.contoso.com", "jan@www.contoso.com"},
            {"", "!empty"},
            {"<>", "!empty"},
            {"\xFF", "!invalid-text"},
            {"jan.contoso.com", "!email-needs-at"},
            {"jan@contoso.com, ala@contoso.com", "!email-several"},
            {"jan@@contoso.com", "!email-several"},
            {"@contoso.com", "!email-local-part"},
            {"jan kowalski@contoso.com", "!email-local-part"},
            {".jan@contoso.com", "!email-local-part"},
            {"jan.@contoso.com", "!email-local-part"},
            {"j..an@contoso.com", "!email-local-part"},
            {repeated("a", 65) + "@contoso.com", "!email-local-part"},
            {"jan@", "!empty"},
            {"jan@contoso", "!domain-needs-dot"},
            {"jan@con_toso.com", "!domain-character"},
            {"jan@10.0.0.1", "!domain-is-address"},
            {repeated("a", 60) + "@" + repeated("aaaaaaaaa.", 20) + "com", "!too-long"},
        },
        claims::parse_email);
    CHECK(claims::email_domain("Jan@mail.contoso.com") == "mail.contoso.com");
}

TEST_CASE("a host is within its own domain and those above it", "[parse]")
{
    CHECK(claims::is_within_domain("contoso.com", "contoso.com"));
    CHECK(claims::is_within_domain("mail.contoso.com", "contoso.com"));
    CHECK_FALSE(claims::is_within_domain("notcontoso.com", "contoso.com"));
    CHECK_FALSE(claims::is_within_domain("contoso.com", "mail.contoso.com"));
    CHECK_FALSE(claims::is_within_domain("contoso.com", ""));
}

TEST_CASE("a name is one line without what cannot be seen", "[parse]")
{
    const auto claim_name = [](const std::string& text) {
        return claims::parse_name(text, claims::claim_name_length);
    };
    check_parser(
        {
            {"Contoso – Teams", "Contoso – Teams"},
            {"  Contoso \t\r\n  Teams  ", "Contoso Teams"},
            {"台灣　微軟", "台灣 微軟"},
            {"Con\u200Btoso\u202E", "Contoso"},
            {"می\u200Cخواهم", "می\u200Cخواهم"}, // the joiner that Persian needs stays
            {"👩\u200D💻", "👩\u200D💻"},
            {"x\x07y", "xy"},
            {"", "!empty"},
            {" \u00A0\u200B ", "!empty"},
            {"\u200D", "!no-letters"},
            {"a\xFF", "!invalid-text"},
            {repeated("ł", 101), "!too-long"},
        },
        claim_name);
    CHECK(told(claim_name(repeated("台", 100))) == repeated("台", 100));
    CHECK(told(claims::parse_name("ab", {.least = 3, .most = 5})) == "!too-short");
}

TEST_CASE("a comment keeps its lines", "[parse]")
{
    const auto comment = [](const std::string& text) { return claims::parse_comment(text); };
    check_parser(
        {
            {"One\r\ntwo\rthree\u2028four\n", "One\ntwo\nthree\nfour"},
            {"\n\n a  b\n\nc \n", "a  b\n\nc"},
            {"a\tb\x01\u202E", "a\tb"},
            {"", "!empty"},
            {" \n ", "!empty"},
            {"\xFF", "!invalid-text"},
            {repeated("x", 2001), "!too-long"},
        },
        comment);
    CHECK(told(comment(repeated("ł", 2000))).size() == 4000);
}
