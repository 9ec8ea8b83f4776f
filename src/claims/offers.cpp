// Which buttons a claim has for a role: the life-cycle table row by row, and what stands in the
// way.
#include "claims/decide.h"
#include "claims/lifecycle.h"
#include "claims/proof.h"
#include "claims/standing.h"

namespace claims {

namespace {

bool needs_no_errors(Action action)
{
    return action == Action::Submit || action == Action::Resubmit;
}

std::optional<Refusal> full(const Claim& claim)
{
    if (claim.proofs.size() < static_cast<std::size_t>(proofs_max)) return std::nullopt;
    return Refusal{.reason = RefusalReason::TooManyProofs, .limit = proofs_max};
}

// Hold and release are one switch: only the side that can be pressed is shown.
bool is_other_side_of_switch(const std::optional<Refusal>& refusal)
{
    return refusal && (refusal->reason == RefusalReason::NotHeld ||
                       refusal->reason == RefusalReason::AlreadyHeld);
}

} // namespace

std::vector<Offer> offers(const Claim& claim, const Occasion& occasion,
                          const Surroundings& surroundings, const Rulebook& rules)
{
    const Edition& edition = edition_of(rules, claim.edition);
    const State state = state_of(stage_at(claim, occasion.time, rules));
    const std::optional<Refusal> locked = only_readable(claim, rules);
    std::vector<Offer> offered;
    for (const auto& named : core::names<Action>) {
        const Action action = named.value;
        const Cell found = cell(action, state, occasion.actor.role, edition);
        if (found.answer == Answer::No) continue;
        std::optional<Refusal> not_yet = objection(claim, action, occasion, rules);
        if (is_other_side_of_switch(not_yet)) continue;
        if (!not_yet) not_yet = trust_objection(action, occasion, rules);
        if (!not_yet && needs_no_errors(action)) {
            not_yet = submission_objection(claim, occasion, surroundings, rules);
        }
        if (!not_yet && action == Action::AddProof) not_yet = full(claim);
        offered.push_back({.action = action, .not_yet = locked ? locked : not_yet});
    }
    return offered;
}

} // namespace claims
