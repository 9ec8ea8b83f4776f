#include "claims/dispute.h"

#include "claims/fold.h"
#include "claims/timeline.h"

#include <algorithm>

namespace claims {

namespace {

bool was_overtaken(const Claim& claim, const EventId& event)
{
    return std::any_of(claim.overtaken.begin(), claim.overtaken.end(),
                       [&](const Overtaken& done) { return done.event == event; });
}

// The dispute that holds: where it stands in the history.
std::optional<std::size_t> last_dispute(const History& history, const Claim& claim)
{
    for (std::size_t i = history.size(); i-- > 0;) {
        const bool disputes = std::holds_alternative<ClaimDisputed>(history[i].fact);
        if (disputes && !was_overtaken(claim, history[i].id)) return i;
    }
    return std::nullopt;
}

std::optional<Actor> last_mover(const History& history, core::Instant now, const Rulebook& rules)
{
    const std::vector<StateSpan> spans = spans_of(history, now, rules);
    return spans.empty() ? std::nullopt : spans.back().by;
}

} // namespace

std::optional<DisputeCase> dispute_case(const History& history, core::Instant now,
                                        const Rulebook& rules)
{
    const ClaimAt present = fold(history, now, rules);
    if (!std::holds_alternative<Disputed>(present.standing.stage)) return std::nullopt;
    const auto at = last_dispute(history, present.claim);
    if (!at) return std::nullopt;
    const History until(history.begin(), history.begin() + static_cast<std::ptrdiff_t>(*at));
    const core::Instant disputed_on = history[*at].time;
    const ClaimAt before = fold(until, disputed_on, rules);
    const auto* rejection = std::get_if<Rejected>(&before.standing.stage);
    if (rejection == nullptr) return std::nullopt;
    DisputeCase found{.before = before.claim,
                      .rejection = *rejection,
                      .decided_by = last_mover(until, disputed_on, rules)};
    for (const Proof& proof : present.claim.proofs) {
        if (rejection->on < proof.added_on) found.new_proofs.push_back(proof);
    }
    for (const Comment& comment : present.claim.comments) {
        if (rejection->on < comment.on) found.new_comments.push_back(comment);
    }
    return found;
}

} // namespace claims
