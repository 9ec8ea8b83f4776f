// When what happens in the demo: its lives, one for each course and edition, and their scenes in
// the order of time.
#pragma once

#include "app/demo_cast.h"
#include "app/rules.h"
#include "claims/ids.h"

#include <vector>

namespace app::demo {

inline constexpr core::Date last_day = core::date(2020, 9, 11); // a Friday
inline constexpr core::Date first_day = core::date(2019, 9, 11);

struct Life {
    const Course* course = nullptr;
    std::size_t number = 0;
    std::size_t customer = 0;
    std::size_t round = 0; // how often this customer came before
    std::size_t rival = 0; // the life it competes with, where there is one
    claims::EditionId edition{};
    claims::ClaimId id{};
};

struct Scene {
    core::Instant time{};
    std::size_t life = 0;
    std::size_t order = 0; // within the life; 0: the claim is made
    Deed deed = Deed::Nothing;
};

core::Instant at_hour(core::Date day, std::size_t hour); // at Greenwich

std::vector<Life> lives_of(const Rules& rules, std::size_t customers,
                           const claims::WriterId& writer);
std::vector<Scene> scenes_of(const std::vector<Life>& lives, const claims::Calendar& calendar);

} // namespace app::demo
