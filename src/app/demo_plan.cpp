#include "app/demo_plan.h"

#include "app/act.h"

#include <algorithm>

namespace app::demo {

namespace {

constexpr int spread_to = 235; // business days: what is over lies up to so long ago
constexpr std::array editions{"2019", "2020", "2023"};

core::Date back_by(core::Date day, int business_days, const claims::Calendar& calendar)
{
    while (business_days > 0) {
        day = day - std::chrono::days{1};
        if (claims::is_business_day(day, calendar)) --business_days;
    }
    return day;
}

bool has_course(const claims::Edition& edition, const Course& course)
{
    return edition.dispute.has_value() || !course.needs_dispute;
}

// Those whose end lies anywhere are spread over the year, never two alike side by side.
int days_ago(const Life& life)
{
    if (life.course->ago >= 0) return life.course->ago;
    return 25 + static_cast<int>(life.number * 89 % (spread_to - 25));
}

void add_scenes(std::vector<Scene>& scenes, const Life& life, const claims::Calendar& calendar)
{
    core::Date day = back_by(last_day, days_ago(life), calendar);
    std::vector<Scene> own;
    const auto& beats = life.course->beats;
    std::size_t count = 0;
    while (count < beats.size() && beats[count].deed != Deed::Nothing) ++count;
    for (std::size_t i = count; i > 0; --i) {
        own.push_back({.time = at_hour(day, 7 + (life.number + i) % 6),
                       .life = life.number,
                       .order = i,
                       .deed = beats[i - 1].deed});
        day = back_by(day, beats[i - 1].after, calendar);
    }
    own.push_back({.time = at_hour(day, 6), .life = life.number});
    scenes.insert(scenes.end(), own.rbegin(), own.rend());
}

} // namespace

core::Instant at_hour(core::Date day, std::size_t hour)
{
    return core::start_of_utc_day(day) + std::chrono::hours{static_cast<int>(hour)};
}

std::vector<Life> lives_of(const Rules& rules, std::size_t customers,
                           const claims::WriterId& writer)
{
    std::vector<Life> lives;
    std::size_t next_customer = 0;
    for (const char* id : editions) {
        for (const claims::Edition& edition : rules.editions) {
            if (edition.id.text != id) continue;
            for (const Course& course : courses()) {
                if (!has_course(edition, course)) continue;
                Life life{.course = &course,
                          .number = lives.size(),
                          .edition = edition.id,
                          .id = new_claim_id(writer, static_cast<int>(lives.size()) + 1)};
                if (course.rivalry == Rivalry::Second) { // the same customer, the same products
                    life.customer = lives.back().customer;
                    life.round = lives.back().round;
                    life.rival = lives.back().number;
                    lives.back().rival = life.number;
                } else {
                    life.customer = next_customer % customers;
                    life.round = next_customer / customers;
                    ++next_customer;
                }
                lives.push_back(life);
            }
        }
    }
    return lives;
}

std::vector<Scene> scenes_of(const std::vector<Life>& lives, const claims::Calendar& calendar)
{
    std::vector<Scene> scenes;
    for (const Life& life : lives) add_scenes(scenes, life, calendar);
    std::stable_sort(scenes.begin(), scenes.end(), [](const Scene& one, const Scene& other) {
        if (one.time != other.time) return one.time < other.time;
        return one.life != other.life ? one.life < other.life : one.order < other.order;
    });
    return scenes;
}

} // namespace app::demo
