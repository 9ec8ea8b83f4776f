// A claim is the fold of its events and the present moment. Total: no sequence of events, however
// absurd, fails; what the life-cycle table does not allow at its place is kept as overtaken.
// Each event is judged against the claim as it stood when the event happened, time-outs included,
// but only what events say is stored. Hence fold(a + b) = fold(fold(a), b), at any split.
#pragma once

#include "claims/events.h"
#include "claims/rulebook.h"
#include "claims/standing.h"

#include <vector>

namespace claims {

Claim evolve(Claim claim, const Event& event, const Rulebook& rules);

// The events of one claim in the order of merge.h.
Claim fold(Claim claim, const std::vector<Event>& events, const Rulebook& rules);
Claim fold(const std::vector<Event>& events, const Rulebook& rules);

struct ClaimAt {
    Claim claim{};
    Standing standing{};

    bool operator==(const ClaimAt&) const = default;
};

// Every event counts, also one whose writer's clock ran ahead of ours: nothing saved is hidden.
ClaimAt fold(const std::vector<Event>& events, core::Instant now, const Rulebook& rules);

// For looking at a past day: only what had happened by then, in the same order.
std::vector<Event> known_by(const std::vector<Event>& events, core::Instant then);

} // namespace claims
