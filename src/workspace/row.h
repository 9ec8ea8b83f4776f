// A claim's place in the columns. It stays while the claim is there and may then become another's;
// so rows are for one question and its answer, ids for everything that lasts.
#pragma once

#include <cstdint>

namespace workspace {

using Row = std::uint32_t;

// Counts changes of the workspace. What is kept beside it (an order, the answer to a search)
// remembers up to which revision it has seen, and asks which rows changed since.
using Revision = std::uint64_t;

} // namespace workspace
