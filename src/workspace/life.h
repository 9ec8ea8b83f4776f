// A claim with the path of its life: in which state it was since when. What the workspace takes in.
// fold gives only where a claim ends up; how long it stayed where it was is needed for statistics.
// The surprise: the last stay may be over already, because time alone rejects what is not
// answered. Like the claim, a life holds only what events said.
#pragma once

#include "claims/fold.h"
#include "claims/merge.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace workspace {

struct Stay {
    claims::State state = claims::State::NotCreated;
    core::Instant since{}; // never before the stay before it, whatever the writers' clocks said
    std::optional<claims::RejectionReason> reason{}; // of a rejection
    std::int32_t days_held = 0; // for arbitration; in the kind of days that its limit counts

    bool operator==(const Stay&) const = default;
};

struct Life {
    claims::Claim claim{};
    std::vector<Stay> stays{};

    bool operator==(const Life&) const = default;
};

Life evolve(Life life, const claims::Event& event, const claims::Rulebook& rules);

// The history of one claim in the order of merge.h; more of it may follow, by evolve.
Life live(const claims::History& history, const claims::Rulebook& rules);

// How long an edition lets a claim stay in a state; nothing where there is no limit.
std::optional<claims::TimeLimit> limit_of(claims::State state, const claims::Edition& edition);

// When a stage began. A draft's beginning and what is not created are not among its facts.
std::optional<core::Instant> moment_of(const claims::Stage& stage);
std::optional<claims::RejectionReason> reason_of(const claims::Stage& stage);

int days_between(core::Instant from, core::Instant to, claims::DayKind kind,
                 const claims::Calendar& calendar);

} // namespace workspace
