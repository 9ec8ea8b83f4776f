// What an import would do, before it does anything: claim by claim, what the bundle has that is not
// here, and whether the two histories agree. Nothing is decided here: merging is the union of
// events, whatever the plan says of it.
#pragma once

#include "bundle/reader.h"
#include "claims/history.h"
#include "claims/rulebook.h"

#include <functional>
#include <string>
#include <vector>

namespace bundle {

enum class Standing : std::uint8_t {
    New,      // a claim that is not here
    Newer,    // what the bundle has goes on from what is here
    Conflict, // both went on, and what one did overtakes or replaces what the other did
    Same,     // nothing that is not here
    Damaged,  // nothing of it can be read
};

struct PlannedClaim {
    claims::ClaimId claim{};
    Standing standing = Standing::Same;
    std::vector<ports::EventBytes> to_add{}; // as they stood in the bundle
    std::vector<claims::EventId> added{};    // the ids of the same
    std::size_t known = 0;                   // of its events, so many are here
    std::size_t only_here = 0;               // events that the bundle does not have
    std::size_t conflicts = 0;               // acts that are overtaken, or replaced unseen
    std::size_t waiting = 0;                 // events that are named, and neither here nor there
    std::size_t damaged = 0;                 // events that cannot be read
    claims::History merged{};                // as it would be
};

struct ImportPlan {
    std::vector<PlannedClaim> claims{};
    std::vector<ports::Document> documents{};
    std::vector<FilePart> files{};
    std::vector<Damage> damaged{};
    std::vector<claims::ProofId> files_missing{}; // named by what is added, and not in the bundle
    std::string written{};

    std::size_t count(Standing standing) const;
    std::size_t to_add() const; // events
    bool changes_anything() const { return to_add() > 0; }
};

using HistoryHere = std::function<const claims::History&(const claims::ClaimId&)>;

// Precondition: the bundle was not refused.
ImportPlan plan_import(Contents contents, const HistoryHere& here, core::Instant now,
                       const claims::Rulebook& rules);

} // namespace bundle

namespace core {

template <>
inline constexpr auto names<bundle::Standing> = std::to_array<Named<bundle::Standing>>({
    {bundle::Standing::New, "new"},
    {bundle::Standing::Newer, "newer"},
    {bundle::Standing::Conflict, "conflict"},
    {bundle::Standing::Same, "same"},
    {bundle::Standing::Damaged, "damaged"},
});
static_assert(names_all_up_to(bundle::Standing::Damaged));

} // namespace core
