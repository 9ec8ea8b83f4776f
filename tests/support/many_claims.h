// A busy partner's claims, made up: customers with several claims each, in three editions and all
// states, over one year and a half, two to three kilobytes of history each. The same seed gives the
// same claims on every machine.
#pragma once

#include "claims/merge.h"
#include "claims/rulebook.h"
#include "support/random.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace support {

// The editions, catalogue and holidays that ship, in Warsaw's time.
claims::Rulebook shipped_rulebook();

// The first and the last day on which something happens in the claims below.
inline constexpr core::Date claims_begin = core::date(2019, 10, 1);
inline constexpr core::Date claims_end = core::date(2021, 3, 31);

// The number tells claims apart; customers are shared by claims of the same `customers` range.
struct MadeClaim {
    std::uint64_t number = 0;
    std::size_t customers = 1;
};

claims::History made_history(Random& random, const MadeClaim& made);
std::vector<claims::History> many_histories(std::uint64_t seed, std::size_t count);

// One more event at the end of it, not always an allowed one.
claims::Event next_event(Random& random, const claims::History& history);

} // namespace support
