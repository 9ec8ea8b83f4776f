#include "screens/moment_words.h"

#include "ui/dates.h"

namespace screens {

using ui::operator""_text;

namespace {

std::string two_digits(std::int64_t number)
{
    return (number < 10 ? "0" : "") + std::to_string(number);
}

} // namespace

std::string moment_words(const ui::Words& words, const claims::TimeZone& zone, core::Instant now,
                         core::Instant moment)
{
    constexpr std::int64_t minute_ms = 60'000;
    const core::Date day = claims::local_date(moment, zone);
    const std::int64_t shifted = moment.utc_ms + claims::offset_minutes(moment, zone) * minute_ms;
    const std::int64_t minute =
        ((shifted % core::day_ms) + core::day_ms) % core::day_ms / minute_ms;
    const std::string time = two_digits(minute / 60) + ":" + two_digits(minute % 60);
    if (day == claims::local_date(now, zone)) {
        return words.say("claim.today_at"_text, {{"time", time}});
    }
    return ui::date_text(words, ui::DateForm::Short, day) + " " + time;
}

} // namespace screens
