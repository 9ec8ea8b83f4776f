// Random events, commands and histories of claims: from plausible to absurd. The same numbers give
// the same story on every machine.
#pragma once

#include "claims/commands.h"
#include "claims/merge.h"
#include "claims/rulebook.h"
#include "support/random.h"

namespace support {

claims::Actor random_actor(Random& random);
claims::TrustChange random_trust_change(Random& random);
claims::Fact random_fact(Random& random);
claims::Command random_command(Random& random);
std::string random_text(Random& random); // of any script; sometimes very long, or no UTF-8

// A moment in the months after 2020-06-01, sometimes a second or some years away.
core::Instant random_time(Random& random);

// Events in any order and at any time, as a broken or hostile writer might leave them.
std::vector<claims::Event> absurd_events(Random& random, std::size_t count);

// What honest writers leave who exchange their histories now and then: each event names the heads
// its writer knew. Ids are real: they are the hashes of the bytes.
claims::History honest_history(Random& random, std::size_t count, const claims::Rulebook& rules);

} // namespace support
