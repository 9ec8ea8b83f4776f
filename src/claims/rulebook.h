// Everything outside the events that a claim's life depends on, as one value handed to every
// function that needs it: the editions, the catalogue, the workspace's calendar,
// and who may decide where that is laid down.
#pragma once

#include "claims/calendar.h"
#include "claims/catalogue.h"
#include "claims/editions.h"
#include "claims/trust.h"

#include <vector>

namespace claims {

struct Rulebook {
    std::vector<Edition> editions{}; // at least one; the first serves claims of unknown editions
    Catalogue catalogue{};
    Calendar calendar{};
    Trust trust{}; // of a workspace that is not strict: nobody is asked
};

// Nothing for an edition that this version does not know.
const Edition* find_edition(const Rulebook& rules, const EditionId& id);

// Never fails: a claim of an unknown edition is judged by the first, and can only be read.
const Edition& edition_of(const Rulebook& rules, const EditionId& id);

} // namespace claims
