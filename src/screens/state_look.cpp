#include "screens/state_look.h"

#include "screens/domain_words.h"

namespace screens {

using claims::State;
using ui::Icon;
using ui::Tone;

StateLook look_of(State state)
{
    switch (state) {
    case State::NotCreated: return {.icon = Icon::question, .tone = Tone::Neutral};
    case State::Editing: return {.icon = Icon::edit, .tone = Tone::Neutral};
    case State::Submitted: return {.icon = Icon::send, .tone = Tone::Paper};
    case State::InReview: return {.icon = Icon::eye, .tone = Tone::Violet};
    case State::PartnerActionRequired: return {.icon = Icon::alert, .tone = Tone::Amber};
    case State::Approved: return {.icon = Icon::checkmark, .tone = Tone::Green};
    case State::Rejected: return {.icon = Icon::dismiss, .tone = Tone::Red};
    case State::Dispute: return {.icon = Icon::scales, .tone = Tone::Orange};
    case State::RejectedFinal: return {.icon = Icon::prohibited, .tone = Tone::Red};
    case State::Discarded: return {.icon = Icon::subtract, .tone = Tone::Neutral};
    }
    return {};
}

ui::StatusPill state_pill(std::string_view key, const ui::Words& words, State state,
                          const claims::Edition& edition)
{
    const StateLook look = look_of(state);
    return {.key = key,
            .label = std::string(words.say(state_text(state, edition))),
            .icon = look.icon,
            .tone = look.tone};
}

} // namespace screens
