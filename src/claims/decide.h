// The only way to make events: decide(claim, command) → facts or a refusal. Facts that would change
// nothing are left out, so the same command again makes nothing new. It stamps no ids and no places
// in history: merge.h says where an event stands, store/event_codec.h what it is called.
#pragma once

#include "claims/commands.h"
#include "claims/judge.h"
#include "claims/problems.h"
#include "claims/refusal.h"
#include "core/result.h"

#include <vector>

namespace claims {

using Facts = std::vector<Fact>;
using Decision = core::Result<Facts, Refusal>;

// The claim as fold left it; a claim that is to be created is an empty Claim.
Decision decide(const Claim& claim, const Command& command, const Occasion& occasion,
                const Surroundings& surroundings, const Rulebook& rules);

// ProblemsRemain, if the claim has errors.
std::optional<Refusal> submission_objection(const Claim& claim, const Occasion& occasion,
                                            const Surroundings& surroundings,
                                            const Rulebook& rules);

// The reasons that a reviewer may give; the others are the partner's, the customer's, the clock's.
std::vector<RejectionReason> reasons_of_reviewers();

// Which buttons a claim has for a role. What the role may never do is not among them; what it may
// not do yet is, with the reason and, where a date is behind it, the date.
struct Offer {
    Action action = Action::Edit;
    std::optional<Refusal> not_yet{}; // nothing: it can be done now

    bool operator==(const Offer&) const = default;
};

std::vector<Offer> offers(const Claim& claim, const Occasion& occasion,
                          const Surroundings& surroundings, const Rulebook& rules);

} // namespace claims
