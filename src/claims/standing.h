// How a claim stands at a moment: the stage with time-outs applied, the customer's consent, the
// association, and what is due. Derived for any moment, never stored; the claim itself holds only
// what events said.
#pragma once

#include "claims/model.h"
#include "claims/rulebook.h"

#include <optional>
#include <variant>
#include <vector>

namespace claims {

// Consent is a line of its own beside the state.
struct ConsentNotStarted {
    bool operator==(const ConsentNotStarted&) const = default;
};
struct ConsentPending {
    core::Date until{}; // the last day on which the customer may decline
    bool operator==(const ConsentPending&) const = default;
};
struct ConsentPassed {
    core::Date last_day{};
    bool operator==(const ConsentPassed&) const = default;
};
struct ConsentOpen { // the customer may decline at any time: the association is official meanwhile
    core::Date since{};
    bool operator==(const ConsentOpen&) const = default;
};
struct ConsentDeclined {
    core::Instant on{};
    bool operator==(const ConsentDeclined&) const = default;
};

using Consent =
    std::variant<ConsentNotStarted, ConsentPending, ConsentPassed, ConsentOpen, ConsentDeclined>;

enum class AssociationState { None, AwaitingConsent, Official, Ended };

struct Association {
    AssociationState state = AssociationState::None;
    std::optional<core::Date> official_since{};
    std::optional<core::Date> ended_after{}; // the last day of its last subscription

    bool operator==(const Association&) const = default;
};

enum class DeadlineKind {
    ReviewStart,
    ReviewDecision,
    PartnerAnswer,   // then the claim is rejected
    OverallDecision, // a target, the partner's time included
    ConsentEnd,      // then the association is official
    DisputeWindow,   // then the rejection stands
    DisputeAnswer,
    SubscriptionEnd,
};

enum class Turn { Partner, Reviewer, Customer, Nobody };

enum class Pace { Running, Overdue, Paused };

struct Deadline {
    DeadlineKind kind = DeadlineKind::ReviewStart;
    Turn turn = Turn::Nobody;
    Pace pace = Pace::Running;
    core::Date due{};          // the last day that still counts
    core::Instant passes_at{}; // the first moment after it, in the workspace's time zone
    ProductId product{};       // of a subscription; empty otherwise

    bool operator==(const Deadline&) const = default;
};

struct Standing {
    Stage stage{};
    Consent consent{};
    Association association{};
    std::vector<Deadline> deadlines{};          // by due day, then kind
    std::optional<core::Instant> holds_until{}; // when time alone next changes any of this

    bool operator==(const Standing&) const = default;
};

Standing standing_at(const Claim& claim, core::Instant now, const Rulebook& rules);

// The parts of it, for those who need only one.
Stage stage_at(const Claim& claim, core::Instant now, const Rulebook& rules);
Consent consent_at(const Claim& claim, core::Instant now, const Rulebook& rules);

// The last days that count, where such a limit applies to the claim as its events left it.
std::optional<core::Date> partner_answer_due(const Claim& claim, const Rulebook& rules);
std::optional<core::Date> consent_due(const Claim& claim, const Rulebook& rules);
std::optional<core::Date> dispute_due(const Claim& claim, core::Instant now, const Rulebook& rules);

bool is_held(const Stage& stage);

} // namespace claims

namespace core {

template <>
inline constexpr auto
    names<claims::AssociationState> = std::to_array<Named<claims::AssociationState>>({
        {claims::AssociationState::None, "none"},
        {claims::AssociationState::AwaitingConsent, "awaiting-consent"},
        {claims::AssociationState::Official, "official"},
        {claims::AssociationState::Ended, "ended"},
    });
static_assert(names_all_up_to(claims::AssociationState::Ended));

template <>
inline constexpr auto names<claims::DeadlineKind> = std::to_array<Named<claims::DeadlineKind>>({
    {claims::DeadlineKind::ReviewStart, "review-start"},
    {claims::DeadlineKind::ReviewDecision, "review-decision"},
    {claims::DeadlineKind::PartnerAnswer, "partner-answer"},
    {claims::DeadlineKind::OverallDecision, "overall-decision"},
    {claims::DeadlineKind::ConsentEnd, "consent-end"},
    {claims::DeadlineKind::DisputeWindow, "dispute-window"},
    {claims::DeadlineKind::DisputeAnswer, "dispute-answer"},
    {claims::DeadlineKind::SubscriptionEnd, "subscription-end"},
});
static_assert(names_all_up_to(claims::DeadlineKind::SubscriptionEnd));

template <>
inline constexpr auto names<claims::Turn> = std::to_array<Named<claims::Turn>>({
    {claims::Turn::Partner, "partner"},
    {claims::Turn::Reviewer, "reviewer"},
    {claims::Turn::Customer, "customer"},
    {claims::Turn::Nobody, "nobody"},
});
static_assert(names_all_up_to(claims::Turn::Nobody));

template <>
inline constexpr auto names<claims::Pace> = std::to_array<Named<claims::Pace>>({
    {claims::Pace::Running, "running"},
    {claims::Pace::Overdue, "overdue"},
    {claims::Pace::Paused, "paused"},
});
static_assert(names_all_up_to(claims::Pace::Paused));

} // namespace core
