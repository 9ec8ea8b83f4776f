// What a state looks like: a colour, a shape and a word, so that none of the three is needed.
#pragma once

#include "claims/editions.h"
#include "claims/model.h"
#include "ui/status_pill.h"

#include <string_view>

namespace screens {

struct StateLook {
    ui::Icon icon = ui::Icon::None;
    ui::Tone tone = ui::Tone::Neutral;

    bool operator==(const StateLook&) const = default;
};

StateLook look_of(claims::State state);

ui::StatusPill state_pill(std::string_view key, const ui::Words& words, claims::State state,
                          const claims::Edition& edition);

} // namespace screens
