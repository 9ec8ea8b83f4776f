// Why something may not be done: each reason is a sentence that the interface owes the person, and
// the facts that the sentence needs. The same reasons say why an event was overtaken.
#pragma once

#include "claims/words.h"
#include "core/date.h"
#include "core/names.h"

#include <cstdint>
#include <optional>

namespace claims {

enum class RefusalReason {
    NotYourRole,
    NotInThisEdition,
    NotInThisState, // state
    NotCreated,     // the claim's first event has not arrived
    AlreadyCreated,
    NotSubmittedYet,
    ReviewNotStarted,
    NothingAskedYet,   // nothing to answer: the reviewer has not asked
    WaitingForPartner, // the partner was asked and has not answered yet
    NotApprovedYet,    // the customer is asked after approval
    NotRejected,       // there is no rejection to dispute
    BeingReviewed,     // can be edited again if the reviewer asks for more
    PartLocked,        // part: not editable after submission in this edition
    ClaimIsFinal,
    ClaimDiscarded,
    AnsweredTooLate,   // date: the last day on which an answer would have counted
    DisputeWindowOver, // date: the last day
    DisputedBefore,    // limit: how often a claim may be disputed
    ConsentOver,       // date: the last day on which the customer could decline
    NotHeld,
    AlreadyHeld,
    ProblemsRemain, // limit: how many errors; find_problems says which
    TextMissing,
    TextTooLong, // limit: characters
    ReasonMissing,
    ReasonNotForReviewers,
    JustificationMissing, // a dispute brings a justification or a file
    UnknownProduct,
    ProductNotClaimed,
    UnknownStatement,
    ProofAlreadyAttached,
    ProofNotAttached,
    ProofEmpty,
    ProofTooLarge, // limit: bytes
    ProofTypeRefused,
    TooManyProofs,         // limit: files
    NotSigned,             // decisions need the signature of a trusted reviewer, and it has none
    NotGenuine,            // none that fits
    NotCheckedYet,         // one that has not been checked
    NotTrusted,            // one of a key that is not on the trust list
    TrustWithdrawn,        // one of a key that is not on it any more
    MadeUnseen,            // an approval whose reviewer had not seen what was changed before
    NotOfAClaim,           // it belongs to a trust list
    UnknownEdition,        // only readable: made under rules that this version does not have
    WrittenByNewerVersion, // only readable: holds events that this version does not know
};

struct Refusal {
    RefusalReason reason = RefusalReason::NotInThisState;
    std::optional<State> state{};
    std::optional<Part> part{};
    std::optional<core::Date> date{};
    std::optional<std::int64_t> limit{};

    bool operator==(const Refusal&) const = default;
};

} // namespace claims

namespace core {

template <>
inline constexpr auto names<claims::RefusalReason> = std::to_array<Named<claims::RefusalReason>>({
    {claims::RefusalReason::NotYourRole, "not-your-role"},
    {claims::RefusalReason::NotInThisEdition, "not-in-this-edition"},
    {claims::RefusalReason::NotInThisState, "not-in-this-state"},
    {claims::RefusalReason::NotCreated, "not-created"},
    {claims::RefusalReason::AlreadyCreated, "already-created"},
    {claims::RefusalReason::NotSubmittedYet, "not-submitted-yet"},
    {claims::RefusalReason::ReviewNotStarted, "review-not-started"},
    {claims::RefusalReason::NothingAskedYet, "nothing-asked-yet"},
    {claims::RefusalReason::WaitingForPartner, "waiting-for-partner"},
    {claims::RefusalReason::NotApprovedYet, "not-approved-yet"},
    {claims::RefusalReason::NotRejected, "not-rejected"},
    {claims::RefusalReason::BeingReviewed, "being-reviewed"},
    {claims::RefusalReason::PartLocked, "part-locked"},
    {claims::RefusalReason::ClaimIsFinal, "claim-is-final"},
    {claims::RefusalReason::ClaimDiscarded, "claim-discarded"},
    {claims::RefusalReason::AnsweredTooLate, "answered-too-late"},
    {claims::RefusalReason::DisputeWindowOver, "dispute-window-over"},
    {claims::RefusalReason::DisputedBefore, "disputed-before"},
    {claims::RefusalReason::ConsentOver, "consent-over"},
    {claims::RefusalReason::NotHeld, "not-held"},
    {claims::RefusalReason::AlreadyHeld, "already-held"},
    {claims::RefusalReason::ProblemsRemain, "problems-remain"},
    {claims::RefusalReason::TextMissing, "text-missing"},
    {claims::RefusalReason::TextTooLong, "text-too-long"},
    {claims::RefusalReason::ReasonMissing, "reason-missing"},
    {claims::RefusalReason::ReasonNotForReviewers, "reason-not-for-reviewers"},
    {claims::RefusalReason::JustificationMissing, "justification-missing"},
    {claims::RefusalReason::UnknownProduct, "unknown-product"},
    {claims::RefusalReason::ProductNotClaimed, "product-not-claimed"},
    {claims::RefusalReason::UnknownStatement, "unknown-statement"},
    {claims::RefusalReason::ProofAlreadyAttached, "proof-already-attached"},
    {claims::RefusalReason::ProofNotAttached, "proof-not-attached"},
    {claims::RefusalReason::ProofEmpty, "proof-empty"},
    {claims::RefusalReason::ProofTooLarge, "proof-too-large"},
    {claims::RefusalReason::ProofTypeRefused, "proof-type-refused"},
    {claims::RefusalReason::TooManyProofs, "too-many-proofs"},
    {claims::RefusalReason::NotSigned, "not-signed"},
    {claims::RefusalReason::NotGenuine, "not-genuine"},
    {claims::RefusalReason::NotCheckedYet, "not-checked-yet"},
    {claims::RefusalReason::NotTrusted, "not-trusted"},
    {claims::RefusalReason::TrustWithdrawn, "trust-withdrawn"},
    {claims::RefusalReason::MadeUnseen, "made-unseen"},
    {claims::RefusalReason::NotOfAClaim, "not-of-a-claim"},
    {claims::RefusalReason::UnknownEdition, "unknown-edition"},
    {claims::RefusalReason::WrittenByNewerVersion, "written-by-newer-version"},
});
static_assert(names_all_up_to(claims::RefusalReason::WrittenByNewerVersion));

} // namespace core
