// Whether a fact may happen to a claim at its moment: the life-cycle table, and the dates and
// counts that go with it. decide asks before it makes an event, fold before it applies one; so
// nothing that decide makes is overtaken where it is made.
#pragma once

#include "claims/events.h"
#include "claims/refusal.h"
#include "claims/rulebook.h"

#include <optional>
#include <string_view>

namespace claims {

// Who, and when.
struct Occasion {
    Actor actor{};
    core::Instant time{};
    KeyId key{}; // with which it is going to be signed, if at all
};

// What somebody does who brings this fact about. A reviewer's marks are an assessment.
Action action_of(const Fact& fact, Role role);

// The storage name of the fact's kind, such as "claim-submitted".
std::string_view kind_of(const Fact& fact);

std::optional<Refusal> objection(const Claim& claim, Action action, const Occasion& occasion,
                                 const Rulebook& rules);
std::optional<Refusal> objection(const Claim& claim, const Fact& fact, const Occasion& occasion,
                                 const Rulebook& rules);

// For one field of several: FieldsEdited itself is allowed if any of its fields is.
std::optional<Refusal> objection(const Claim& claim, Field field, const Occasion& occasion,
                                 const Rulebook& rules);

// A reviewer's act, where only those of the trust list may do it. fold has Weight::doubt instead.
std::optional<Refusal> trust_objection(Action action, const Occasion& occasion,
                                       const Rulebook& rules);

// A claim that this version cannot judge, because it knows neither its edition nor all that
// happened to it, can only be read.
std::optional<Refusal> only_readable(const Claim& claim, const Rulebook& rules);

} // namespace claims
