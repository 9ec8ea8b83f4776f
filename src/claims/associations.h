// Associations from before: which of them must be claimed again, and until when the others stay
// valid. Microsoft 365 has to be claimed again to keep earning; Dynamics 365 and Power BI stay
// valid to the end of the subscription, and so do we treat the rest of Business Applications.
#pragma once

#include "claims/catalogue.h"
#include "claims/competing.h"
#include "core/date.h"

#include <optional>
#include <string>
#include <vector>

namespace claims {

struct ExistingAssociation {
    std::string customer_name{};
    std::string tenant_id{};
    ProductId product{};
    std::string subscription_id{};
    std::optional<core::Date> subscription_ends_on{};

    bool operator==(const ExistingAssociation&) const = default;
};

enum class ClaimNeed {
    Now,        // it earns nothing until it is claimed again
    Later,      // valid until its subscription ends
    DateNeeded, // valid until its subscription ends, and nobody has said when that is
    Ended,      // a new subscription has a new ID, and needs a new claim
    Claimed,    // a claim is under way or approved
};

struct NeededClaim {
    ClaimNeed need = ClaimNeed::Now;
    std::optional<core::Date> valid_until{};
    ClaimId claim{}; // the one under way

    bool operator==(const NeededClaim&) const = default;
};

NeededClaim needed_claim(const ExistingAssociation& association,
                         const std::vector<OtherClaim>& claims, const Catalogue& catalogue,
                         core::Date today);

} // namespace claims

namespace core {

template <>
inline constexpr auto names<claims::ClaimNeed> = std::to_array<Named<claims::ClaimNeed>>({
    {claims::ClaimNeed::Now, "now"},
    {claims::ClaimNeed::Later, "later"},
    {claims::ClaimNeed::DateNeeded, "date-needed"},
    {claims::ClaimNeed::Ended, "ended"},
    {claims::ClaimNeed::Claimed, "claimed"},
});
static_assert(names_all_up_to(claims::ClaimNeed::Claimed));

} // namespace core
