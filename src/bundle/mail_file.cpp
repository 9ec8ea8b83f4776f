#include "bundle/mail_file.h"

#include "claims/parse.h"
#include "core/text.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace bundle {

namespace {

constexpr std::size_t line_length_max = 76; // of a header or a body line, without its break
constexpr std::size_t encoded_word_max = 75;
constexpr std::string_view ends_of_line = "\r\n";

bool is_ascii(std::string_view text)
{
    for (const char c : text) {
        if (static_cast<unsigned char>(c) > 126 || static_cast<unsigned char>(c) < 32) return false;
    }
    return true;
}

// One line of text: breaks and control signs become blanks, so that nothing can end the header.
std::string in_one_line(std::string_view text)
{
    std::string line;
    for (const char c : core::repaired_utf8(text)) {
        const auto byte = static_cast<unsigned char>(c);
        line += byte < 32 || byte == 127 ? ' ' : c;
    }
    return std::string(core::trimmed(line));
}

std::string base64(std::string_view bytes)
{
    constexpr std::string_view signs =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const auto at = [&](std::size_t k) {
            return i + k < bytes.size()
                       ? static_cast<unsigned>(static_cast<unsigned char>(bytes[i + k]))
                       : 0u;
        };
        const unsigned group = at(0) << 16 | at(1) << 8 | at(2);
        for (std::size_t k = 0; k < 4; ++k) {
            const bool filled = k < 2 || i + k - 1 < bytes.size();
            text += filled ? signs[group >> (18 - 6 * k) & 63] : '=';
        }
    }
    return text;
}

// --- headers (RFC 2047) --------------------------------------------------------------------------

// Words of at most 75 signs, none of them ending in the middle of a letter.
std::vector<std::string> encoded_words(std::string_view text)
{
    constexpr std::string_view start = "=?UTF-8?B?";
    constexpr std::string_view end = "?=";
    constexpr std::size_t bytes_max = (encoded_word_max - start.size() - end.size()) / 4 * 3;
    std::vector<std::string> words;
    std::string part;
    const auto close = [&] {
        if (part.empty()) return;
        words.push_back(std::string(start) + base64(part) + std::string(end));
        part.clear();
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t size = core::decode_utf8(text, at).size_bytes;
        if (part.size() + size > bytes_max) close();
        part += text.substr(at, size);
        at += size;
    }
    close();
    return words;
}

// What is plain stays readable: its words, to be folded between them. A word longer than a line,
// or one that looks encoded, is encoded.
std::vector<std::string> header_words(const std::string& text)
{
    const bool plain = is_ascii(text) && text.find("=?") == text.npos;
    if (!plain) return encoded_words(text);
    std::vector<std::string> words;
    std::size_t from = 0;
    while (from < text.size()) {
        const std::size_t blank = std::min(text.find(' ', from), text.size());
        if (blank - from > encoded_word_max - 2) return encoded_words(text);
        if (blank > from) words.push_back(text.substr(from, blank - from));
        from = blank + 1;
    }
    return words;
}

class Header {
public:
    explicit Header(std::string_view name) : line_(std::string(name) + ":") {}

    // A longer line goes on in the next, behind a blank.
    Header& word(const std::string& word)
    {
        if (line_.size() + 1 + word.size() > line_length_max) {
            text_ += line_ + std::string(ends_of_line);
            line_.clear();
        }
        line_ += " " + word;
        return *this;
    }

    std::string text() const { return text_ + line_ + std::string(ends_of_line); }

private:
    std::string text_{};
    std::string line_{};
};

std::string header(std::string_view name, const std::string& value)
{
    Header header(name);
    for (const std::string& word : header_words(in_one_line(value))) header.word(word);
    return header.text();
}

// --- addresses -----------------------------------------------------------------------------------

// "anna@firma.pl", its domain in the letters that mail has; empty if it cannot be written.
std::string written(const std::string& email)
{
    const claims::Parsed parsed = claims::parse_email(in_one_line(email));
    if (!parsed) return {};
    constexpr std::string_view forbidden = " \"(),:;<>[\\]";
    const std::string& address = parsed.value();
    if (!is_ascii(address) || address.find_first_of(forbidden) != address.npos) return {};
    return address;
}

std::string quoted(const std::string& name)
{
    std::string text = "\"";
    for (const char c : name) {
        if (c == '"' || c == '\\') text += '\\';
        text += c;
    }
    return text + "\"";
}

// A name is a phrase: quoted where it is plain and short, encoded otherwise.
void add_name(Header& header, const std::string& name)
{
    const std::string shown = quoted(name);
    const bool plain =
        is_ascii(name) && name.find("=?") == name.npos && shown.size() < encoded_word_max;
    if (plain) {
        header.word(shown);
        return;
    }
    for (const std::string& word : encoded_words(name)) header.word(word);
}

std::string address_header(std::string_view name, const std::vector<MailAddress>& addresses)
{
    Header header(name);
    bool any = false;
    for (std::size_t i = 0; i < addresses.size(); ++i) {
        const std::string email = written(addresses[i].email);
        if (email.empty()) continue;
        any = true;
        const std::string who = in_one_line(addresses[i].name);
        if (!who.empty()) add_name(header, who);
        bool more = false;
        for (std::size_t k = i + 1; k < addresses.size(); ++k) {
            more = more || !written(addresses[k].email).empty();
        }
        header.word("<" + email + ">" + (more ? "," : ""));
    }
    return any ? header.text() : std::string();
}

// Who writes has to be said. Without an address it is a group of nobody (RFC 6854), which a mail
// program fills in from its own account.
std::string from_header(const MailAddress& from)
{
    std::string header = address_header("From", {from});
    if (!header.empty()) return header;
    Header group("From");
    add_name(group, in_one_line(from.name).empty() ? "Claimdesk" : in_one_line(from.name));
    return group.word(":;").text();
}

// --- date and id ---------------------------------------------------------------------------------

std::string two_digits(std::int64_t number)
{
    return (number < 10 ? "0" : "") + std::to_string(number);
}

// "Mon, 29 Jun 2020 09:30:00 +0000"
std::string mail_date(core::Instant moment)
{
    constexpr std::array weekdays{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const std::string iso = core::format(moment); // 2020-06-29T09:30:00…
    const core::Date day = *core::parse_date(iso.substr(0, 10));
    const core::CalendarDay parts = core::calendar_day(day);
    return std::string(weekdays[core::weekday(day).iso_encoding() - 1]) + ", " +
           two_digits(parts.day) + " " + months[parts.month - 1] + " " +
           std::to_string(parts.year) + " " + iso.substr(11, 8) + " +0000";
}

std::string safe_id(const std::string& id)
{
    std::string safe;
    for (const char c : id) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                           (c >= '0' && c <= '9') || c == '-' || c == '.';
        if (plain) safe += c;
    }
    return "<" + safe + "@claimdesk.invalid>";
}

// --- the body ------------------------------------------------------------------------------------

std::string with_mail_breaks(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        if (c == '\r') continue;
        if (c == '\n') out += '\r';
        out += c;
    }
    if (out.empty() || out.back() != '\n') out += ends_of_line;
    return out;
}

std::string hex_byte(char c)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(c);
    return std::string{'=', digits[byte >> 4], digits[byte & 15]};
}

// RFC 2045: lines of at most 76 signs, a soft break where a longer one is cut; no blank at the end
// of a line, no dot alone in one (some servers take it for the end), no "From " at the start.
std::string quoted_printable(std::string_view text)
{
    std::string out;
    std::size_t used = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\r' && i + 1 < text.size() && text[i + 1] == '\n') {
            out += ends_of_line;
            used = 0;
            ++i;
            continue;
        }
        const bool ends = i + 1 == text.size() || text[i + 1] == '\r';
        const bool at_start = used == 0 && (c == '.' || text.substr(i, 5) == "From ");
        const bool plain = c >= ' ' && c <= '~' && c != '=' && !(c == ' ' && ends) && !at_start;
        const std::string sign = plain ? std::string(1, c) : hex_byte(c);
        if (used + sign.size() > line_length_max - 1) {
            out += "=" + std::string(ends_of_line);
            used = 0;
        }
        out += sign;
        used += sign.size();
    }
    return out;
}

std::string base64_lines(std::string_view bytes)
{
    const std::string whole = base64(bytes);
    std::string out;
    for (std::size_t i = 0; i < whole.size(); i += line_length_max) {
        out += whole.substr(i, line_length_max) + std::string(ends_of_line);
    }
    return out;
}

struct Body {
    std::string_view encoding{};
    std::string text{};
};

// Whichever is shorter; Latin stays legible, Chinese does not grow threefold.
Body body_of(const std::string& text)
{
    const std::string whole = with_mail_breaks(core::repaired_utf8(text));
    Body quoted{.encoding = "quoted-printable", .text = quoted_printable(whole)};
    Body packed{.encoding = "base64", .text = base64_lines(whole)};
    return quoted.text.size() <= packed.text.size() ? quoted : packed;
}

} // namespace

bool is_mailable(const std::string& email)
{
    return !written(email).empty();
}

std::string mail_text(const Mail& mail)
{
    const Body body = body_of(mail.text);
    std::string out = from_header(mail.from);
    out += address_header("To", mail.to);
    out += header("Subject", mail.subject);
    out += header("Date", mail_date(mail.written_on));
    out += header("Message-ID", safe_id(mail.id));
    out += header("MIME-Version", "1.0");
    out += header("Content-Type", "text/plain; charset=utf-8");
    out += header("Content-Language", mail.language);
    out += header("Content-Transfer-Encoding", std::string(body.encoding));
    out += header("X-Unsent", "1"); // Outlook opens it for sending
    return out + std::string(ends_of_line) + body.text;
}

} // namespace bundle
