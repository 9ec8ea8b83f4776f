#include "bundle/calendar_file.h"

#include "core/text.h"

#include <catch2/catch.hpp>

namespace {

constexpr core::Instant written_on{.utc_ms = 1593423000000}; // 2020-06-29 09:30 UTC

std::vector<std::string> lines_of(const std::string& text)
{
    std::vector<std::string> lines;
    std::size_t from = 0;
    for (std::size_t end = text.find("\r\n"); end != text.npos; end = text.find("\r\n", from)) {
        lines.push_back(text.substr(from, end - from));
        from = end + 2;
    }
    CHECK(from == text.size());
    return lines;
}

std::string unfolded(std::string text)
{
    for (std::size_t at = text.find("\r\n "); at != text.npos; at = text.find("\r\n ", at)) {
        text.erase(at, 3);
    }
    return text;
}

} // namespace

TEST_CASE("a deadline is one all-day entry, the last day included")
{
    const std::string text = bundle::calendar_text({{.id = "CA-1.partner-answer@claimdesk",
                                                     .day = core::date(2020, 12, 31),
                                                     .title = "Answer: Contoso",
                                                     .text = ""}},
                                                   written_on);
    CHECK(lines_of(text) ==
          std::vector<std::string>{
              "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Claimdesk//Claimdesk//EN",
              "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "BEGIN:VEVENT",
              "UID:CA-1.partner-answer@claimdesk", "DTSTAMP:20200629T093000Z",
              "DTSTART;VALUE=DATE:20201231", "DTEND;VALUE=DATE:20210101", "SUMMARY:Answer: Contoso",
              "TRANSP:TRANSPARENT", "END:VEVENT", "END:VCALENDAR"});
}

TEST_CASE("what means something to calendars is escaped")
{
    const std::string text = bundle::calendar_text(
        {{.id = "1", .day = core::date(2020, 7, 1), .title = "a, b; c\\d", .text = "one\r\ntwo"}},
        written_on);
    CHECK(text.find("SUMMARY:a\\, b\\; c\\\\d\r\n") != std::string::npos);
    CHECK(text.find("DESCRIPTION:one\\ntwo\r\n") != std::string::npos);
}

TEST_CASE("long lines are folded at 75 bytes, never within a letter, and unfold to what they were")
{
    std::string title;
    for (int i = 0; i < 40; ++i) title += "東方精密 Łódź ";
    const std::string text = bundle::calendar_text(
        {{.id = "1", .day = core::date(2020, 7, 1), .title = title, .text = ""}}, written_on);
    for (const std::string& line : lines_of(text)) {
        CHECK(line.size() <= 75);
        CHECK(core::is_valid_utf8(line));
    }
    CHECK(unfolded(text).find("SUMMARY:" + title + "\r\n") != std::string::npos);
}
