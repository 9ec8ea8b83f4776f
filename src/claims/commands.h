// Everything a person may ask for, about one claim. A command says what is wanted, never how;
// decide turns it into facts or a refusal. Who asks and when comes separately.
#pragma once

#include "claims/events.h"

#include <string>
#include <variant>
#include <vector>

namespace claims {

struct CreateClaim {
    EditionId edition{};
};
struct EditFields {
    std::vector<FieldChange> changes{}; // as typed
};
struct ChooseSolution {
    std::optional<SolutionArea> area{};
    std::vector<Activity> activities{};
};
struct AddProduct {
    ProductId product{};
};
struct RemoveProduct {
    ProductId product{};
};
struct EnterSubscription {
    ProductId product{};
    SubscriptionCount count = SubscriptionCount::One;
    Subscription subscription{};
};
struct ChangeAcknowledgement {
    std::string statement{};
    Tick tick = Tick::Ticked;
};
struct ChoosePayments {
    Payments payments = Payments::Wanted;
};
struct RecordTenantLookup {
    TenantLookup answer{};
};
struct AddProofs {
    std::vector<ProofFile> files{}; // all of them or none
};
struct RemoveProof {
    ProofId proof{};
};
struct MarkCoverage {
    ProofId proof{};
    ProductId product{};
    Coverage coverage = Coverage::Unmarked;
};
struct MarkChecklist {
    ChecklistItem item = ChecklistItem::RightFile;
    ChecklistMark mark = ChecklistMark::Unmarked;
    std::string note{};
};
struct AddComment {
    std::string text{};
};
struct SubmitClaim {};
struct ResubmitClaim {};
struct DiscardClaim {};
struct RestoreClaim {};
struct DisputeRejection {
    std::string justification{};
    std::vector<ProofFile> files{}; // a dispute brings a justification, files, or both
};
struct WithdrawClaim {
    std::string reason{};
};
struct DisassociateCustomer {
    std::string reason{};
};
struct AssignToMe {};
struct StartReview {};
struct RequestInformation {
    std::vector<InformationReason> reasons{};
    std::string message{};
};
struct ApproveClaim {
    std::string message{};
};
struct RejectClaim {
    RejectionReason reason = RejectionReason::InsufficientProof;
    std::string message{};
};
struct HoldForArbitration {
    std::string note{};
    std::vector<ClaimId> against{};
};
struct ReleaseHold {};
struct DeclineAssociation {
    std::string reason{}; // the customer need not give one
};

using AnyCommand =
    std::variant<CreateClaim, EditFields, ChooseSolution, AddProduct, RemoveProduct,
                 EnterSubscription, ChangeAcknowledgement, ChoosePayments, RecordTenantLookup,
                 AddProofs, RemoveProof, MarkCoverage, MarkChecklist, AddComment, SubmitClaim,
                 ResubmitClaim, DiscardClaim, RestoreClaim, DisputeRejection, WithdrawClaim,
                 DisassociateCustomer, AssignToMe, StartReview, RequestInformation, ApproveClaim,
                 RejectClaim, HoldForArbitration, ReleaseHold, DeclineAssociation>;

// What copies, moves, compares and destroys so many alternatives is compiled once, not in every
// file.
struct Command : AnyCommand {
    using AnyCommand::variant;

    Command();
    Command(const Command& other);
    Command(Command&& other) noexcept;
    Command& operator=(const Command& other);
    Command& operator=(Command&& other) noexcept;
    ~Command();
};

} // namespace claims
