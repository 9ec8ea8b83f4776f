// Events of made-up claims as the bytes that a journal tells, and books to put them in.
#pragma once

#include "app/book.h"
#include "support/many_claims.h"

#include <string>
#include <vector>

namespace support {

// One list a claim, in the order in which they happened.
std::vector<std::vector<ports::EventBytes>> many_events(std::uint64_t seed, std::size_t claims);

// Everything at once, without rows from before.
app::Book book_of(const std::vector<ports::EventBytes>& events, const claims::Rulebook& rules,
                  core::Instant now);

// What two books have to agree on, claim by claim; empty: they do.
std::string difference(const app::Book& left, const app::Book& right);

} // namespace support
