// The history of a claim as people read it: every change, comment and action of partner, reviewer,
// customer and clock, field by field with before and after. Derived from the events by folding
// them once more; nothing of it is stored. What was overtaken is in it too, with the reason.
#pragma once

#include "claims/merge.h"
#include "claims/refusal.h"
#include "claims/rulebook.h"
#include "claims/standing.h"

#include <optional>
#include <string>
#include <vector>

namespace claims {

enum class Aspect {
    Field,
    SolutionArea,
    Activities,
    Product,
    Subscription,
    Acknowledgement,
    Payments,
    TenantLookup,
    Proof,
    Coverage,
    Checklist,
    State,
    Reviewer,
    Hold,
};

// What changed: which of the aspect's things, such as the field, or the product and the file.
struct ChangePlace {
    Aspect aspect = Aspect::Field;
    std::optional<Field> field{};
    std::optional<ChecklistItem> checklist_item{};
    ProductId product{};
    ProofId proof{};
    std::string statement{};

    bool operator==(const ChangePlace&) const = default;
    bool operator<(const ChangePlace& other) const;
};

// Before and after are what was typed, or storage names ("in-review") where the aspect is not text.
// Empty: there was, or is, nothing.
struct Change {
    ChangePlace place{};
    std::string before{};
    std::string after{};
    std::optional<Refusal> overtaken{}; // it was wanted, and did not happen
    std::optional<EventId>
        written_unseen_over{}; // somebody else's change that its writer had not seen

    bool operator==(const Change&) const = default;
};

struct HistoryEntry {
    core::Instant on{};
    std::optional<Actor> by{};            // nobody: the clock
    std::optional<EventId> event{};       // none: the clock
    std::optional<Action> action{};       // none: the clock, or an event of a later version
    std::optional<DeadlineKind> passed{}; // what the clock brought about
    std::string words{};                  // the comment, question, reason or justification
    std::vector<Change> changes{};
    std::optional<Refusal> overtaken{}; // the event as a whole
    std::size_t unseen = 0; // of a decision: changes before it that its writer did not know

    bool operator==(const HistoryEntry&) const = default;
};

// In the order of the events, the clock's entries between them; up to and including `now`.
std::vector<HistoryEntry> history_of(const History& events, core::Instant now,
                                     const Rulebook& rules);

// What differs between two states of a claim, in the order of Aspect.
std::vector<Change> differences(const Claim& before, const Claim& after);

} // namespace claims

namespace core {

template <>
inline constexpr auto names<claims::Aspect> = std::to_array<Named<claims::Aspect>>({
    {claims::Aspect::Field, "field"},
    {claims::Aspect::SolutionArea, "solution-area"},
    {claims::Aspect::Activities, "activities"},
    {claims::Aspect::Product, "product"},
    {claims::Aspect::Subscription, "subscription"},
    {claims::Aspect::Acknowledgement, "acknowledgement"},
    {claims::Aspect::Payments, "payments"},
    {claims::Aspect::TenantLookup, "tenant-lookup"},
    {claims::Aspect::Proof, "proof"},
    {claims::Aspect::Coverage, "coverage"},
    {claims::Aspect::Checklist, "checklist"},
    {claims::Aspect::State, "state"},
    {claims::Aspect::Reviewer, "reviewer"},
    {claims::Aspect::Hold, "hold"},
});
static_assert(names_all_up_to(claims::Aspect::Hold));

} // namespace core
