// What the wizard offers to write for the person: a name for the claim.
#pragma once

#include "claims/catalogue.h"
#include "claims/model.h"

#include <string>
#include <vector>

namespace claims {

// From the customer and the products, at most as long as a claim's name may be, and none of the
// names taken. Empty while neither is known.
std::string suggested_name(const Claim& claim, const Catalogue& catalogue,
                           const std::vector<std::string>& names_taken);

} // namespace claims
