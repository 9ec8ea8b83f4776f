#include "claims/trust_list.h"

#include "claims/fold.h"
#include "claims/judge.h"
#include "claims/lifecycle.h"

#include <algorithm>
#include <map>
#include <set>

namespace claims {

namespace {

// --- The list ------------------------------------------------------------------------------------

template <class Change>
const Change* change_in(const Event& event)
{
    const auto* fact = std::get_if<TrustChanged>(&event.fact);
    return fact == nullptr ? nullptr : std::get_if<Change>(&fact->change);
}

void add_sorted(std::vector<EventId>& all, const std::vector<EventId>& more)
{
    all.insert(all.end(), more.begin(), more.end());
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
}

bool contains(const std::vector<EventId>& sorted, const EventId& id)
{
    return std::binary_search(sorted.begin(), sorted.end(), id);
}

// Works through the keys in the order in which they came to the list: whatever may withdraw a key
// is known when its turn comes.
class Reading {
public:
    explicit Reading(const History& list) : list_(list) {}

    Trust read(std::size_t founding)
    {
        const auto& founded = *change_in<ListFounded>(list_[founding]);
        const KeyId& founder = list_[founding].key;
        trust_.keys.push_back({.key = founder,
                               .person = founded.person,
                               .as = TrustedAs::Admin,
                               .by = founder,
                               .since = list_[founding].time});
        entered_.push_back(founding);
        for (std::size_t turn = 0; turn < trust_.keys.size(); ++turn) take_turn(turn);
        choose_strictness();
        return std::move(trust_);
    }

private:
    void take_turn(std::size_t turn)
    {
        const KeyId key = trust_.keys[turn].key;
        for (const std::size_t at : withdrawn_by_admins_) {
            if (change_in<KeyWithdrawn>(list_[at])->key == key) withdraw(turn, at);
        }
        for (const std::size_t at : done_by(turn)) count(turn, at);
    }

    // What was done with a key since it came to the list; of one that was withdrawn, what is kept.
    // By the order, and not by what each had seen: who adds events could let one see another.
    std::vector<std::size_t> done_by(std::size_t turn) const
    {
        const TrustedKey& key = trust_.keys[turn];
        std::vector<bool> kept;
        if (key.withdrawn_from) kept = covered_by(key.kept, list_);
        std::vector<std::size_t> done;
        for (std::size_t at = entered_[turn] + 1; at < list_.size(); ++at) {
            const Event& event = list_[at];
            if (event.key != key.key || event.weight.signing != Signing::Good) continue;
            if (key.withdrawn_from && (!kept[at] || event.time >= *key.withdrawn_from)) continue;
            done.push_back(at);
        }
        return done;
    }

    void count(std::size_t turn, std::size_t at)
    {
        const bool admin = trust_.keys[turn].as == TrustedAs::Admin;
        if (const auto* trusted = change_in<KeyTrusted>(list_[at])) {
            trust(turn, at, *trusted);
        } else if (admin && change_in<KeyWithdrawn>(list_[at]) != nullptr) {
            withdrawn_by_admins_.push_back(at); // of a key whose turn has been, it comes too late
        } else if (admin && change_in<StrictnessChosen>(list_[at]) != nullptr) {
            strictness_.insert(at);
        }
    }

    // A reviewer vouches for another key of their own; an admin for anybody.
    void trust(std::size_t turn, std::size_t at, const KeyTrusted& trusted)
    {
        const TrustedKey& by = trust_.keys[turn];
        if (trusted.key.text.empty() || find_key(trust_, trusted.key) != nullptr) return;
        if (by.as != TrustedAs::Admin && (trusted.as != by.as || trusted.person != by.person))
            return;
        trust_.keys.push_back({.key = trusted.key,
                               .person = trusted.person,
                               .as = trusted.as,
                               .by = by.key,
                               .since = list_[at].time});
        entered_.push_back(at);
    }

    void withdraw(std::size_t turn, std::size_t at)
    {
        const auto& withdrawn = *change_in<KeyWithdrawn>(list_[at]);
        TrustedKey& key = trust_.keys[turn];
        key.withdrawn_from = std::min(key.withdrawn_from.value_or(withdrawn.from), withdrawn.from);
        claims::add(key.kept, withdrawn.kept);
    }

    void choose_strictness()
    {
        for (const std::size_t at :
             strictness_) { // in the order of the history: the last one holds
            const auto& chosen = *change_in<StrictnessChosen>(list_[at]);
            trust_.strictness = chosen.strictness;
            trust_.was_strict = trust_.was_strict || chosen.strictness == Strictness::Strict;
            claims::add(trust_.kept, chosen.kept);
        }
    }

    const History& list_;
    Trust trust_{};
    std::vector<std::size_t> entered_{}; // by which event each key came to the list
    std::vector<std::size_t> withdrawn_by_admins_{};
    std::set<std::size_t> strictness_{};
};

// --- The claims ----------------------------------------------------------------------------------

bool changes_what_is_approved(const Event& event)
{
    if (std::holds_alternative<TrustChanged>(event.fact)) return false;
    switch (action_of(event.fact, event.actor.role)) {
    case Action::Edit:
    case Action::AddProof:
    case Action::RemoveProof: return true;
    default: return false;
    }
}

class Scales {
public:
    Scales(const History& history, const Trust& trust)
        : history_(history),
          trust_(trust),
          ancestry_(history),
          kept_(covered_by(trust.kept, history))
    {}

    Weight weight_of(std::size_t at)
    {
        const Event& event = history_[at];
        Weight weight{.signing = event.weight.signing};
        if (!needs_trust(event) || kept_[at]) return weight;
        weight.doubt = doubt_of(at);
        const bool approves = std::holds_alternative<ClaimApproved>(event.fact);
        if (approves && !weight.doubt) weight.unseen = unseen_by(at);
        return weight;
    }

private:
    std::optional<RefusalReason> doubt_of(std::size_t at)
    {
        const Event& event = history_[at];
        if (event.key.text.empty()) return RefusalReason::NotSigned;
        const TrustedKey* key = find_key(trust_, event.key);
        if (key == nullptr) return RefusalReason::NotTrusted;
        if (event.weight.signing == Signing::Unchecked) return RefusalReason::NotCheckedYet;
        if (event.weight.signing != Signing::Good) return RefusalReason::NotGenuine;
        if (key->withdrawn_from &&
            (event.time >= *key->withdrawn_from || !covered_by(key->kept, history_)[at])) {
            return RefusalReason::TrustWithdrawn;
        }
        return std::nullopt;
    }

    std::vector<EventId> unseen_by(std::size_t at) const
    {
        std::vector<EventId> unseen;
        for (std::size_t before = 0; before < at; ++before) {
            const bool counts = changes_what_is_approved(history_[before]);
            if (counts && !ancestry_.has_seen(at, before)) unseen.push_back(history_[before].id);
        }
        return unseen;
    }

    const History& history_;
    const Trust& trust_;
    Ancestry ancestry_;
    std::vector<bool> kept_;
};

} // namespace

std::vector<bool> covered_by(const SeenEvents& seen, const History& history)
{
    std::vector<bool> covered(history.size(), false);
    if (seen.last.empty()) return covered;
    std::map<EventId, std::size_t> positions;
    std::vector<std::size_t> to_visit;
    for (std::size_t at = 0; at < history.size(); ++at) {
        positions.emplace(history[at].id, at);
        if (contains(seen.last, history[at].id)) to_visit.push_back(at);
    }
    while (!to_visit.empty()) {
        const std::size_t at = to_visit.back();
        to_visit.pop_back();
        if (covered[at] || contains(seen.absent, history[at].id)) continue;
        covered[at] = true;
        for (const EventId& head : history[at].heads_known) {
            const auto before = positions.find(head);
            if (before != positions.end()) to_visit.push_back(before->second);
        }
    }
    return covered;
}

bool needs_trust(const Event& event)
{
    if (std::holds_alternative<TrustChanged>(event.fact) ||
        std::holds_alternative<NotUnderstood>(event.fact)) {
        return false;
    }
    return right_for(action_of(event.fact, event.actor.role)) == Right::Review;
}

std::vector<Founding> foundings_in(const History& list)
{
    std::vector<Founding> foundings;
    for (const Event& event : list) {
        const auto* founded = change_in<ListFounded>(event);
        if (founded == nullptr || event.weight.signing != Signing::Good) continue;
        foundings.push_back({.event = event.id, .fact = *founded, .key = event.key});
    }
    return foundings;
}

History heard_of(const History& list, const EventId& founding)
{
    std::set<KeyId> heard;
    for (const Event& event : list) {
        if (event.id == founding) heard.insert(event.key);
    }
    for (bool more = true; more;) { // a key may be named before whoever names it is known
        more = false;
        for (const Event& event : list) {
            const auto* trusted = change_in<KeyTrusted>(event);
            if (trusted == nullptr || event.weight.signing != Signing::Good) continue;
            if (heard.count(event.key) > 0 && heard.insert(trusted->key).second) more = true;
        }
    }
    History events;
    for (const Event& event : list) {
        const bool signed_by_them = heard.count(event.key) > 0 && !event.key.text.empty();
        if (signed_by_them && event.weight.signing == Signing::Good) events.push_back(event);
    }
    return events;
}

Trust trust_of(const History& list, const EventId& founding)
{
    const History heard = heard_of(list, founding);
    for (std::size_t at = 0; at < heard.size(); ++at) {
        const bool founds = change_in<ListFounded>(heard[at]) != nullptr;
        if (founds && heard[at].id == founding) return Reading(heard).read(at);
    }
    return {};
}

void weigh(History& history, const Trust& trust)
{
    if (!trust.is_strict()) {
        for (Event& event : history) event.weight = {.signing = event.weight.signing};
        return;
    }
    std::vector<Weight> weights;
    Scales scales(history, trust);
    for (std::size_t at = 0; at < history.size(); ++at) weights.push_back(scales.weight_of(at));
    for (std::size_t at = 0; at < history.size(); ++at) history[at].weight = std::move(weights[at]);
}

SeenEvents seen_of(const History& history)
{
    SeenEvents seen{.last = heads_of(history)};
    std::set<EventId> here;
    for (const Event& event : history) here.insert(event.id);
    std::set<EventId> absent;
    for (const Event& event : history) {
        for (const EventId& head : event.heads_known) {
            if (here.count(head) == 0) absent.insert(head);
        }
    }
    seen.absent.assign(absent.begin(), absent.end());
    return seen;
}

SeenEvents seen_before(const History& history, core::Instant moment)
{
    SeenEvents seen = seen_of(history);
    seen.last = heads_of(known_by(history, {.utc_ms = moment.utc_ms - 1}));
    return seen;
}

void add(SeenEvents& all, const SeenEvents& more)
{
    add_sorted(all.last, more.last);
    add_sorted(all.absent, more.absent);
}

} // namespace claims
