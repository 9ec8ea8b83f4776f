#include "claims/associations.h"

#include <algorithm>

namespace claims {

namespace {

bool has_stake(const OtherClaim& claim, const Stake& stake)
{
    return std::find(claim.stakes.begin(), claim.stakes.end(), stake) != claim.stakes.end();
}

bool is_for(const OtherClaim& claim, const ExistingAssociation& association)
{
    const Stake workload{.tenant_id = association.tenant_id, .product = association.product};
    const Stake subscription{.subscription_id = association.subscription_id};
    return has_stake(claim, workload) ||
           (!association.subscription_id.empty() && has_stake(claim, subscription));
}

} // namespace

NeededClaim needed_claim(const ExistingAssociation& association,
                         const std::vector<OtherClaim>& claims, const Catalogue& catalogue,
                         core::Date today)
{
    for (const OtherClaim& claim : claims) {
        if (is_live(claim.state) && is_for(claim, association)) {
            return {.need = ClaimNeed::Claimed, .claim = claim.id};
        }
    }
    const Product* product = find_product(catalogue, association.product);
    const bool by_subscription =
        product != nullptr && product->area == SolutionArea::BusinessApplications;
    if (!by_subscription) return {.need = ClaimNeed::Now};
    const std::optional<core::Date> until = association.subscription_ends_on;
    if (!until) return {.need = ClaimNeed::DateNeeded};
    return {.need = *until < today ? ClaimNeed::Ended : ClaimNeed::Later, .valid_until = until};
}

} // namespace claims
