// Two histories of one claim → one. Merging is the union of events by id; the order is total and
// the same whatever arrived first: by the graph of heads known, ties by (Lamport number, writer,
// sequence). Nothing is decided here: what the merged order makes impossible, fold keeps as
// overtaken.
// The surprise: a head that is named but not here yet is no obstacle. Its event may arrive later
// and then takes its place in the middle.
#pragma once

#include "claims/events.h"

#include <vector>

namespace claims {

using History = std::vector<Event>; // of one claim, ordered, each event once

History ordered(std::vector<Event> events);
History merged(const History& left, const History& right);

// The events that no event of the history has seen: what the next event names.
std::vector<EventId> heads_of(const History& history);

// Where the next event of a writer stands.
struct Place {
    std::int64_t sequence = 1;
    std::int64_t lamport = 1;
    std::vector<EventId> heads_known{};

    bool operator==(const Place&) const = default;
};

Place next_place(const History& history, const WriterId& writer);

// Two different events that claim the same place of the same writer: a copied or forged history.
// Both are kept; this tells them apart from honest ones.
struct Equivocation {
    EventId first{};
    EventId second{};

    bool operator==(const Equivocation&) const = default;
};

std::vector<Equivocation> equivocations(const History& history);

// For each event of a history, which earlier ones its writer had seen: who wrote at the same time
// as whom. A view: the history must outlive it.
class Ancestry {
public:
    explicit Ancestry(const History& history);

    // True if the writer of `later` had seen `earlier` (positions in the history).
    bool has_seen(std::size_t later, std::size_t earlier) const;

private:
    std::size_t words_ = 0;
    std::vector<std::uint64_t> seen_{}; // one row of bits an event
};

} // namespace claims
