#include "bundle/plan.h"

#include "claims/merge.h"

#include <algorithm>
#include <map>
#include <set>

namespace bundle {

namespace {

using claims::EventId;
using Ids = std::set<EventId>;

Ids ids_of(const claims::History& history)
{
    Ids ids;
    for (const claims::Event& event : history) ids.insert(event.id);
    return ids;
}

// The acts of a history that came to nothing, or took the place of what their writer had not seen.
Ids contested(const claims::History& history, core::Instant now, const claims::Rulebook& rules)
{
    Ids ids;
    for (const claims::HistoryEntry& entry : claims::history_of(history, now, rules)) {
        if (!entry.event) continue;
        const bool part =
            std::any_of(entry.changes.begin(), entry.changes.end(), [](const claims::Change& c) {
                return c.overtaken.has_value() || c.written_unseen_over.has_value();
            });
        if (entry.overtaken || part) ids.insert(*entry.event);
    }
    for (const claims::Equivocation& both : claims::equivocations(history)) ids.insert(both.second);
    return ids;
}

std::size_t count_conflicts(const claims::History& here, const claims::History& there,
                            const claims::History& merged, core::Instant now,
                            const claims::Rulebook& rules)
{
    Ids before = contested(here, now, rules);
    before.merge(contested(there, now, rules));
    const Ids after = contested(merged, now, rules);
    return static_cast<std::size_t>(std::count_if(
        after.begin(), after.end(), [&](const EventId& id) { return before.count(id) == 0; }));
}

std::size_t count_waiting(const claims::History& merged)
{
    const Ids known = ids_of(merged);
    Ids waiting;
    for (const claims::Event& event : merged) {
        for (const EventId& head : event.heads_known) {
            if (known.count(head) == 0) waiting.insert(head);
        }
    }
    return waiting.size();
}

// What the bundle says of one claim, over all of its lines.
struct Gathered {
    std::map<EventId, store::StoredEvent> events{};
    std::size_t damaged = 0;
};

PlannedClaim planned(const claims::ClaimId& id, Gathered& gathered, const claims::History& here,
                     core::Instant now, const claims::Rulebook& rules)
{
    PlannedClaim plan{.claim = id, .damaged = gathered.damaged};
    const Ids known = ids_of(here);
    claims::History there;
    for (auto& [event_id, stored] : gathered.events) {
        there.push_back(stored.event);
        if (known.count(event_id) > 0) {
            ++plan.known;
            continue;
        }
        plan.added.push_back(event_id);
        plan.to_add.push_back(
            {.bytes = std::move(stored.bytes), .signature = std::move(stored.signature)});
    }
    plan.only_here = known.size() - plan.known;
    there = claims::ordered(std::move(there));
    plan.merged = claims::merged(here, there);
    plan.waiting = count_waiting(plan.merged);
    if (plan.to_add.empty()) {
        plan.standing = there.empty() ? Standing::Damaged : Standing::Same;
    } else if (here.empty()) {
        plan.standing = Standing::New;
    } else {
        if (plan.only_here > 0) {
            plan.conflicts = count_conflicts(here, there, plan.merged, now, rules);
        }
        plan.standing = plan.conflicts > 0 ? Standing::Conflict : Standing::Newer;
    }
    return plan;
}

std::map<claims::ClaimId, Gathered> gather(Contents& contents)
{
    std::map<claims::ClaimId, Gathered> by_claim;
    for (ClaimPart& part : contents.claims) {
        Gathered& gathered = by_claim[part.claim];
        for (store::StoredEvent& stored : part.events) {
            EventId id = stored.event.id;
            gathered.events.emplace(std::move(id), std::move(stored));
        }
    }
    for (const Damage& damage : contents.damaged) {
        if (damage.kind == PartKind::Event ||
            (damage.kind == PartKind::Claim && !damage.name.empty()))
            ++by_claim[{damage.name}].damaged;
    }
    return by_claim;
}

std::vector<claims::ProofId> missing_files(const ImportPlan& plan)
{
    std::set<claims::ProofId> there;
    for (const FilePart& file : plan.files) {
        if (file.whole) there.insert({file.digest});
    }
    std::set<claims::ProofId> missing;
    for (const PlannedClaim& claim : plan.claims) {
        const Ids added(claim.added.begin(), claim.added.end());
        for (const claims::Event& event : claim.merged) {
            const auto* proof = std::get_if<claims::ProofAdded>(&event.fact);
            if (proof == nullptr || added.count(event.id) == 0) continue;
            if (there.count(proof->file.id) == 0) missing.insert(proof->file.id);
        }
    }
    return {missing.begin(), missing.end()};
}

} // namespace

std::size_t ImportPlan::count(Standing standing) const
{
    return static_cast<std::size_t>(
        std::count_if(claims.begin(), claims.end(),
                      [&](const PlannedClaim& claim) { return claim.standing == standing; }));
}

std::size_t ImportPlan::to_add() const
{
    std::size_t events = 0;
    for (const PlannedClaim& claim : claims) events += claim.to_add.size();
    return events;
}

ImportPlan plan_import(Contents contents, const HistoryHere& here, core::Instant now,
                       const claims::Rulebook& rules)
{
    ImportPlan plan;
    for (auto& [id, gathered] : gather(contents)) {
        plan.claims.push_back(planned(id, gathered, here(id), now, rules));
    }
    plan.documents = std::move(contents.documents);
    plan.files = std::move(contents.files);
    plan.damaged = std::move(contents.damaged);
    plan.written = std::move(contents.written);
    plan.files_missing = missing_files(plan);
    return plan;
}

} // namespace bundle
