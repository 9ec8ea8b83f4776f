// Everything that can ever happen to a claim. A Fact is what happened; an Event is a fact with its
// place in history: who wrote it, when, and which events its writer had seen.
// Facts are storage format: a released one never changes its meaning, a new one is added. Text in
// them is what was typed, normalised by decide, never trusted by fold.
#pragma once

#include "claims/ids.h"
#include "claims/model.h"
#include "claims/refusal.h"
#include "claims/signing.h"
#include "claims/trust.h"
#include "core/date.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace claims {

struct ClaimCreated {
    EditionId edition{};
    bool operator==(const ClaimCreated&) const = default;
};
struct FieldChange {
    Field field = Field::Name;
    std::string value{};
    bool operator==(const FieldChange&) const = default;
};
// Only the fields that somebody changed: concurrent changes of different fields both hold.
struct FieldsEdited {
    std::vector<FieldChange> changes{};
    bool operator==(const FieldsEdited&) const = default;
};
struct SolutionChosen {
    std::optional<SolutionArea> area{};
    std::vector<Activity> activities{};
    bool operator==(const SolutionChosen&) const = default;
};
struct ProductAdded {
    ProductId product{};
    bool operator==(const ProductAdded&) const = default;
};
struct ProductRemoved {
    ProductId product{};
    bool operator==(const ProductRemoved&) const = default;
};
struct SubscriptionEntered {
    ProductId product{};
    SubscriptionCount count = SubscriptionCount::One;
    Subscription subscription{};
    bool operator==(const SubscriptionEntered&) const = default;
};
enum class Tick { Ticked, Unticked };
struct AcknowledgementChanged {
    std::string statement{}; // its key in the edition
    Tick tick = Tick::Ticked;
    bool operator==(const AcknowledgementChanged&) const = default;
};
enum class Payments { Wanted, OptedOut };
struct PaymentsChosen {
    Payments payments = Payments::Wanted;
    bool operator==(const PaymentsChosen&) const = default;
};
struct TenantLookedUp {
    TenantLookup answer{};
    bool operator==(const TenantLookedUp&) const = default;
};
struct ProofAdded {
    ProofFile file{};
    bool operator==(const ProofAdded&) const = default;
};
struct ProofRemoved {
    ProofId proof{};
    bool operator==(const ProofRemoved&) const = default;
};
struct CoverageMarked {
    ProofId proof{};
    ProductId product{};
    Coverage coverage = Coverage::Unmarked;
    bool operator==(const CoverageMarked&) const = default;
};
struct ChecklistMarked {
    ChecklistItem item = ChecklistItem::RightFile;
    ChecklistMark mark = ChecklistMark::Unmarked;
    std::string note{};
    bool operator==(const ChecklistMarked&) const = default;
};
struct CommentAdded {
    std::string text{};
    bool operator==(const CommentAdded&) const = default;
};
struct ClaimSubmitted {
    bool operator==(const ClaimSubmitted&) const = default;
};
struct ClaimResubmitted {
    bool operator==(const ClaimResubmitted&) const = default;
};
struct ClaimDiscarded {
    bool operator==(const ClaimDiscarded&) const = default;
};
struct ClaimRestored {
    bool operator==(const ClaimRestored&) const = default;
};
struct ReviewerAssigned {
    bool operator==(const ReviewerAssigned&) const = default;
};
struct ReviewStarted {
    bool operator==(const ReviewStarted&) const = default;
};
struct InformationRequested {
    std::vector<InformationReason> reasons{};
    std::string message{};
    bool operator==(const InformationRequested&) const = default;
};
struct ClaimApproved {
    std::string message{};
    bool operator==(const ClaimApproved&) const = default;
};
struct ClaimRejected {
    RejectionReason reason = RejectionReason::InsufficientProof;
    std::string message{};
    bool operator==(const ClaimRejected&) const = default;
};
struct ClaimHeld {
    std::string note{};
    std::vector<ClaimId> against{};
    bool operator==(const ClaimHeld&) const = default;
};
struct HoldReleased {
    bool operator==(const HoldReleased&) const = default;
};
struct ClaimDisputed {
    std::string justification{};
    bool operator==(const ClaimDisputed&) const = default;
};
struct ClaimWithdrawn {
    std::string reason{};
    bool operator==(const ClaimWithdrawn&) const = default;
};
struct CustomerDisassociated {
    std::string reason{};
    bool operator==(const CustomerDisassociated&) const = default;
};
struct CustomerDeclined {
    std::string reason{};
    bool operator==(const CustomerDeclined&) const = default;
};
// Of a trust list; in a claim's history it changes nothing.
struct TrustChanged {
    TrustChange change{};
    bool operator==(const TrustChanged&) const = default;
};
// Written by a later version of Claimdesk. Its bytes are kept and travel on; its claim becomes
// read-only here.
struct NotUnderstood {
    std::string kind{};
    bool operator==(const NotUnderstood&) const = default;
};

using AnyFact =
    std::variant<ClaimCreated, FieldsEdited, SolutionChosen, ProductAdded, ProductRemoved,
                 SubscriptionEntered, AcknowledgementChanged, PaymentsChosen, TenantLookedUp,
                 ProofAdded, ProofRemoved, CoverageMarked, ChecklistMarked, CommentAdded,
                 ClaimSubmitted, ClaimResubmitted, ClaimDiscarded, ClaimRestored, ReviewerAssigned,
                 ReviewStarted, InformationRequested, ClaimApproved, ClaimRejected, ClaimHeld,
                 HoldReleased, ClaimDisputed, ClaimWithdrawn, CustomerDisassociated,
                 CustomerDeclined, TrustChanged, NotUnderstood>;

// What copies, moves, compares and destroys so many alternatives is compiled once, not in every
// file.
struct Fact : AnyFact {
    using AnyFact::variant;

    Fact();
    Fact(const Fact& other);
    Fact(Fact&& other) noexcept;
    Fact& operator=(const Fact& other);
    Fact& operator=(Fact&& other) noexcept;
    ~Fact();

    friend bool operator==(const Fact& one, const Fact& other);
};

// Lamport and sequence numbers stay within what JSON numbers hold exactly.
inline constexpr std::int64_t place_number_max = (std::int64_t{1} << 53) - 1;

// What an event counts for here: not of its bytes, but worked out where it is read (trust_list.h).
struct Weight {
    Signing signing = Signing::Unsigned;
    std::optional<RefusalReason> doubt{}; // why it has no effect, whatever the claim says to it
    std::vector<EventId> unseen{}; // of an approval: what changed, and its writer did not know

    bool operator==(const Weight&) const = default;
};

struct Event {
    EventId id{}; // the hash of its bytes: store/event_codec.h computes it
    ClaimId claim{};
    WriterId writer{};
    std::int64_t sequence = 0;          // 1, 2, 3 … of this writer for this claim
    std::int64_t lamport = 0;           // one more than the largest that the writer had seen
    std::vector<EventId> heads_known{}; // sorted; the events that nothing known followed
    core::Instant time{};
    Actor actor{};
    KeyId key{}; // that signs it; none: nobody does
    Fact fact{};
    Weight weight{};

    bool operator==(const Event&) const = default;
};

} // namespace claims

namespace core {

template <>
inline constexpr auto names<claims::Tick> = std::to_array<Named<claims::Tick>>({
    {claims::Tick::Ticked, "ticked"},
    {claims::Tick::Unticked, "unticked"},
});
static_assert(names_all_up_to(claims::Tick::Unticked));

template <>
inline constexpr auto names<claims::Payments> = std::to_array<Named<claims::Payments>>({
    {claims::Payments::Wanted, "wanted"},
    {claims::Payments::OptedOut, "opted-out"},
});
static_assert(names_all_up_to(claims::Payments::OptedOut));

} // namespace core
