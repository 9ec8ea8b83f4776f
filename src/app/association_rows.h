// The associations of the profile, each with what it needs: worked out of the claims there are.
#pragma once

#include "app/model.h"
#include "screens/associations_screen.h"

#include <vector>

namespace app {

// In the order of the profile. Nothing before the workspace is open.
std::vector<claims::NeededClaim> needed_claims(const Model& model);
// How many have to be claimed, or looked at, now.
std::size_t count_to_claim_again(const Model& model);

} // namespace app
