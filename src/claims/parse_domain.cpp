// Domains and e-mail addresses. The rules are those of host names (RFC 1123) and of Punycode
// (RFC 3492); of the Unicode rules (UTS 46) lower case, full-width forms and the ideographic full
// stops are followed, and characters that are no letters, marks or digits are refused.
#include "claims/parse.h"

#include "claims/typed_text.h"
#include "core/punycode.h"
#include "core/text.h"

#include <algorithm>
#include <array>
#include <vector>

namespace claims {
namespace {

constexpr std::size_t label_bytes_max = 63;
constexpr std::size_t domain_bytes_max = 253;
constexpr std::size_t email_bytes_max = 254;
constexpr std::size_t local_part_bytes_max = 64;
constexpr std::string_view punycode_prefix = "xn--";

struct CodePointRange {
    char32_t first = 0;
    char32_t last = 0;
};

// No letters: punctuation, symbols, combining accents (which composed letters replace), private
// use, emoji, tags.
constexpr std::array not_in_names{
    CodePointRange{0x0080, 0x00BF},   CodePointRange{0x00D7, 0x00D7},
    CodePointRange{0x00F7, 0x00F7},   CodePointRange{0x02B0, 0x036F},
    CodePointRange{0x1680, 0x1680},   CodePointRange{0x2000, 0x2BFF},
    CodePointRange{0x2E00, 0x2E7F},   CodePointRange{0x3000, 0x3004},
    CodePointRange{0x3008, 0x3020},   CodePointRange{0x3030, 0x3030},
    CodePointRange{0xD800, 0xF8FF},   CodePointRange{0xFE00, 0xFE6F},
    CodePointRange{0xFF00, 0xFF65},   CodePointRange{0xFFE0, 0xFFFF},
    CodePointRange{0x1F000, 0x1FAFF}, CodePointRange{0xE0000, 0x10FFFF}};

bool is_foreign_letter(char32_t c)
{
    if (c < 0x80) return false;
    return std::none_of(not_in_names.begin(), not_in_names.end(), [c](const CodePointRange& range) {
        return c >= range.first && c <= range.last;
    });
}

bool is_ascii_letter_or_digit(char32_t c)
{
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9');
}

bool is_label_character(char32_t c)
{
    return is_ascii_letter_or_digit(c) || c == U'-' || is_foreign_letter(c);
}

bool is_ascii(std::u32string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char32_t c) { return c < 0x80; });
}

std::u32string lower(std::u32string text)
{
    for (char32_t& c : text) c = core::lower_case(c);
    return text;
}

void remove_prefix_if(std::u32string& text, std::u32string_view prefix)
{
    if (lower(text.substr(0, prefix.size())) == prefix) text.erase(0, prefix.size());
}

// "Jan Kowalski <jan@contoso.com>": what stands in the angle brackets.
std::u32string inside_angle_brackets(const std::u32string& text)
{
    const std::size_t open = text.find(U'<');
    const std::size_t close = text.find(U'>', open == std::u32string::npos ? 0 : open);
    if (open == std::u32string::npos) return text;
    return text.substr(open + 1, close == std::u32string::npos ? close : close - open - 1);
}

// The host of an address or an e-mail address, still as typed: "HTTPS://a@www.Contoso.com:443/x".
std::u32string host_part(std::u32string text)
{
    const std::size_t scheme = text.find(U"://");
    if (scheme != std::u32string::npos) text.erase(0, scheme + 3);
    remove_prefix_if(text, U"mailto:");
    remove_prefix_if(text, U"//");
    text = text.substr(0, text.find_first_of(U"/\\?#"));
    return unwrapped(text);
}

bool names_several(const std::u32string& host)
{
    if (host.find_first_of(U",;") != std::u32string::npos) return true;
    const std::size_t space = host.find(U' ');
    if (space == std::u32string::npos) return false;
    return host.find(U'.') < space && host.find(U'.', space) != std::u32string::npos;
}

std::u32string without_user(const std::u32string& host)
{
    const std::size_t at = host.rfind(U'@');
    return at == std::u32string::npos ? host : host.substr(at + 1);
}

std::u32string without_port(const std::u32string& host)
{
    const std::size_t colon = host.rfind(U':');
    if (colon == std::u32string::npos) return host;
    const bool is_port = host.find_first_not_of(U"0123456789", colon + 1) == std::u32string::npos;
    return is_port ? host.substr(0, colon) : host;
}

// No name begins or ends with a hyphen, and "xn--" and its like are kept for encoded labels
// (RFC 5891, 4.2.3.1).
bool has_misplaced_hyphen(std::u32string_view label)
{
    if (label.front() == U'-' || label.back() == U'-') return true;
    return !is_ascii(label) && label.size() >= 4 && label.substr(2, 2) == U"--";
}

// One label in the form in which it is sent.
Parsed parse_punycode_label(const std::string& label)
{
    const auto decoded =
        core::from_punycode(std::string_view{label}.substr(punycode_prefix.size()));
    if (!decoded || is_ascii(*decoded) || has_misplaced_hyphen(*decoded)) {
        return ParseFault::DomainBadPunycode;
    }
    if (lower(*decoded) != *decoded ||
        !std::all_of(decoded->begin(), decoded->end(), is_label_character)) {
        return ParseFault::DomainBadPunycode;
    }
    const auto encoded = core::to_punycode(*decoded);
    if (!encoded || std::string{punycode_prefix} + *encoded != label) {
        return ParseFault::DomainBadPunycode;
    }
    return label;
}

Parsed parse_label(const std::u32string& typed)
{
    const std::u32string label = lower(typed);
    if (label.empty()) return ParseFault::DomainLabelEmpty;
    if (!std::all_of(label.begin(), label.end(), is_label_character)) {
        return ParseFault::DomainCharacter;
    }
    if (has_misplaced_hyphen(label)) return ParseFault::DomainHyphen;

    if (is_ascii(label)) {
        const std::string plain = to_utf8(label);
        if (plain.size() > label_bytes_max) return ParseFault::DomainLabelTooLong;
        if (plain.rfind(punycode_prefix, 0) == 0) return parse_punycode_label(plain);
        return plain;
    }
    const std::optional<std::string> encoded = core::to_punycode(label);
    if (!encoded || encoded->size() + punycode_prefix.size() > label_bytes_max) {
        return ParseFault::DomainLabelTooLong;
    }
    return std::string{punycode_prefix} + *encoded;
}

std::vector<std::u32string> split_at_dots(std::u32string_view host)
{
    constexpr std::u32string_view dots = U".。｡";
    std::vector<std::u32string> labels;
    for (;;) {
        const std::size_t dot = host.find_first_of(dots);
        labels.emplace_back(host.substr(0, dot));
        if (dot == std::u32string_view::npos) return labels;
        host.remove_prefix(dot + 1);
    }
}

bool is_all_digits(std::string_view label)
{
    return label.find_first_not_of("0123456789") == std::string_view::npos;
}

// A host name, label by label; a full stop at the end ("contoso.com.") only says that it is whole.
Parsed parse_host(const std::u32string& host)
{
    if (host.empty()) return ParseFault::Empty;
    if (std::count(host.begin(), host.end(), U':') > 1) return ParseFault::DomainIsAddress;

    std::vector<std::u32string> labels = split_at_dots(host);
    if (labels.size() > 1 && labels.back().empty()) labels.pop_back();
    std::string domain;
    std::string last;
    for (const std::u32string& typed : labels) {
        Parsed label = parse_label(typed);
        if (!label) return label;
        last = std::move(label).value();
        domain += (domain.empty() ? "" : ".") + last;
    }
    if (is_all_digits(last)) return ParseFault::DomainIsAddress;
    if (labels.size() < 2) return ParseFault::DomainNeedsDot;
    if (domain.size() > domain_bytes_max) return ParseFault::TooLong;
    return domain;
}

std::string without_web_server(std::string domain)
{
    constexpr std::string_view web = "www.";
    while (domain.rfind(web, 0) == 0 && domain.find('.', web.size()) != std::string::npos) {
        domain.erase(0, web.size());
    }
    return domain;
}

std::string readable_label(const std::string& label)
{
    if (label.rfind(punycode_prefix, 0) != 0 || !parse_punycode_label(label)) return label;
    const auto decoded =
        core::from_punycode(std::string_view{label}.substr(punycode_prefix.size()));
    return decoded ? to_utf8(*decoded) : label;
}

bool is_local_part_character(char32_t c)
{
    constexpr std::u32string_view symbols = U"!#$%&'*+-/=?^_`{|}~.";
    return is_ascii_letter_or_digit(c) || is_foreign_letter(c) ||
           symbols.find(c) != std::u32string_view::npos;
}

bool is_local_part(const std::u32string& text)
{
    if (text.empty() || to_utf8(text).size() > local_part_bytes_max) return false;
    if (text.front() == U'.' || text.back() == U'.') return false;
    if (text.find(U"..") != std::u32string::npos) return false;
    return std::all_of(text.begin(), text.end(), is_local_part_character);
}

std::u32string address_part(const std::u32string& text)
{
    std::u32string address = unwrapped(inside_angle_brackets(text));
    constexpr std::u32string_view scheme = U"mailto:";
    if (lower(address.substr(0, scheme.size())) != scheme) return address;
    return unwrapped(address.substr(scheme.size(), address.find(U'?') - scheme.size()));
}

} // namespace

Parsed parse_domain(std::string_view text)
{
    const std::optional<std::u32string> typed = typed_text(text);
    if (!typed) return ParseFault::InvalidText;
    const std::u32string host = host_part(unwrapped(inside_angle_brackets(*typed)));
    if (names_several(host)) return ParseFault::SeveralDomains;

    std::u32string name = without_port(without_user(host));
    remove_prefix_if(name, U"*.");
    Parsed domain = parse_host(name);
    if (!domain) return domain;
    return without_web_server(std::move(domain).value());
}

std::string readable_domain(std::string_view domain)
{
    std::string readable;
    for (;;) {
        const std::size_t dot = domain.find('.');
        readable += readable_label(std::string{domain.substr(0, dot)});
        if (dot == std::string_view::npos) return readable;
        readable += '.';
        domain.remove_prefix(dot + 1);
    }
}

Parsed parse_email(std::string_view text)
{
    const std::optional<std::u32string> typed = typed_text(text);
    if (!typed) return ParseFault::InvalidText;
    const std::u32string address = address_part(*typed);
    if (address.empty()) return ParseFault::Empty;

    const auto signs = std::count(address.begin(), address.end(), U'@');
    if (signs == 0) return ParseFault::EmailNeedsAt;
    if (signs > 1) return ParseFault::EmailSeveral;
    const std::size_t at = address.find(U'@');
    const std::u32string local = address.substr(0, at);
    if (!is_local_part(local)) return ParseFault::EmailLocalPart;
    Parsed domain = parse_host(address.substr(at + 1));
    if (!domain) return domain;

    std::string email = to_utf8(local) + "@" + domain.value();
    if (email.size() > email_bytes_max) return ParseFault::TooLong;
    return email;
}

std::string_view email_domain(std::string_view email)
{
    return email.substr(email.rfind('@') + 1);
}

bool is_within_domain(std::string_view host, std::string_view domain)
{
    if (host == domain) return true;
    if (domain.empty() || host.size() <= domain.size()) return false;
    const std::size_t start = host.size() - domain.size();
    return host.substr(start) == domain && host[start - 1] == '.';
}

} // namespace claims
