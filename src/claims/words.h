// The closed sets of words that the domain is spoken in: roles, states, activities, reasons …
// Each has a list of storage names beside it. Names are storage format: they appear in events,
// bundles and assets, so a released one never changes. No text that people read is here.
#pragma once

#include "core/names.h"

namespace claims {

enum class Role {
    IncentivesAdmin,
    IncentivesUser,
    GlobalAdmin,
    BillingAdmin,
    Reviewer,
    Customer,
    Auditor,
};

// Where a claim is in its life. What an edition calls it is the edition's (Editing or Draft).
// NotCreated is where a history stands before its first event, or if the first has not arrived.
enum class State {
    NotCreated,
    Editing,
    Submitted,
    InReview,
    PartnerActionRequired,
    Approved,
    Rejected,
    Dispute,
    RejectedFinal,
    Discarded,
};

enum class SolutionArea { Microsoft365, BusinessApplications };

enum class Activity { Usage, PreSales, RevenueAssociation };

// The parts of a claim that an edition opens or closes for editing after submission.
enum class Part {
    Name,
    Partner,
    Customer,
    Solution,
    Products,
    Contacts,
    Revenue,
    Proof,
    Acknowledgements,
    Payments,
};

// The fields of a claim that hold typed text.
enum class Field {
    Name,
    MpnId,
    CustomerName,
    DomainName,
    TenantId,
    CustomerContactName,
    CustomerContactTitle,
    CustomerContactEmail,
    TechnicalContactName,
    TechnicalContactTitle,
    TechnicalContactEmail,
    OwnContactName,
    OwnContactEmail,
    SolutionSeller,
    RevenueCustomerName,
    IsvSolution,
};

enum class SubscriptionStatus { Unknown, Active, InGrace, Ended, NotProvisioned };

enum class RejectionReason {
    PartnerRequest,
    CustomerDeclined,
    InsufficientProof,
    ProofLacksConsent,
    ProductsMissing,
    NoPartnerResponse,
    ProofUnusable,
};

// Why a reviewer asks the partner for more.
enum class InformationReason {
    AllProofMissing,
    AcknowledgementMissing,
    DatesMissingOrOld,
    SolutionMissing,
    ProductsMissing,
};

// What reviewers look for in a proof of execution: the published reasons, turned to questions.
enum class ChecklistItem {
    RightFile,
    CustomerSignature,
    RecentDate,
    SolutionDescribed,
    EveryProductNamed,
    NamesMatch,
};

enum class ChecklistMark { Unmarked, Met, Open };

// Everything that somebody may do with one claim: the rows of the life-cycle table.
enum class Action {
    Create,
    Edit, // fields, products, contacts, statements
    AddProof,
    RemoveProof,
    MarkProof, // the partner's own coverage matrix and checklist
    Comment,
    Submit,
    Discard,
    Restore,
    Resubmit,
    Dispute,
    Withdraw,
    Disassociate,
    Assign, // a reviewer takes the claim from the queue
    Start,
    Assess, // the reviewer's coverage matrix and checklist
    AskForInformation,
    Approve,
    Reject,
    Hold,
    Release,
    Decline, // by the customer
};

constexpr Part part_of(Field field)
{
    switch (field) {
    case Field::Name: return Part::Name;
    case Field::MpnId: return Part::Partner;
    case Field::CustomerName:
    case Field::DomainName:
    case Field::TenantId: return Part::Customer;
    case Field::CustomerContactName:
    case Field::CustomerContactTitle:
    case Field::CustomerContactEmail:
    case Field::TechnicalContactName:
    case Field::TechnicalContactTitle:
    case Field::TechnicalContactEmail:
    case Field::OwnContactName:
    case Field::OwnContactEmail: return Part::Contacts;
    case Field::SolutionSeller:
    case Field::RevenueCustomerName:
    case Field::IsvSolution: return Part::Revenue;
    }
    return Part::Name;
}

} // namespace claims

namespace core {

template <>
inline constexpr auto names<claims::Role> = std::to_array<Named<claims::Role>>({
    {claims::Role::IncentivesAdmin, "incentives-admin"},
    {claims::Role::IncentivesUser, "incentives-user"},
    {claims::Role::GlobalAdmin, "global-admin"},
    {claims::Role::BillingAdmin, "billing-admin"},
    {claims::Role::Reviewer, "reviewer"},
    {claims::Role::Customer, "customer"},
    {claims::Role::Auditor, "auditor"},
});
static_assert(names_all_up_to(claims::Role::Auditor));

template <>
inline constexpr auto names<claims::State> = std::to_array<Named<claims::State>>({
    {claims::State::NotCreated, "not-created"},
    {claims::State::Editing, "editing"},
    {claims::State::Submitted, "submitted"},
    {claims::State::InReview, "in-review"},
    {claims::State::PartnerActionRequired, "partner-action-required"},
    {claims::State::Approved, "approved"},
    {claims::State::Rejected, "rejected"},
    {claims::State::Dispute, "dispute"},
    {claims::State::RejectedFinal, "rejected-final"},
    {claims::State::Discarded, "discarded"},
});
static_assert(names_all_up_to(claims::State::Discarded));

template <>
inline constexpr auto names<claims::SolutionArea> = std::to_array<Named<claims::SolutionArea>>({
    {claims::SolutionArea::Microsoft365, "microsoft-365"},
    {claims::SolutionArea::BusinessApplications, "business-applications"},
});
static_assert(names_all_up_to(claims::SolutionArea::BusinessApplications));

template <>
inline constexpr auto names<claims::Activity> = std::to_array<Named<claims::Activity>>({
    {claims::Activity::Usage, "usage"},
    {claims::Activity::PreSales, "pre-sales"},
    {claims::Activity::RevenueAssociation, "revenue-association"},
});
static_assert(names_all_up_to(claims::Activity::RevenueAssociation));

template <>
inline constexpr auto names<claims::Part> = std::to_array<Named<claims::Part>>({
    {claims::Part::Name, "name"},
    {claims::Part::Partner, "partner"},
    {claims::Part::Customer, "customer"},
    {claims::Part::Solution, "solution"},
    {claims::Part::Products, "products"},
    {claims::Part::Contacts, "contacts"},
    {claims::Part::Revenue, "revenue"},
    {claims::Part::Proof, "proof"},
    {claims::Part::Acknowledgements, "acknowledgements"},
    {claims::Part::Payments, "payments"},
});
static_assert(names_all_up_to(claims::Part::Payments));

template <>
inline constexpr auto names<claims::Field> = std::to_array<Named<claims::Field>>({
    {claims::Field::Name, "name"},
    {claims::Field::MpnId, "mpn-id"},
    {claims::Field::CustomerName, "customer-name"},
    {claims::Field::DomainName, "domain-name"},
    {claims::Field::TenantId, "tenant-id"},
    {claims::Field::CustomerContactName, "customer-contact-name"},
    {claims::Field::CustomerContactTitle, "customer-contact-title"},
    {claims::Field::CustomerContactEmail, "customer-contact-email"},
    {claims::Field::TechnicalContactName, "technical-contact-name"},
    {claims::Field::TechnicalContactTitle, "technical-contact-title"},
    {claims::Field::TechnicalContactEmail, "technical-contact-email"},
    {claims::Field::OwnContactName, "own-contact-name"},
    {claims::Field::OwnContactEmail, "own-contact-email"},
    {claims::Field::SolutionSeller, "solution-seller"},
    {claims::Field::RevenueCustomerName, "revenue-customer-name"},
    {claims::Field::IsvSolution, "isv-solution"},
});
static_assert(names_all_up_to(claims::Field::IsvSolution));

template <>
inline constexpr auto
    names<claims::SubscriptionStatus> = std::to_array<Named<claims::SubscriptionStatus>>({
        {claims::SubscriptionStatus::Unknown, "unknown"},
        {claims::SubscriptionStatus::Active, "active"},
        {claims::SubscriptionStatus::InGrace, "in-grace"},
        {claims::SubscriptionStatus::Ended, "ended"},
        {claims::SubscriptionStatus::NotProvisioned, "not-provisioned"},
    });
static_assert(names_all_up_to(claims::SubscriptionStatus::NotProvisioned));

template <>
inline constexpr auto
    names<claims::RejectionReason> = std::to_array<Named<claims::RejectionReason>>({
        {claims::RejectionReason::PartnerRequest, "partner-request"},
        {claims::RejectionReason::CustomerDeclined, "customer-declined"},
        {claims::RejectionReason::InsufficientProof, "insufficient-proof"},
        {claims::RejectionReason::ProofLacksConsent, "proof-lacks-consent"},
        {claims::RejectionReason::ProductsMissing, "products-missing"},
        {claims::RejectionReason::NoPartnerResponse, "no-partner-response"},
        {claims::RejectionReason::ProofUnusable, "proof-unusable"},
    });
static_assert(names_all_up_to(claims::RejectionReason::ProofUnusable));

template <>
inline constexpr auto
    names<claims::InformationReason> = std::to_array<Named<claims::InformationReason>>({
        {claims::InformationReason::AllProofMissing, "all-proof-missing"},
        {claims::InformationReason::AcknowledgementMissing, "acknowledgement-missing"},
        {claims::InformationReason::DatesMissingOrOld, "dates-missing-or-old"},
        {claims::InformationReason::SolutionMissing, "solution-missing"},
        {claims::InformationReason::ProductsMissing, "products-missing"},
    });
static_assert(names_all_up_to(claims::InformationReason::ProductsMissing));

template <>
inline constexpr auto names<claims::ChecklistItem> = std::to_array<Named<claims::ChecklistItem>>({
    {claims::ChecklistItem::RightFile, "right-file"},
    {claims::ChecklistItem::CustomerSignature, "customer-signature"},
    {claims::ChecklistItem::RecentDate, "recent-date"},
    {claims::ChecklistItem::SolutionDescribed, "solution-described"},
    {claims::ChecklistItem::EveryProductNamed, "every-product-named"},
    {claims::ChecklistItem::NamesMatch, "names-match"},
});
static_assert(names_all_up_to(claims::ChecklistItem::NamesMatch));

template <>
inline constexpr auto names<claims::ChecklistMark> = std::to_array<Named<claims::ChecklistMark>>({
    {claims::ChecklistMark::Unmarked, "unmarked"},
    {claims::ChecklistMark::Met, "met"},
    {claims::ChecklistMark::Open, "open"},
});
static_assert(names_all_up_to(claims::ChecklistMark::Open));

template <>
inline constexpr auto names<claims::Action> = std::to_array<Named<claims::Action>>({
    {claims::Action::Create, "create"},
    {claims::Action::Edit, "edit"},
    {claims::Action::AddProof, "add-proof"},
    {claims::Action::RemoveProof, "remove-proof"},
    {claims::Action::MarkProof, "mark-proof"},
    {claims::Action::Comment, "comment"},
    {claims::Action::Submit, "submit"},
    {claims::Action::Discard, "discard"},
    {claims::Action::Restore, "restore"},
    {claims::Action::Resubmit, "resubmit"},
    {claims::Action::Dispute, "dispute"},
    {claims::Action::Withdraw, "withdraw"},
    {claims::Action::Disassociate, "disassociate"},
    {claims::Action::Assign, "assign"},
    {claims::Action::Start, "start"},
    {claims::Action::Assess, "assess"},
    {claims::Action::AskForInformation, "ask-for-information"},
    {claims::Action::Approve, "approve"},
    {claims::Action::Reject, "reject"},
    {claims::Action::Hold, "hold"},
    {claims::Action::Release, "release"},
    {claims::Action::Decline, "decline"},
});
static_assert(names_all_up_to(claims::Action::Decline));

} // namespace core
