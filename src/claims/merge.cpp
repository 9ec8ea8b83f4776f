#include "claims/merge.h"

#include <algorithm>
#include <functional>
#include <map>
#include <queue>
#include <set>
#include <tuple>

namespace claims {

namespace {

// A total order without the graph; ids differ, so no two events are equal.
bool stands_before(const Event& left, const Event& right)
{
    return std::tie(left.lamport, left.writer, left.sequence, left.id) <
           std::tie(right.lamport, right.writer, right.sequence, right.id);
}

std::map<EventId, std::size_t> positions_of(const std::vector<Event>& events)
{
    std::map<EventId, std::size_t> positions;
    for (std::size_t at = 0; at < events.size(); ++at) positions.emplace(events[at].id, at);
    return positions;
}

struct Graph {
    std::vector<std::vector<std::size_t>> followers{}; // of each event
    std::vector<std::size_t> awaited{};                // how many events must come before it
};

Graph graph_of(const std::vector<Event>& events)
{
    const std::map<EventId, std::size_t> positions = positions_of(events);
    Graph graph{.followers = std::vector<std::vector<std::size_t>>(events.size()),
                .awaited = std::vector<std::size_t>(events.size(), 0)};
    for (std::size_t at = 0; at < events.size(); ++at) {
        const std::set<EventId> heads(events[at].heads_known.begin(), events[at].heads_known.end());
        for (const EventId& head : heads) {
            const auto found = positions.find(head);
            if (found == positions.end()) continue;
            graph.followers[found->second].push_back(at);
            ++graph.awaited[at];
        }
    }
    return graph;
}

// The order of positions. Hashes cannot form a circle; a forged file that pretends so gets its
// circle's events at the end, in their plain order.
std::vector<std::size_t> order_of(const std::vector<Event>& events)
{
    Graph graph = graph_of(events);
    std::priority_queue<std::size_t, std::vector<std::size_t>, std::greater<>> ready;
    for (std::size_t at = 0; at < events.size(); ++at) {
        if (graph.awaited[at] == 0) ready.push(at);
    }
    std::vector<std::size_t> order;
    std::vector<bool> placed(events.size(), false);
    while (!ready.empty()) {
        const std::size_t next = ready.top();
        ready.pop();
        order.push_back(next);
        placed[next] = true;
        for (const std::size_t follower : graph.followers[next]) {
            if (--graph.awaited[follower] == 0) ready.push(follower);
        }
    }
    for (std::size_t at = 0; at < events.size(); ++at) {
        if (!placed[at]) order.push_back(at);
    }
    return order;
}

// True where the plain order already respects the graph, as it does for all honest histories:
// a Lamport number is larger than those of the events it follows.
bool respects_graph(const std::vector<Event>& events)
{
    const std::map<EventId, std::size_t> positions = positions_of(events);
    for (std::size_t at = 0; at < events.size(); ++at) {
        for (const EventId& head : events[at].heads_known) {
            const auto found = positions.find(head);
            if (found != positions.end() && found->second >= at) return false;
        }
    }
    return true;
}

// A forged number at the end of the range stays there: the graph still orders what follows.
std::int64_t after(std::int64_t number)
{
    return std::min(number, place_number_max - 1) + 1;
}

void remove_repeated(std::vector<Event>& events)
{
    std::stable_sort(events.begin(), events.end(),
                     [](const Event& left, const Event& right) { return left.id < right.id; });
    const auto same = [](const Event& left, const Event& right) { return left.id == right.id; };
    events.erase(std::unique(events.begin(), events.end(), same), events.end());
}

} // namespace

History ordered(std::vector<Event> events)
{
    remove_repeated(events);
    std::sort(events.begin(), events.end(), stands_before);
    if (respects_graph(events)) return events;

    History history;
    history.reserve(events.size());
    for (const std::size_t at : order_of(events)) history.push_back(std::move(events[at]));
    return history;
}

History merged(const History& left, const History& right)
{
    std::vector<Event> all = left;
    all.insert(all.end(), right.begin(), right.end());
    return ordered(std::move(all));
}

std::vector<EventId> heads_of(const History& history)
{
    std::set<EventId> followed;
    for (const Event& event : history) {
        followed.insert(event.heads_known.begin(), event.heads_known.end());
    }
    std::vector<EventId> heads;
    for (const Event& event : history) {
        if (followed.count(event.id) == 0) heads.push_back(event.id);
    }
    std::sort(heads.begin(), heads.end());
    return heads;
}

Place next_place(const History& history, const WriterId& writer)
{
    Place place{.sequence = 1, .lamport = 1, .heads_known = heads_of(history)};
    for (const Event& event : history) {
        place.lamport = std::max(place.lamport, after(event.lamport));
        if (event.writer != writer) continue;
        place.sequence = std::max(place.sequence, after(event.sequence));
    }
    return place;
}

std::vector<Equivocation> equivocations(const History& history)
{
    std::map<std::pair<WriterId, std::int64_t>, EventId> first_at;
    std::vector<Equivocation> found;
    for (const Event& event : history) {
        const auto [known, is_new] =
            first_at.emplace(std::pair{event.writer, event.sequence}, event.id);
        if (!is_new) found.push_back({.first = known->second, .second = event.id});
    }
    return found;
}

Ancestry::Ancestry(const History& history)
    : words_((history.size() + 63) / 64), seen_(words_ * history.size(), 0)
{
    const std::map<EventId, std::size_t> positions = positions_of(history);
    for (std::size_t at = 0; at < history.size(); ++at) {
        for (const EventId& head : history[at].heads_known) {
            const auto found = positions.find(head);
            if (found == positions.end() || found->second >= at) continue;
            const std::size_t seen = found->second;
            for (std::size_t word = 0; word < words_; ++word) {
                seen_[at * words_ + word] |= seen_[seen * words_ + word];
            }
            seen_[at * words_ + seen / 64] |= std::uint64_t{1} << (seen % 64);
        }
    }
}

bool Ancestry::has_seen(std::size_t later, std::size_t earlier) const
{
    return (seen_[later * words_ + earlier / 64] >> (earlier % 64) & 1) != 0;
}

} // namespace claims
