// The nouns: a claim with its parts, and the stages of its life. Plain values, as the events left
// them. What only the clock brings about (an answer that came too late, the end of the consent
// period) is not in here: standing.h derives it for any moment.
// The surprise: fields hold what was typed, right or wrong. A draft may be saved with anything
// missing; problems.h says what is wrong with it.
#pragma once

#include "claims/ids.h"
#include "claims/refusal.h"
#include "claims/words.h"
#include "core/date.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace claims {

struct Actor {
    Role role = Role::IncentivesAdmin;
    std::string name{};

    bool operator==(const Actor&) const = default;
};

struct Contact {
    std::string name{};
    std::string title{};
    std::string email{};

    bool operator==(const Contact&) const = default;
};

struct OwnContact {
    std::string name{};
    std::string email{};

    bool operator==(const OwnContact&) const = default;
};

enum class Channel { Unknown, Direct, CloudSolutionProvider };

struct Subscription {
    std::string id{};
    SubscriptionStatus status = SubscriptionStatus::Unknown;
    Channel channel = Channel::Unknown;
    std::optional<core::Date> ends_on{}; // the last day of it

    bool operator==(const Subscription&) const = default;
};

// Whether this customer has one or several subscriptions of the product.
enum class SubscriptionCount { One, Several };

struct ClaimedProduct {
    ProductId product{};
    SubscriptionCount count = SubscriptionCount::One;
    Subscription subscription{};

    bool operator==(const ClaimedProduct&) const = default;
};

// An attached file, without its content: that stays where files are kept, under the same id.
struct ProofFile {
    ProofId id{};
    std::string file_name{};
    std::int64_t size_bytes = 0;
    std::string media_type{};

    bool operator==(const ProofFile&) const = default;
};

struct Proof {
    ProofFile file{};
    Actor added_by{};
    core::Instant added_on{};

    bool operator==(const Proof&) const = default;
};

enum class Coverage { Unmarked, Proves, DoesNotProve };

// One cell of the coverage matrix. Cells nobody has marked are not stored.
struct CoverageCell {
    ProofId proof{};
    ProductId product{};
    Coverage coverage = Coverage::Unmarked;
    Actor marked_by{};
    core::Instant marked_on{};

    bool operator==(const CoverageCell&) const = default;
};

struct ChecklistEntry {
    ChecklistItem item = ChecklistItem::RightFile;
    ChecklistMark mark = ChecklistMark::Unmarked;
    std::string note{};
    Actor marked_by{};
    core::Instant marked_on{};

    bool operator==(const ChecklistEntry&) const = default;
};

struct Comment {
    EventId event{};
    std::string text{};
    Actor by{};
    core::Instant on{};

    bool operator==(const Comment&) const = default;
};

// What the public lookup said: the tenant that answers for a domain.
struct TenantLookup {
    std::string domain{};
    std::string tenant_id{};

    bool operator==(const TenantLookup&) const = default;
};

// A pause of the review's clock. `until` is set when it is released.
struct Hold {
    core::Instant since{};
    std::optional<core::Instant> until{};
    std::string note{};
    std::vector<ClaimId> against{}; // the claims it competes with

    bool operator==(const Hold&) const = default;
};

// The stages. Whose reviewer, how often disputed and such outlive a stage: they are in Claim.
struct NotCreated {
    bool operator==(const NotCreated&) const = default;
};
struct Editing {
    bool operator==(const Editing&) const = default;
};
struct Submitted {
    core::Instant on{};
    bool operator==(const Submitted&) const = default;
};
struct InReview {
    core::Instant since{};
    std::vector<Hold> holds{}; // only the last can be open
    bool operator==(const InReview&) const = default;
};
struct PartnerActionRequired {
    core::Instant since{};
    std::vector<InformationReason> reasons{};
    std::string message{};
    bool operator==(const PartnerActionRequired&) const = default;
};
struct Approved {
    core::Instant on{};
    std::string message{};
    bool operator==(const Approved&) const = default;
};
struct Rejected {
    core::Instant on{};
    RejectionReason reason = RejectionReason::InsufficientProof;
    std::string message{};
    bool operator==(const Rejected&) const = default;
};
struct Disputed {
    core::Instant since{};
    std::string justification{};
    bool operator==(const Disputed&) const = default;
};
struct RejectedFinal {
    core::Instant on{};
    RejectionReason reason = RejectionReason::InsufficientProof;
    std::string message{};
    bool operator==(const RejectedFinal&) const = default;
};
struct Discarded {
    core::Instant on{};
    bool operator==(const Discarded&) const = default;
};

using AnyStage = std::variant<NotCreated, Editing, Submitted, InReview, PartnerActionRequired,
                              Approved, Rejected, Disputed, RejectedFinal, Discarded>;

// What copies, moves, compares and destroys so many alternatives is compiled once, not in every
// file.
struct Stage : AnyStage {
    using AnyStage::variant;

    Stage();
    Stage(const Stage& other);
    Stage(Stage&& other) noexcept;
    Stage& operator=(const Stage& other);
    Stage& operator=(Stage&& other) noexcept;
    ~Stage();

    friend bool operator==(const Stage& one, const Stage& other);
};

State state_of(const Stage& stage);

// Something that was done in good faith but that the life-cycle table did not allow at its place in
// the merged order. It is kept and shown, never applied.
struct Overtaken {
    EventId event{};
    Action action = Action::Edit;
    std::optional<Field> field{}; // where only one field of several could not be taken
    Actor by{};
    core::Instant on{};
    Refusal why{};

    bool operator==(const Overtaken&) const = default;
};

struct Claim {
    ClaimId id{};
    EditionId edition{};
    Actor created_by{};
    core::Instant created_on{};

    std::string name{};
    std::string mpn_id{};
    std::string customer_name{};
    std::string domain_name{};
    std::string tenant_id{};
    std::optional<TenantLookup> tenant_lookup{};
    std::optional<SolutionArea> area{};
    std::vector<Activity> activities{}; // sorted, each once
    std::vector<ClaimedProduct> products{};
    Contact customer_contact{};
    Contact technical_contact{};
    OwnContact own_contact{};
    std::string solution_seller{};
    std::string revenue_customer_name{};
    std::string isv_solution{};
    std::vector<std::string> acknowledged{}; // keys of the statements ticked
    bool payments_opted_out = false;

    std::vector<Proof> proofs{};
    std::vector<CoverageCell> coverage{};
    std::vector<ChecklistEntry> checklist{};
    std::vector<Comment> comments{};

    Stage stage{};
    std::optional<core::Instant> first_submitted_on{};
    std::optional<core::Instant> approved_on{}; // the last approval
    std::optional<core::Instant> declined_on{}; // by the customer, after the last approval
    std::string decline_reason{};
    std::optional<Actor> reviewer{};
    int disputes = 0;

    std::vector<Overtaken> overtaken{};
    std::vector<EventId> not_understood{}; // of kinds that this version does not know
    core::Instant updated_on{};
    int events = 0;

    bool operator==(const Claim&) const = default;
};

const std::string& text_of(const Claim& claim, Field field);
std::string& text_of(Claim& claim, Field field);

const ClaimedProduct* find_claimed(const Claim& claim, const ProductId& product);
const Proof* find_proof(const Claim& claim, const ProofId& proof);

// Not rejected, not discarded: it stands in the way of another claim for the same thing.
bool is_live(State state);

} // namespace claims

namespace core {

template <>
inline constexpr auto names<claims::Channel> = std::to_array<Named<claims::Channel>>({
    {claims::Channel::Unknown, "unknown"},
    {claims::Channel::Direct, "direct"},
    {claims::Channel::CloudSolutionProvider, "cloud-solution-provider"},
});
static_assert(names_all_up_to(claims::Channel::CloudSolutionProvider));

template <>
inline constexpr auto
    names<claims::SubscriptionCount> = std::to_array<Named<claims::SubscriptionCount>>({
        {claims::SubscriptionCount::One, "one"},
        {claims::SubscriptionCount::Several, "several"},
    });
static_assert(names_all_up_to(claims::SubscriptionCount::Several));

template <>
inline constexpr auto names<claims::Coverage> = std::to_array<Named<claims::Coverage>>({
    {claims::Coverage::Unmarked, "unmarked"},
    {claims::Coverage::Proves, "proves"},
    {claims::Coverage::DoesNotProve, "does-not-prove"},
});
static_assert(names_all_up_to(claims::Coverage::DoesNotProve));

} // namespace core
