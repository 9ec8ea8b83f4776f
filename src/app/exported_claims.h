// What a bundle says of claims, taken from the events that are kept in memory: each once, its bytes
// untouched. What cannot be read as an event is left where it is: it is set aside already.
#pragma once

#include "app/kept_events.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace app {

// In the order of their Lamport numbers.
std::vector<ports::EventBytes> exported_events(const KeptEvents& events, ClaimNumber claim);

// The attached files that proofs of the claim name, with their sizes, by digest.
void add_exported_files(const KeptEvents& events, ClaimNumber claim,
                        std::map<std::string, std::int64_t>& files);

} // namespace app
