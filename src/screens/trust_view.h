// Whom the workspace trusts, as screens see it.
#pragma once

#include "claims/trust.h"

#include <string>
#include <vector>

namespace screens {

// A list that has arrived and is not followed.
struct OfferedTrustList {
    claims::ClaimId list{};
    claims::EventId founding{};
    std::string workspace{};
    std::string person{};
    claims::KeyId founder{};
};

struct TrustView {
    bool followed = false;
    std::string workspace{};
    const claims::Trust* trust = nullptr; // of the list that is followed
    claims::KeyId key{};                  // of this device; empty: it signs nothing
    bool checks_signatures = true;
    std::vector<OfferedTrustList> offered{};
};

} // namespace screens
