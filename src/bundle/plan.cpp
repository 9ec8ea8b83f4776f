#include "bundle/plan.h"

#include "claims/fold.h"
#include "claims/merge.h"
#include "claims/trust_list.h"

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

claims::Signing signing_of(const claims::Event& event, const ports::EventBytes& bytes)
{
    if (event.key.text.empty()) return claims::Signing::Unsigned;
    if (bytes.signature.empty()) return claims::Signing::Missing;
    return bytes.fits ? *bytes.fits ? claims::Signing::Good : claims::Signing::Bad
                      : claims::Signing::Unchecked;
}

// Of events that were weighed as if every signature fitted: what does not count even so, and on
// which signatures something hangs: whose list it is, which of two it is, whether it counts.
void note_what_to_check(PlannedClaim& plan, const claims::History& merged, bool strict)
{
    std::map<EventId, const claims::Event*> by_id;
    for (const claims::Event& event : merged) by_id.emplace(event.id, &event);
    for (std::size_t i = 0; i < plan.to_add.size(); ++i) {
        const ports::EventBytes& bytes = plan.to_add[i];
        const claims::Event& event = *by_id.at({core::to_hex(*bytes.id)});
        const bool decides = strict && claims::needs_trust(event);
        const bool doubted = decides && event.weight.doubt.has_value();
        if (doubted && !bytes.again) ++plan.without_effect;
        const bool hangs = bytes.again || claims::is_trust_list(plan.claim.text) || decides;
        if (hangs && !doubted && !bytes.signature.empty()) plan.to_check.push_back(i);
    }
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

const ports::Document* ImportPlan::document(std::string_view name) const
{
    for (const ports::Document& document : documents) {
        if (document.name == name) return &document;
    }
    return nullptr;
}

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

std::size_t ImportPlan::without_effect() const
{
    std::size_t decisions = 0;
    for (const PlannedClaim& claim : claims) decisions += claim.without_effect;
    return decisions;
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

bool Planner::ListsFirst::operator()(const claims::ClaimId& a, const claims::ClaimId& b) const
{
    const bool a_is_list = claims::is_trust_list(a.text);
    if (a_is_list != claims::is_trust_list(b.text)) return a_is_list;
    return a < b;
}

bool Planner::has_lists_left() const
{
    return !is_done() && claims::is_trust_list(gathered_.begin()->first.text);
}

void Planner::go_on(const PlanSite& site, std::size_t claims_max)
{
    for (; claims_max > 0 && !gathered_.empty(); --claims_max) plan_next(site);
}

void Planner::plan_lists(const PlanSite& site)
{
    while (has_lists_left()) plan_next(site);
}

void Planner::plan_next(const PlanSite& site)
{
    auto first = gathered_.extract(gathered_.begin());
    plan_.claims.push_back(planned(first.key(), std::move(first.mapped()), site));
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
        claims::Signing& signing = read.event->weight.signing;
        signing = signing_of(*read.event, event);
        if (signing == claims::Signing::Unchecked) signing = claims::Signing::Good;
        if (known.count(read.event->id) > 0) {
            ++plan.known;
            event.again = true;
            if (site.wants_signature && site.wants_signature(id, event)) {
                plan.to_add.push_back(event);
            }
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
    claims::History merged = here.empty() ? there : claims::merged(here, there);
    claims::weigh(merged, site.rules.trust);
    note_what_to_check(plan, merged, site.rules.trust.is_strict());
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

void note_checked(PlannedClaim& planned, std::size_t event, bool fits)
{
    ports::EventBytes& checked = planned.to_add[event];
    checked.fits = fits;
    const bool is_list = claims::is_trust_list(planned.claim.text);
    if (fits || checked.again || is_list) return;
    const auto& hanging = planned.to_check; // in order
    if (std::binary_search(hanging.begin(), hanging.end(), event)) ++planned.without_effect;
}

void drop_useless_signatures(PlannedClaim& planned)
{
    std::erase_if(planned.to_add, [](const ports::EventBytes& event) {
        return event.again && event.fits == false;
    });
    planned.to_check.clear();
    if (planned.to_add.empty() && planned.standing == Standing::Newer) {
        planned.standing = Standing::Same;
    }
}

claims::History merged(const PlannedClaim& planned, const claims::History& here)
{
    claims::History added;
    std::map<EventId, claims::Signing> again;
    for (const ports::EventBytes& event : planned.to_add) {
        auto read = store::read(event.bytes, store::digest_of(event)).event;
        if (!read) continue;
        read->weight.signing = signing_of(*read, event);
        if (event.again)
            again[read->id] = read->weight.signing;
        else
            added.push_back(std::move(*read));
    }
    claims::History merged = claims::merged(here, added);
    for (claims::Event& event : merged) {
        if (const auto found = again.find(event.id); found != again.end()) {
            event.weight.signing = found->second;
        }
    }
    return merged;
}

} // namespace bundle
