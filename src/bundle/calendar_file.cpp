#include "bundle/calendar_file.h"

#include "core/text.h"

#include <string_view>

namespace bundle {

namespace {

constexpr std::size_t line_bytes_max = 75;

// Commas, semicolons, backslashes and line breaks mean something in a value.
std::string escaped(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        if (c == '\r') continue;
        if (c == ',' || c == ';' || c == '\\') result += '\\';
        if (c == '\n')
            result += "\\n";
        else
            result += c;
    }
    return result;
}

// A longer line goes on behind a break and a space; never in the middle of a letter.
void write_line(std::string& out, std::string_view line)
{
    std::size_t used = 0;
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t size = core::decode_utf8(line, at).size_bytes;
        if (used + size > line_bytes_max) {
            out += "\r\n ";
            used = 1;
        }
        out += line.substr(at, size);
        used += size;
        at += size;
    }
    out += "\r\n";
}

std::string basic(core::Date day) // 20261125
{
    const std::string text = core::format(day);
    return text.substr(0, 4) + text.substr(5, 2) + text.substr(8, 2);
}

std::string basic(core::Instant moment) // 20261125T113000Z
{
    const std::string text = core::format(moment);
    return text.substr(0, 4) + text.substr(5, 2) + text.substr(8, 2) + "T" + text.substr(11, 2) +
           text.substr(14, 2) + text.substr(17, 2) + "Z";
}

void write_entry(std::string& out, const CalendarEntry& entry, core::Instant written_on)
{
    write_line(out, "BEGIN:VEVENT");
    write_line(out, "UID:" + escaped(entry.id));
    write_line(out, "DTSTAMP:" + basic(written_on));
    write_line(out, "DTSTART;VALUE=DATE:" + basic(entry.day));
    write_line(out, "DTEND;VALUE=DATE:" + basic(entry.day + std::chrono::days{1}));
    write_line(out, "SUMMARY:" + escaped(entry.title));
    if (!entry.text.empty()) write_line(out, "DESCRIPTION:" + escaped(entry.text));
    write_line(out, "TRANSP:TRANSPARENT"); // the day stays free
    write_line(out, "END:VEVENT");
}

} // namespace

std::string calendar_text(const std::vector<CalendarEntry>& entries, core::Instant written_on)
{
    std::string out;
    write_line(out, "BEGIN:VCALENDAR");
    write_line(out, "VERSION:2.0");
    write_line(out, "PRODID:-//Claimdesk//Claimdesk//EN");
    write_line(out, "CALSCALE:GREGORIAN");
    write_line(out, "METHOD:PUBLISH");
    for (const CalendarEntry& entry : entries) write_entry(out, entry, written_on);
    write_line(out, "END:VCALENDAR");
    return out;
}

} // namespace bundle
