#include "screens/claim_view.h"

#include "claims/fold.h"
#include "claims/lifecycle.h"

#include <algorithm>

namespace screens {

namespace {

// The part decides which action it is: files have a row of their own in the life-cycle table.
claims::Action editing(claims::Part part)
{
    return part == claims::Part::Proof ? claims::Action::AddProof : claims::Action::Edit;
}

} // namespace

const claims::Offer* find_offer(const ClaimView& view, claims::Action action)
{
    const auto found =
        std::find_if(view.offers.begin(), view.offers.end(),
                     [&](const claims::Offer& offer) { return offer.action == action; });
    return found == view.offers.end() ? nullptr : &*found;
}

bool can(const ClaimView& view, claims::Action action)
{
    const claims::Offer* offer = find_offer(view, action);
    return offer != nullptr && !offer->not_yet;
}

const claims::OtherClaim* find_other(const ClaimView& view, const claims::ClaimId& id)
{
    const auto found =
        std::find_if(view.around.others.begin(), view.around.others.end(),
                     [&](const claims::OtherClaim& other) { return other.id == id; });
    return found == view.around.others.end() ? nullptr : &*found;
}

std::optional<claims::Refusal> locked(const ClaimView& view, claims::Part part)
{
    if (view.only_readable) return view.only_readable;
    const claims::Occasion occasion{.actor = view.me, .time = view.now};
    if (auto why = claims::objection(view.claim, editing(part), occasion, view.rules)) return why;
    if (claims::is_editable(part, view.state(), view.edition())) return std::nullopt;
    return claims::Refusal{.reason = claims::RefusalReason::PartLocked, .part = part};
}

claims::Standing standing_after(const ClaimView& view, claims::Fact fact)
{
    claims::Event event{.claim = view.claim.id, .time = view.now, .fact = std::move(fact)};
    event.actor = view.me;
    return claims::standing_at(claims::evolve(view.claim, event, view.rules), view.now, view.rules);
}

const claims::Deadline* find_deadline(const claims::Standing& standing, claims::DeadlineKind kind)
{
    const auto found =
        std::find_if(standing.deadlines.begin(), standing.deadlines.end(),
                     [&](const claims::Deadline& deadline) { return deadline.kind == kind; });
    return found == standing.deadlines.end() ? nullptr : &*found;
}

} // namespace screens
