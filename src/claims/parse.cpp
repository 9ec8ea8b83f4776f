// Names, comments, GUIDs and MPN IDs. Domains and e-mail addresses are in parse_domain.cpp.
#include "claims/parse.h"

#include "claims/typed_text.h"
#include "core/text.h"

#include <algorithm>
#include <array>
#include <vector>

namespace claims {
namespace {

constexpr std::size_t guid_digits = 32;
constexpr std::size_t guid_length = 36;

// What people write in front of an MPN ID, without spaces and punctuation, in small letters.
constexpr std::array<std::string_view, 12> mpn_labels{
    "mpn",      "mpnid",      "mpnno",           "id",        "partnerid",      "partner",
    "location", "partnermpn", "partnerlocation", "mpn識別碼", "合作夥伴識別碼", "identyfikatormpn"};

constexpr bool is_digit(char32_t c)
{
    return c >= U'0' && c <= U'9';
}

constexpr bool is_hex_digit(char32_t c)
{
    return is_digit(c) || (c >= U'a' && c <= U'f') || (c >= U'A' && c <= U'F');
}

constexpr bool is_dash_place(std::size_t index)
{
    return index == 8 || index == 13 || index == 18 || index == 23;
}

// Zero-width joiners shape Persian text and emoji; nothing else that is unseen stays in a name.
bool stays_in_text(char32_t code_point)
{
    const bool is_joiner = code_point == 0x200C || code_point == 0x200D;
    return is_joiner || !(core::is_invisible(code_point) || core::is_control(code_point));
}

Parsed within(std::string text, LengthLimit limit)
{
    const std::size_t length = core::length_code_points(text);
    if (length == 0) return ParseFault::Empty;
    if (length < limit.least) return ParseFault::TooShort;
    if (length > limit.most) return ParseFault::TooLong;
    return text;
}

std::string one_line(std::string_view text)
{
    std::string line;
    bool space_pending = false;
    core::for_each_code_point(text, [&](char32_t code_point) {
        if (core::is_white_space(code_point)) {
            space_pending = !line.empty();
        } else if (stays_in_text(code_point)) {
            if (space_pending) line += ' ';
            space_pending = false;
            core::append_utf8(line, code_point);
        }
    });
    return line;
}

// Line ends of Windows and old Macs, and Unicode's own, as \n.
std::string several_lines(std::string_view text)
{
    std::string lines;
    bool after_return = false;
    core::for_each_code_point(text, [&](char32_t code_point) {
        const bool completes_pair = after_return && code_point == U'\n';
        after_return = code_point == U'\r';
        if (completes_pair) return;
        const bool ends_line = code_point == U'\r' || code_point == 0x85 || code_point == 0x2028 ||
                               code_point == 0x2029;
        if (ends_line)
            lines += '\n';
        else if (code_point == U'\n' || code_point == U'\t' || stays_in_text(code_point)) {
            core::append_utf8(lines, code_point);
        }
    });
    return lines;
}

bool is_blank_name(std::string_view text)
{
    bool blank = true;
    core::for_each_code_point(text, [&](char32_t code_point) {
        if (!core::is_invisible(code_point)) blank = false;
    });
    return blank;
}

std::u32string without_spaces(std::u32string text)
{
    std::erase(text, U' ');
    return text;
}

bool is_guid_at(std::u32string_view text, std::size_t at)
{
    if (text.size() - at < guid_length) return false;
    for (std::size_t i = 0; i < guid_length; ++i) {
        const char32_t c = text[at + i];
        if (is_dash_place(i) ? c != U'-' : !is_hex_digit(c)) return false;
    }
    return true;
}

// A letter, digit or dash beside it would make it a part of something longer.
bool stands_alone(std::u32string_view text, std::size_t at)
{
    const auto joins = [](char32_t c) {
        return c == U'-' || is_digit(c) || (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
    };
    const bool joined_before = at > 0 && joins(text[at - 1]);
    const bool joined_after = at + guid_length < text.size() && joins(text[at + guid_length]);
    return !joined_before && !joined_after;
}

std::string lower_ascii(std::u32string_view text)
{
    std::string lower;
    for (const char32_t c : text) lower += static_cast<char>(core::lower_case(c));
    return lower;
}

// The different GUIDs that stand in the text, in their usual grouping.
std::vector<std::string> guids_in(std::u32string_view text)
{
    std::vector<std::string> found;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!is_guid_at(text, at) || !stands_alone(text, at)) continue;
        const std::string guid = lower_ascii(text.substr(at, guid_length));
        if (std::find(found.begin(), found.end(), guid) == found.end()) found.push_back(guid);
    }
    return found;
}

// "urn:uuid:…", "Tenant ID: …", "tenantId=…": the value stands behind the last separator.
std::u32string after_label(const std::u32string& text)
{
    const std::size_t separator = text.find_last_of(U":=");
    return unwrapped(separator == std::u32string::npos ? text : text.substr(separator + 1));
}

Parsed guid_of_digits(std::u32string text)
{
    if (text.empty()) return ParseFault::Empty;
    const std::size_t dashes = static_cast<std::size_t>(std::count(text.begin(), text.end(), U'-'));
    std::erase(text, U'-');
    if (!std::all_of(text.begin(), text.end(), is_hex_digit)) return ParseFault::GuidCharacter;
    if (text.size() != guid_digits) return ParseFault::GuidLength;
    if (dashes > 0) return ParseFault::GuidDashes;
    for (const std::size_t place : {20U, 16U, 12U, 8U}) text.insert(place, 1, U'-');
    return lower_ascii(text);
}

Parsed refuse_zeros(Parsed guid)
{
    if (!guid || guid.value().find_first_not_of("0-") != std::string::npos) return guid;
    return ParseFault::GuidAllZeros;
}

bool is_mpn_label(std::u32string_view text)
{
    std::string label;
    for (const char32_t c : text) {
        const bool skipped =
            c == U' ' || c == U':' || c == U'#' || c == U'.' || c == U'=' || c == U'-';
        if (!skipped) core::append_utf8(label, core::lower_case(c));
    }
    return label.empty() ||
           std::find(mpn_labels.begin(), mpn_labels.end(), label) != mpn_labels.end();
}

} // namespace

Parsed parse_name(std::string_view text, LengthLimit limit)
{
    if (!core::is_valid_utf8(text)) return ParseFault::InvalidText;
    std::string line = one_line(text);
    if (line.empty()) return ParseFault::Empty;
    if (is_blank_name(line)) return ParseFault::NoLetters;
    return within(std::move(line), limit);
}

Parsed parse_comment(std::string_view text, LengthLimit limit)
{
    if (!core::is_valid_utf8(text)) return ParseFault::InvalidText;
    const std::string lines = several_lines(text);
    return within(std::string{core::trimmed(lines)}, limit);
}

Parsed parse_guid(std::string_view text)
{
    const std::optional<std::u32string> typed = typed_text(text);
    if (!typed) return ParseFault::InvalidText;

    const std::u32string joined = without_spaces(*typed);
    for (const std::u32string& form : {*typed, joined}) {
        const std::vector<std::string> found = guids_in(form);
        if (found.size() > 1) return ParseFault::GuidSeveral;
        if (found.size() == 1) return refuse_zeros(found.front());
    }
    return refuse_zeros(guid_of_digits(after_label(unwrapped(joined))));
}

Parsed parse_mpn_id(std::string_view text)
{
    const std::optional<std::u32string> typed = typed_text(text);
    if (!typed) return ParseFault::InvalidText;
    const std::u32string value = unwrapped(*typed);
    if (value.empty()) return ParseFault::Empty;

    const auto first = std::find_if(value.begin(), value.end(), is_digit);
    const auto label_size = static_cast<std::size_t>(first - value.begin());
    if (first == value.end() || !is_mpn_label(value.substr(0, label_size))) {
        return ParseFault::MpnNotDigits;
    }
    std::string digits;
    for (const char32_t c : value.substr(label_size)) {
        if (is_digit(c))
            digits += static_cast<char>(c);
        else if (c != U' ' && c != U'-')
            return ParseFault::MpnNotDigits;
    }
    return within(std::move(digits), mpn_id_length);
}

} // namespace claims
