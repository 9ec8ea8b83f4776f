#include "claims/rulebook.h"

#include "core/check.h"

namespace claims {

const Edition* find_edition(const Rulebook& rules, const EditionId& id)
{
    for (const Edition& edition : rules.editions) {
        if (edition.id == id) return &edition;
    }
    return nullptr;
}

const Edition& edition_of(const Rulebook& rules, const EditionId& id)
{
    CHECK(!rules.editions.empty());
    const Edition* known = find_edition(rules, id);
    return known != nullptr ? *known : rules.editions.front();
}

} // namespace claims
