// Which facts would change something. A command that comes twice (a double click, a second tab, a
// retry) makes no second event, and is no mistake either.
#pragma once

#include "claims/events.h"

#include <vector>

namespace claims {

std::vector<Fact> only_news(const Claim& claim, const std::vector<Fact>& facts, const Actor& actor);

} // namespace claims
