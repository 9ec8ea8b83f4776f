// What an import would do, before it does anything: claim by claim, what the bundle has that is not
// here, and whether the two histories agree. Nothing is decided here: merging is the union of
// events, whatever the plan says of it.
#pragma once

#include "bundle/reader.h"
#include "claims/history.h"
#include "claims/rulebook.h"

#include <functional>
#include <map>
#include <set>
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
    std::string name{}; // as both have it together
    std::string customer_name{};
    std::vector<ports::EventBytes> to_add{}; // as they stood in the bundle
    std::vector<claims::ProofId> files{};    // that it names, as both have it together
    std::size_t known = 0;                   // of its events, so many are here
    std::size_t only_here = 0;               // events that the bundle does not have
    std::size_t conflicts = 0;               // acts that are overtaken, or replaced unseen
    std::size_t waiting = 0;                 // events that are named, and neither here nor there
    std::size_t damaged = 0;                 // events that cannot be read
    std::size_t without_effect = 0;          // decisions that do not count, whatever is checked
    std::vector<std::size_t> to_check{};     // of to_add: on whose signature something hangs
};

struct ImportPlan {
    std::vector<PlannedClaim> claims{};
    std::vector<ports::Document> documents{};
    std::vector<FilePart> files{};
    std::vector<Damage> damaged{};
    std::vector<claims::ProofId> files_missing{}; // named by what is added, and not in the bundle
    std::string written{};

    const ports::Document* document(std::string_view name) const; // null: there is none
    std::size_t count(Standing standing) const;
    std::size_t to_add() const; // events
    std::size_t without_effect() const;
    bool changes_anything() const { return to_add() > 0; }
};

using HistoryHere = std::function<const claims::History&(const claims::ClaimId&)>;
using SignatureWanted = std::function<bool(const claims::ClaimId&, const ports::EventBytes&)>;

// What the plan is made against.
struct PlanSite {
    HistoryHere history{};
    SignatureWanted wants_signature{}; // of an event that is here with another one, or with none
    core::Instant now{};
    const claims::Rulebook& rules;
};

// Makes a plan a few claims at a time: a bundle may hold a hundred thousand. Trust lists come
// first, because decisions hang on them. Precondition: it was not refused.
class Planner {
public:
    explicit Planner(Contents contents);

    void plan_lists(const PlanSite& site, std::size_t lists_max);
    bool has_lists_left() const;
    void go_on(const PlanSite& site, std::size_t claims_max);
    std::vector<PlannedClaim>& planned() { return plan_.claims; } // so far
    bool is_done() const { return gathered_.empty(); }
    ImportPlan take() &&; // when it is done

private:
    struct Gathered { // what the bundle says of one claim, over all of its lines
        std::vector<ports::EventBytes> events{};
        std::size_t damaged = 0;
    };
    struct ListsFirst {
        bool operator()(const claims::ClaimId& a, const claims::ClaimId& b) const;
    };
    PlannedClaim planned(const claims::ClaimId& id, Gathered gathered, const PlanSite& site);
    void plan_next(const PlanSite& site);

    std::map<claims::ClaimId, Gathered, ListsFirst> gathered_{};
    std::set<claims::ProofId> files_whole_{};
    std::set<claims::ProofId> files_missing_{};
    ImportPlan plan_{};
};

ImportPlan plan_import(Contents contents, const PlanSite& site); // all at once

void note_checked(PlannedClaim& planned, std::size_t event, bool fits); // of to_add
// When all has been checked: another signature of an event that is here is wanted only if it fits.
void drop_useless_signatures(PlannedClaim& planned);

// A claim as it would be: what is here, and what would be added.
claims::History merged(const PlannedClaim& planned, const claims::History& here);

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
