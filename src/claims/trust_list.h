// The history of a trust list, and what it makes of the histories of claims. A list is known by its
// first event: that event's id is a hash that names the founder's key, so nobody can put another
// founder in its place. Of what follows, only what a trusted key signed, and was allowed to do,
// counts.
#pragma once

#include "claims/merge.h"
#include "claims/trust.h"

#include <optional>

namespace claims {

// Total, like fold. What has no signature that fits counts for nothing. The surprise: whoever holds
// a key that was withdrawn can write as if it were yesterday; so of a withdrawn key only what the
// withdrawal keeps counts, and only those may withdraw a key who came to the list before it: that
// gives two admins who withdraw each other one answer. The founder's is withdrawn by nobody.
Trust trust_of(const History& list, const EventId& founding);

// The events of those who have a say in it, or had: what others write between them, however much,
// is passed over. The next event follows the last of these.
History heard_of(const History& list, const EventId& founding);

// By which events lists can be known: any signed one that founds something.
struct Founding {
    EventId event{};
    ListFounded fact{};
    KeyId key{};
};
std::vector<Founding> foundings_in(const History& list);

// Where decisions need trust, says of each event what it lacks (Weight::doubt), and of each
// approval what its reviewer had not seen (Weight::unseen). Weight::signing is to be known.
void weigh(History& history, const Trust& trust);
bool needs_trust(const Event& event); // it is a reviewer's to do

// All of a history; or what of it is dated before a moment.
SeenEvents seen_of(const History& history);
SeenEvents seen_before(const History& history, core::Instant moment);
void add(SeenEvents& all, const SeenEvents& more); // and keep it sorted
// Which of a history are among those that were seen.
std::vector<bool> covered_by(const SeenEvents& seen, const History& history);

} // namespace claims
