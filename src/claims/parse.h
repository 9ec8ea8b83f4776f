// Text typed or pasted by people → the one spelling that the domain keeps. The only way in: what
// passed here needs no further look at its form. Whether it is true (the tenant exists, the domain
// is the customer's) is not asked here. Invisible characters that pasting brings along, full-width
// letters and digits, quotation marks and brackets around the value are no mistakes. Each parser
// accepts its own result unchanged.
#pragma once

#include "core/names.h"
#include "core/result.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace claims {

// Why a text is not what was asked for. Every reason has its own explanation in the interface.
enum class ParseFault {
    Empty,
    InvalidText, // not UTF-8
    TooShort,
    TooLong,

    // names
    NoLetters, // a name must have something in it that can be read

    // domains, and the domains of e-mail addresses
    DomainNeedsDot,     // "contoso": one label is no domain on the Internet
    DomainLabelEmpty,   // "contoso..com"
    DomainLabelTooLong, // more than 63 characters as they are sent
    DomainCharacter,    // a character that no host name has
    DomainHyphen,       // a hyphen at a label's end, or two as in "xn--" before a name in letters
    DomainIsAddress,    // an IP address
    DomainBadPunycode,  // "xn--" and then no encoded name
    SeveralDomains,

    // directory (tenant) and subscription IDs
    GuidLength, // not 32 hexadecimal digits
    GuidCharacter,
    GuidDashes, // 32 digits, grouped otherwise than 8-4-4-4-12
    GuidAllZeros,
    GuidSeveral,

    // MPN IDs
    MpnNotDigits,

    // e-mail addresses
    EmailNeedsAt,
    EmailSeveral,
    EmailLocalPart, // what is before the @
};

using Parsed = core::Result<std::string, ParseFault>;

struct LengthLimit {
    std::size_t least = 0;
    std::size_t most = 0; // code points
};

inline constexpr LengthLimit claim_name_length{.least = 1, .most = 100};
inline constexpr LengthLimit customer_name_length{.least = 1, .most = 120};
inline constexpr LengthLimit person_name_length{.least = 1, .most = 120};
inline constexpr LengthLimit job_title_length{.least = 1, .most = 120};
inline constexpr LengthLimit comment_length{.least = 1, .most = 2000};
inline constexpr LengthLimit mpn_id_length{.least = 4, .most = 10};

// One line: white space runs become one space, control and direction characters go.
Parsed parse_name(std::string_view text, LengthLimit limit);
// Several lines: line ends become \n; white space goes at both ends only.
Parsed parse_comment(std::string_view text, LengthLimit limit = comment_length);

// A host name, an address ("https://www.contoso.com/x"), or an e-mail address → "contoso.com".
// A leading "www." goes: it names a web server, never a tenant. Names in other scripts become
// Punycode ("łódź.pl" → "xn--d-uga0v4h.pl").
Parsed parse_domain(std::string_view text);
// For reading: "xn--d-uga0v4h.pl" → "łódź.pl". Labels that cannot be decoded stay as they are.
std::string readable_domain(std::string_view domain);

// Any usual spelling, alone or within an address or a label →
// "72f988bf-86f1-41af-91ab-2d7cd011db47".
Parsed parse_guid(std::string_view text);

// "MPN 4712233", "4 712 233", "４７１２２３３" → "4712233".
Parsed parse_mpn_id(std::string_view text);

// "Jan Kowalski <Jan@Contoso.COM>", "mailto:jan@contoso.com" → "Jan@contoso.com". The part before
// the
// @ keeps its capitals: the receiving server decides what they mean.
Parsed parse_email(std::string_view text);
// "jan@mail.contoso.com" → "mail.contoso.com". Precondition: parse_email accepted it.
std::string_view email_domain(std::string_view email);
// True if the host is the domain or below it: mail.contoso.com is within contoso.com.
bool is_within_domain(std::string_view host, std::string_view domain);

} // namespace claims

namespace core {

template <>
inline constexpr auto names<claims::ParseFault> = std::to_array<Named<claims::ParseFault>>({
    {claims::ParseFault::Empty, "empty"},
    {claims::ParseFault::InvalidText, "invalid-text"},
    {claims::ParseFault::TooShort, "too-short"},
    {claims::ParseFault::TooLong, "too-long"},
    {claims::ParseFault::NoLetters, "no-letters"},
    {claims::ParseFault::DomainNeedsDot, "domain-needs-dot"},
    {claims::ParseFault::DomainLabelEmpty, "domain-label-empty"},
    {claims::ParseFault::DomainLabelTooLong, "domain-label-too-long"},
    {claims::ParseFault::DomainCharacter, "domain-character"},
    {claims::ParseFault::DomainHyphen, "domain-hyphen"},
    {claims::ParseFault::DomainIsAddress, "domain-is-address"},
    {claims::ParseFault::DomainBadPunycode, "domain-bad-punycode"},
    {claims::ParseFault::SeveralDomains, "several-domains"},
    {claims::ParseFault::GuidLength, "guid-length"},
    {claims::ParseFault::GuidCharacter, "guid-character"},
    {claims::ParseFault::GuidDashes, "guid-dashes"},
    {claims::ParseFault::GuidAllZeros, "guid-all-zeros"},
    {claims::ParseFault::GuidSeveral, "guid-several"},
    {claims::ParseFault::MpnNotDigits, "mpn-not-digits"},
    {claims::ParseFault::EmailNeedsAt, "email-needs-at"},
    {claims::ParseFault::EmailSeveral, "email-several"},
    {claims::ParseFault::EmailLocalPart, "email-local-part"},
});
static_assert(names_all_up_to(claims::ParseFault::EmailLocalPart));

} // namespace core
