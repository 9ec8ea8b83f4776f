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

using Doubts = std::map<EventId, std::optional<claims::RefusalReason>>;

// What would be doubted if all signatures of what comes were of this kind.
Doubts doubts_if(claims::Signing signing, const PlannedClaim& plan, claims::History merged,
                 const claims::Trust& trust)
{
    Doubts coming;
    for (const ports::EventBytes& event : plan.to_add) {
        if (!event.signature.empty()) coming[{core::to_hex(*event.id)}];
    }
    for (claims::Event& event : merged) {
        if (coming.contains(event.id)) event.weight.signing = signing;
    }
    claims::weigh(merged, trust);
    Doubts doubts;
    for (const claims::Event& event : merged) doubts[event.id] = event.weight.doubt;
    return doubts;
}

// What does not count though every signature fits, and on which signatures something hangs: whose
// list it is, which of two it is, whether it counts.
void note_what_to_check(PlannedClaim& plan, const claims::History& merged,
                        const claims::Trust& trust)
{
    const bool strict =
        trust.is_strict() && std::any_of(merged.begin(), merged.end(), claims::needs_trust);
    Doubts at_best;
    Doubts at_worst;
    if (strict) {
        at_best = doubts_if(claims::Signing::Good, plan, merged, trust);
        at_worst = doubts_if(claims::Signing::Bad, plan, merged, trust);
    }
    for (std::size_t i = 0; i < plan.to_add.size(); ++i) {
        const ports::EventBytes& event = plan.to_add[i];
        const EventId id{core::to_hex(*event.id)};
        const bool lost = at_best[id].has_value();
        if (lost && !event.again) ++plan.without_effect;
        const bool hangs = event.again || claims::is_trust_list(plan.claim.text) ||
                           (!lost && at_worst[id].has_value());
        if (hangs && !event.signature.empty()) plan.to_check.push_back(i);
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

void Planner::plan_lists(const PlanSite& site, std::size_t lists_max)
{
    for (; lists_max > 0 && has_lists_left(); --lists_max) plan_next(site);
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
    std::map<EventId, std::string> seen; // with the signature that came first
    std::set<std::pair<EventId, std::string>> others;
    claims::History there;
    for (ports::EventBytes& event : gathered.events) {
        event.id = store::digest_of(event);
        store::ReadEvent read = store::read(event.bytes, *event.id);
        if (!read.event) continue;
        const EventId event_id = read.event->id;
        const bool is_here = known.count(event_id) > 0;
        const bool wanted = !is_here || (site.wants_signature && site.wants_signature(id, event));
        const auto [first, is_first] = seen.emplace(event_id, event.signature);
        if (!is_first) {
            const bool other = !event.signature.empty() && event.signature != first->second;
            if (!other || !wanted || !others.emplace(event_id, event.signature).second) continue;
            event.again = true;
            plan.to_add.push_back(std::move(event));
            continue;
        }
        read.event->weight.signing = signing_of(*read.event, event);
        if (is_here) {
            ++plan.known;
            event.again = true;
            if (wanted) plan.to_add.push_back(event);
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
    note_what_to_check(plan, merged, site.rules.trust);
    claims::weigh(merged, site.rules.trust);
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

namespace {

// Of an event that stands in the bundle several times, the copy whose signature fits is the event.
void prefer_what_fits(PlannedClaim& planned, bool is_list)
{
    std::map<core::Digest, std::size_t> wrong;
    for (std::size_t i = 0; i < planned.to_add.size(); ++i) {
        const ports::EventBytes& event = planned.to_add[i];
        if (!event.again && event.fits == false) wrong.emplace(*event.id, i);
    }
    if (wrong.empty()) return;
    const auto hangs = [&](std::size_t at) {
        return std::binary_search(planned.to_check.begin(), planned.to_check.end(), at);
    };
    for (ports::EventBytes& event : planned.to_add) {
        const auto first = event.again && event.fits == true ? wrong.find(*event.id) : wrong.end();
        if (first == wrong.end()) continue;
        if (!is_list && hangs(first->second)) --planned.without_effect;
        std::swap(planned.to_add[first->second].signature, event.signature);
        std::swap(planned.to_add[first->second].fits, event.fits);
        wrong.erase(first);
    }
}

} // namespace

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
    const bool is_list = claims::is_trust_list(planned.claim.text);
    for (const std::size_t event : planned.to_check) { // nobody could
        const ports::EventBytes& unchecked = planned.to_add[event];
        if (!unchecked.fits && !unchecked.again && !is_list) ++planned.without_effect;
    }
    prefer_what_fits(planned, is_list);
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
