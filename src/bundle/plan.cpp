#include "bundle/plan.h"

#include "claims/fold.h"
#include "claims/merge.h"

#include <algorithm>
#include <iterator>
#include <limits>

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

std::vector<claims::ProofId> files_named_in(const claims::History& history)
{
    std::vector<claims::ProofId> files;
    for (const claims::Event& event : history) {
        if (const auto* proof = std::get_if<claims::ProofAdded>(&event.fact)) {
            files.push_back(proof->file.id);
        }
    }
    return files;
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

Planner::Planner(Contents contents)
{
    for (ClaimPart& part : contents.claims) {
        auto& events = gathered_[part.claim].events;
        if (events.empty())
            events = std::move(part.events);
        else
            std::move(part.events.begin(), part.events.end(), std::back_inserter(events));
    }
    for (const Damage& damage : contents.damaged) {
        if (damage.kind == PartKind::Event ||
            (damage.kind == PartKind::Claim && !damage.name.empty()))
            ++gathered_[{damage.name}].damaged;
    }
    for (const FilePart& file : contents.files) {
        if (file.whole) files_whole_.insert({file.digest});
    }
    plan_.claims.reserve(gathered_.size());
    plan_.documents = std::move(contents.documents);
    plan_.files = std::move(contents.files);
    plan_.damaged = std::move(contents.damaged);
    plan_.written = std::move(contents.written);
}

void Planner::go_on(const PlanSite& site, std::size_t claims_max)
{
    for (; claims_max > 0 && !gathered_.empty(); --claims_max) {
        auto first = gathered_.extract(gathered_.begin());
        plan_.claims.push_back(planned(first.key(), std::move(first.mapped()), site));
    }
}

PlannedClaim Planner::planned(const claims::ClaimId& id, Gathered gathered, const PlanSite& site)
{
    PlannedClaim plan{.claim = id, .damaged = gathered.damaged};
    const claims::History& here = site.history(id);
    const Ids known = ids_of(here);
    Ids seen;
    claims::History there;
    for (ports::EventBytes& event : gathered.events) {
        event.id = store::digest_of(event);
        store::ReadEvent read = store::read(event.bytes, *event.id);
        if (!read.event || !seen.insert(read.event->id).second) continue;
        if (known.count(read.event->id) > 0) {
            ++plan.known;
        } else {
            const auto* proof = std::get_if<claims::ProofAdded>(&read.event->fact);
            if (proof != nullptr && files_whole_.count(proof->file.id) == 0) {
                files_missing_.insert(proof->file.id);
            }
            plan.to_add.push_back(std::move(event));
        }
        there.push_back(std::move(*read.event));
    }
    plan.only_here = known.size() - plan.known;
    there = claims::ordered(std::move(there));
    const claims::History merged = here.empty() ? there : claims::merged(here, there);
    const claims::Claim claim = claims::fold(merged, site.rules);
    plan.name = claim.name;
    plan.customer_name = claim.customer_name;
    plan.files = files_named_in(merged);
    plan.waiting = count_waiting(merged);
    if (plan.to_add.empty()) {
        plan.standing = there.empty() ? Standing::Damaged : Standing::Same;
    } else if (here.empty()) {
        plan.standing = Standing::New;
    } else {
        if (plan.only_here > 0) {
            plan.conflicts = count_conflicts(here, there, merged, site.now, site.rules);
        }
        plan.standing = plan.conflicts > 0 ? Standing::Conflict : Standing::Newer;
    }
    return plan;
}

ImportPlan Planner::take() &&
{
    plan_.files_missing.assign(files_missing_.begin(), files_missing_.end());
    return std::move(plan_);
}

ImportPlan plan_import(Contents contents, const PlanSite& site)
{
    Planner planner(std::move(contents));
    planner.go_on(site, std::numeric_limits<std::size_t>::max());
    return std::move(planner).take();
}

claims::History merged(const PlannedClaim& planned, const claims::History& here)
{
    claims::History added;
    for (const ports::EventBytes& event : planned.to_add) {
        if (auto read = store::read(event.bytes, store::digest_of(event)).event)
            added.push_back(std::move(*read));
    }
    return claims::merged(here, added);
}

} // namespace bundle
