// The rules of one programme year, as a value. Microsoft's pages disagree from year to year, so
// the numbers come from assets/editions/*.json and never stand in code.
// The surprise: an edition does not choose which states exist, only what they are called. In
// 2020 a disputed claim is in State::Dispute, and the page's word for that is still "Rejected".
#pragma once

#include "claims/ids.h"
#include "claims/words.h"

#include <optional>
#include <string>
#include <vector>

namespace claims {

enum class DayKind { Business, Calendar };

struct TimeLimit {
    int days = 0;
    DayKind kind = DayKind::Business;

    bool operator==(const TimeLimit&) const = default;
};

enum class Requirement { Required, Optional };

// Since when the customer may opt out, and when the customer is told.
enum class ConsentStart { OnSubmission, OnApproval };

struct ConsentRules {
    ConsentStart starts = ConsentStart::OnApproval;
    std::optional<TimeLimit> period{}; // none: at any time, and the association is official at once
    ConsentStart customer_told = ConsentStart::OnApproval;

    bool operator==(const ConsentRules&) const = default;
};

enum class DisputeRefused { Rejected, RejectedFinal };

struct DisputeRules {
    TimeLimit window{};             // counted from the rejection
    TimeLimit answered_within{};    // counted from the dispute
    std::optional<int> times_max{}; // per claim; none: as often as it is rejected
    DisputeRefused refused = DisputeRefused::Rejected;

    bool operator==(const DisputeRules&) const = default;
};

// How a partner leaves a customer: withdraw gives Rejected (partner request), disassociate needs
// a reason and gives Rejected final.
enum class Leaving { Withdraw, Disassociate };

enum class SubscriptionRule { WhenSeveral, Always };

// The rules that a screen can name with their source beside them.
enum class EditionRule {
    FirstState,
    OtherStates,
    ReviewStart,
    ReviewDecision,
    PartnerAnswer,
    DecisionTarget,
    CustomerOptOut,
    CustomerTold,
    EditableAfterSubmission,
    Dispute,
    Leaving,
    DomainName,
    TechnicalContact,
    SubscriptionId,
    Acknowledgements,
    PaymentsOptOut,
    MayCreate,
};

struct StateName {
    State state = State::NotCreated;
    std::string key{}; // of the text, such as "state.draft"
};

struct AreaName {
    SolutionArea area = SolutionArea::Microsoft365;
    std::string key{};
};

struct RuleSource {
    EditionRule rule = EditionRule::FirstState;
    std::string page{}; // title of the page that says so, with its date
};

struct Edition {
    EditionId id{};
    std::vector<StateName> state_names{}; // one for each state
    std::vector<AreaName> area_names{};   // one for each area

    TimeLimit review_starts_within{};
    TimeLimit review_decides_within{};
    TimeLimit partner_answers_within{};
    std::optional<TimeLimit> decision_target{}; // from submission, the partner's time included

    ConsentRules consent{};

    std::vector<State> editable_in{};   // after submission; Editing always is
    std::vector<Part> editable_parts{}; // in those states; Proof means adding, never removing

    std::optional<DisputeRules> dispute{};
    Leaving leaving = Leaving::Withdraw;

    Requirement domain_name = Requirement::Required;
    Requirement technical_contact = Requirement::Required; // for Dynamics 365
    SubscriptionRule subscription_id = SubscriptionRule::WhenSeveral;
    std::vector<std::string> acknowledgements{}; // keys of the statements to tick; none: not asked
    bool payments_opt_out_offered = false;       // for Usage on Microsoft 365

    std::vector<Role> may_create{};
    std::vector<RuleSource> sources{}; // one for each rule
};

} // namespace claims

namespace core {

template <>
inline constexpr auto names<claims::DayKind> = std::to_array<Named<claims::DayKind>>({
    {claims::DayKind::Business, "business"},
    {claims::DayKind::Calendar, "calendar"},
});
static_assert(names_all_up_to(claims::DayKind::Calendar));

template <>
inline constexpr auto names<claims::Requirement> = std::to_array<Named<claims::Requirement>>({
    {claims::Requirement::Required, "required"},
    {claims::Requirement::Optional, "optional"},
});
static_assert(names_all_up_to(claims::Requirement::Optional));

template <>
inline constexpr auto names<claims::ConsentStart> = std::to_array<Named<claims::ConsentStart>>({
    {claims::ConsentStart::OnSubmission, "on-submission"},
    {claims::ConsentStart::OnApproval, "on-approval"},
});
static_assert(names_all_up_to(claims::ConsentStart::OnApproval));

template <>
inline constexpr auto names<claims::DisputeRefused> = std::to_array<Named<claims::DisputeRefused>>({
    {claims::DisputeRefused::Rejected, "rejected"},
    {claims::DisputeRefused::RejectedFinal, "rejected-final"},
});
static_assert(names_all_up_to(claims::DisputeRefused::RejectedFinal));

template <>
inline constexpr auto names<claims::Leaving> = std::to_array<Named<claims::Leaving>>({
    {claims::Leaving::Withdraw, "withdraw"},
    {claims::Leaving::Disassociate, "disassociate"},
});
static_assert(names_all_up_to(claims::Leaving::Disassociate));

template <>
inline constexpr auto
    names<claims::SubscriptionRule> = std::to_array<Named<claims::SubscriptionRule>>({
        {claims::SubscriptionRule::WhenSeveral, "when-several"},
        {claims::SubscriptionRule::Always, "always"},
    });
static_assert(names_all_up_to(claims::SubscriptionRule::Always));

template <>
inline constexpr auto names<claims::EditionRule> = std::to_array<Named<claims::EditionRule>>({
    {claims::EditionRule::FirstState, "first-state"},
    {claims::EditionRule::OtherStates, "other-states"},
    {claims::EditionRule::ReviewStart, "review-start"},
    {claims::EditionRule::ReviewDecision, "review-decision"},
    {claims::EditionRule::PartnerAnswer, "partner-answer"},
    {claims::EditionRule::DecisionTarget, "decision-target"},
    {claims::EditionRule::CustomerOptOut, "customer-opt-out"},
    {claims::EditionRule::CustomerTold, "customer-told"},
    {claims::EditionRule::EditableAfterSubmission, "editable-after-submission"},
    {claims::EditionRule::Dispute, "dispute"},
    {claims::EditionRule::Leaving, "leaving"},
    {claims::EditionRule::DomainName, "domain-name"},
    {claims::EditionRule::TechnicalContact, "technical-contact"},
    {claims::EditionRule::SubscriptionId, "subscription-id"},
    {claims::EditionRule::Acknowledgements, "acknowledgements"},
    {claims::EditionRule::PaymentsOptOut, "payments-opt-out"},
    {claims::EditionRule::MayCreate, "may-create"},
});
static_assert(names_all_up_to(claims::EditionRule::MayCreate));

} // namespace core
