// Every zone that ships, against the transitions of the IANA time zone database 2025b from 2019 to
// 2037: the digest of "offset" and then "moment offset" for each change, one a line.
#include "app/load_assets.h"
#include "core/sha256.h"
#include "support/assets.h"
#include "support/shipped.h"

#include <catch2/catch.hpp>

#include <set>

using claims::TimeZone;
using core::Instant;

namespace {

struct Row {
    const char* zone = "";
    const char* digest = "";
};

constexpr Row rows[] = {
    {"Etc/GMT+12", "6ddcd0357b7cb0c7"},
    {"Pacific/Pago_Pago", "f4e369fad33e8eb9"},
    {"Pacific/Honolulu", "63ec9102c92bf54d"},
    {"Pacific/Marquesas", "099181ab7936644f"},
    {"America/Anchorage", "655c369d579800a0"},
    {"Pacific/Gambier", "ce9f2d8c5fb6ce8a"},
    {"America/Los_Angeles", "58e054d1722682a2"},
    {"America/Tijuana", "58e054d1722682a2"},
    {"America/Vancouver", "58e054d1722682a2"},
    {"America/Phoenix", "54b8c325f413f36b"},
    {"America/Denver", "101bc93c046277a8"},
    {"America/Edmonton", "101bc93c046277a8"},
    {"America/Chicago", "9b1e296ad2ae91fa"},
    {"America/Winnipeg", "9b1e296ad2ae91fa"},
    {"America/Costa_Rica", "e607d6c0cd33dd02"},
    {"America/Mexico_City", "d0d7857bb07cc926"},
    {"America/New_York", "f5d42c49fde47ac8"},
    {"America/Toronto", "f5d42c49fde47ac8"},
    {"America/Bogota", "e7dbd23d1ae162c0"},
    {"America/Lima", "e7dbd23d1ae162c0"},
    {"America/Panama", "e7dbd23d1ae162c0"},
    {"America/Havana", "5c65e07cc6fc95f3"},
    {"America/Halifax", "015962d71954a1bd"},
    {"America/Caracas", "ba7612f71f1cd470"},
    {"America/Puerto_Rico", "ba7612f71f1cd470"},
    {"America/Santiago", "a241a328d9fae282"},
    {"America/St_Johns", "91d72539c1de9b14"},
    {"America/Sao_Paulo", "63d1fffd1ae2ae64"},
    {"America/Argentina/Buenos_Aires", "752980c9b5bc9754"},
    {"America/Montevideo", "752980c9b5bc9754"},
    {"America/Noronha", "4926c69f95fd85e5"},
    {"Atlantic/Azores", "5b26f7ce434bdffc"},
    {"Atlantic/Cape_Verde", "0b1a6987154b8c25"},
    {"Etc/UTC", "9a271f2a916b0b6e"},
    {"Europe/London", "3ae1aa8e86229876"},
    {"Europe/Dublin", "3ae1aa8e86229876"},
    {"Europe/Lisbon", "3ae1aa8e86229876"},
    {"Atlantic/Reykjavik", "9a271f2a916b0b6e"},
    {"Africa/Accra", "9a271f2a916b0b6e"},
    {"Europe/Warsaw", "dc167d0717c0b415"},
    {"Europe/Berlin", "dc167d0717c0b415"},
    {"Europe/Vienna", "dc167d0717c0b415"},
    {"Europe/Zurich", "dc167d0717c0b415"},
    {"Europe/Paris", "dc167d0717c0b415"},
    {"Europe/Brussels", "dc167d0717c0b415"},
    {"Europe/Amsterdam", "dc167d0717c0b415"},
    {"Europe/Madrid", "dc167d0717c0b415"},
    {"Europe/Rome", "dc167d0717c0b415"},
    {"Europe/Prague", "dc167d0717c0b415"},
    {"Europe/Bratislava", "dc167d0717c0b415"},
    {"Europe/Budapest", "dc167d0717c0b415"},
    {"Europe/Belgrade", "dc167d0717c0b415"},
    {"Europe/Copenhagen", "dc167d0717c0b415"},
    {"Europe/Oslo", "dc167d0717c0b415"},
    {"Europe/Stockholm", "dc167d0717c0b415"},
    {"Africa/Lagos", "95cf32708a31caa4"},
    {"Africa/Algiers", "95cf32708a31caa4"},
    {"Europe/Athens", "ab52af68d38d4bf5"},
    {"Europe/Helsinki", "ab52af68d38d4bf5"},
    {"Europe/Riga", "ab52af68d38d4bf5"},
    {"Europe/Tallinn", "ab52af68d38d4bf5"},
    {"Europe/Vilnius", "ab52af68d38d4bf5"},
    {"Europe/Kyiv", "ab52af68d38d4bf5"},
    {"Europe/Bucharest", "ab52af68d38d4bf5"},
    {"Europe/Sofia", "ab52af68d38d4bf5"},
    {"Africa/Cairo", "950d74494827efab"},
    {"Africa/Johannesburg", "97b912eb4a61df5f"},
    {"Asia/Jerusalem", "73527ec80652a371"},
    {"Europe/Istanbul", "cbd91cdba3348178"},
    {"Europe/Moscow", "cbd91cdba3348178"},
    {"Asia/Riyadh", "cbd91cdba3348178"},
    {"Africa/Nairobi", "cbd91cdba3348178"},
    {"Asia/Tehran", "7866b15f6a63dffa"},
    {"Asia/Dubai", "acbf3426054eb294"},
    {"Asia/Tbilisi", "acbf3426054eb294"},
    {"Asia/Kabul", "c730812f002668e7"},
    {"Asia/Karachi", "f807fe6dc767be2e"},
    {"Asia/Tashkent", "f807fe6dc767be2e"},
    {"Asia/Kolkata", "07384138e2db8aa6"},
    {"Asia/Kathmandu", "0c47cda934d53d7c"},
    {"Asia/Dhaka", "f60260e656ad5772"},
    {"Asia/Yangon", "732e64e47ffb9c52"},
    {"Asia/Bangkok", "862db587c4257f71"},
    {"Asia/Ho_Chi_Minh", "862db587c4257f71"},
    {"Asia/Jakarta", "862db587c4257f71"},
    {"Asia/Taipei", "66c342932aa7c18f"},
    {"Asia/Shanghai", "66c342932aa7c18f"},
    {"Asia/Hong_Kong", "66c342932aa7c18f"},
    {"Asia/Singapore", "66c342932aa7c18f"},
    {"Asia/Kuala_Lumpur", "66c342932aa7c18f"},
    {"Asia/Manila", "66c342932aa7c18f"},
    {"Australia/Perth", "66c342932aa7c18f"},
    {"Australia/Eucla", "262c6f6d5d49c67c"},
    {"Asia/Tokyo", "08314544a10f517c"},
    {"Asia/Seoul", "08314544a10f517c"},
    {"Australia/Darwin", "4fb12c534a9b274f"},
    {"Australia/Adelaide", "b083087462c40774"},
    {"Australia/Brisbane", "ab8e9a58c47abe1a"},
    {"Australia/Sydney", "a7c1bd76ffdbb7ef"},
    {"Australia/Melbourne", "a7c1bd76ffdbb7ef"},
    {"Australia/Lord_Howe", "e7b20ec36285e4f7"},
    {"Pacific/Noumea", "db5f40cb5e445af1"},
    {"Pacific/Norfolk", "01f8cd7e27fb4e69"},
    {"Pacific/Auckland", "c67c9272892cca81"},
    {"Pacific/Fiji", "efbda25b3babfdc7"},
    {"Pacific/Chatham", "f28876ac379d72d7"},
    {"Pacific/Tongatapu", "e18b971fb2667f4c"},
    {"Pacific/Apia", "c6e1c1af66a34715"},
    {"Pacific/Kiritimati", "f964eafdc685eb25"},
};

// The first moment after `before` at which the offset is another, given that it is by `after`.
Instant change_between(Instant before, Instant after, const TimeZone& zone)
{
    const int offset = claims::offset_minutes(before, zone);
    while (after.utc_ms - before.utc_ms > 1) {
        const Instant middle{.utc_ms = before.utc_ms + (after.utc_ms - before.utc_ms) / 2};
        if (claims::offset_minutes(middle, zone) == offset)
            before = middle;
        else
            after = middle;
    }
    return after;
}

std::string transitions_of(const TimeZone& zone)
{
    const Instant end = core::start_of_utc_day(core::date(2038, 1, 1));
    Instant day = core::start_of_utc_day(core::date(2019, 1, 1));
    std::string list = std::to_string(claims::offset_minutes(day, zone)) + "\n";
    while (day < end) {
        const Instant next = day + std::chrono::hours{24};
        if (claims::offset_minutes(day, zone) != claims::offset_minutes(next, zone)) {
            const Instant change = change_between(day, next, zone);
            list += core::format(change) + " " +
                    std::to_string(claims::offset_minutes(change, zone)) + "\n";
        }
        day = next;
    }
    return list;
}

std::vector<std::string> problems_after(const std::string& passage, const std::string& replacement)
{
    std::string text = support::asset("zones.json");
    const std::size_t at = text.find(passage);
    REQUIRE(at != std::string::npos);
    text.replace(at, passage.size(), replacement);
    std::vector<std::string> told;
    for (const core::Problem& problem :
         app::load_time_zones({.name = "z", .text = text}).problems) {
        told.push_back(problem.path + " " + std::string{core::name_of(problem.fault)});
    }
    return told;
}

using Told = std::vector<std::string>;

} // namespace

TEST_CASE("every zone changes its clocks when the IANA database says so", "[zones]")
{
    const std::vector<TimeZone> zones = support::shipped_zones();
    CHECK(zones.size() == std::size(rows));
    for (std::size_t i = 0; i < zones.size() && i < std::size(rows); ++i) {
        const std::string transitions = transitions_of(zones[i]);
        INFO(zones[i].name << " changes:\n" << transitions);
        CHECK(zones[i].name == rows[i].zone);
        CHECK(core::to_hex(core::sha256(transitions)).substr(0, 16) == rows[i].digest);
    }
}

TEST_CASE("the zones reach from UTC-12 to UTC+14, with every offset in use", "[zones]")
{
    std::set<int> offsets;
    for (const TimeZone& zone : support::shipped_zones()) {
        offsets.insert(zone.standard_offset_minutes);
    }
    CHECK(offsets == std::set<int>{-720, -660, -600, -570, -540, -480, -420, -360, -300, -240,
                                   -210, -180, -120, -60,  0,    60,   120,  180,  210,  240,
                                   270,  300,  330,  345,  360,  390,  420,  480,  525,  540,
                                   570,  600,  630,  660,  720,  765,  780,  840});
}

TEST_CASE("each day of each zone follows the one before without a gap", "[zones]")
{
    for (const TimeZone& zone : support::shipped_zones()) {
        INFO(zone.name);
        std::size_t broken = 0;
        for (core::Date day = core::date(2019, 1, 1); day < core::date(2024, 1, 1);
             day = day + std::chrono::days{1}) {
            const Instant start = claims::start_of_day(day, zone);
            const Instant end = claims::end_of_day(day, zone);
            const bool good = claims::local_date(start, zone) == day && start < end &&
                              claims::local_date({.utc_ms = start.utc_ms - 1}, zone) < day &&
                              claims::local_date({.utc_ms = end.utc_ms - 1}, zone) == day;
            if (!good) ++broken;
        }
        CHECK(broken == 0);
    }
}

TEST_CASE("damaged zones are read as far as they go, and told about", "[zones]")
{
    CHECK(problems_after("\"Etc/GMT+12\"", "\"Etc/UTC\"") == Told{"z#/zones/33/name repeated"});
    CHECK(
        problems_after("\"standard_offset_minutes\": -720", "\"standard_offset_minutes\": -721") ==
        Told{"z#/zones/0/standard_offset_minutes out-of-range"});
    CHECK(problems_after("\"daylight\": \"cuba\"", "\"daylight\": \"atlantis\"") ==
          Told{"z#/zones/21/daylight nothing-named"});
    CHECK(problems_after("\"first_year\": 2018, \"last_year\": 2022",
                         "\"first_year\": 2023, \"last_year\": 2022") ==
          Told{"z#/daylight/mexico/0/last_year out-of-order"});
    CHECK(problems_after("\"first_year\": 2023, \"last_year\": 9999",
                         "\"first_year\": 2022, \"last_year\": 9999") ==
          Told{"z#/daylight/chile/2/first_year out-of-order"});
    CHECK(problems_after("\"month\": 4, \"week\": 1,", "\"month\": 13, \"week\": 0,") ==
          Told{"z#/daylight/mexico/0/start/week out-of-range",
               "z#/daylight/mexico/0/start/month out-of-range"});
    CHECK(problems_after("\"clock\": \"wall\"", "\"clock\": \"sun\"") ==
          Told{"z#/daylight/mexico/0/start/clock unknown-word"});
}
