#include "claims/competing.h"

#include "claims/parse.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace claims {

namespace {

std::string guid_or_nothing(const std::string& typed)
{
    const Parsed parsed = parse_guid(typed);
    return parsed ? parsed.value() : std::string();
}

// The same location in any spelling. What cannot be read is compared as typed.
std::string partner_key(const std::string& mpn_id)
{
    const Parsed parsed = parse_mpn_id(mpn_id);
    return parsed ? parsed.value() : mpn_id;
}

// A customer with one subscription of a product: tenant and product say which one it is.
bool product_says_which(const Claim& claim, const ClaimedProduct& claimed)
{
    return claim.area == SolutionArea::Microsoft365 || claimed.count == SubscriptionCount::One;
}

std::vector<Stake> stakes_in_common(const std::vector<Stake>& left, const std::vector<Stake>& right)
{
    std::vector<Stake> common;
    std::set_intersection(left.begin(), left.end(), right.begin(), right.end(),
                          std::back_inserter(common));
    return common;
}

core::Instant newest_proof(const Claim& claim)
{
    core::Instant newest{};
    for (const Proof& proof : claim.proofs) newest = std::max(newest, proof.added_on);
    return newest;
}

} // namespace

bool Stake::operator<(const Stake& other) const
{
    return std::tie(tenant_id, product, subscription_id) <
           std::tie(other.tenant_id, other.product, other.subscription_id);
}

std::vector<Stake> stakes_of(const Claim& claim)
{
    const std::string tenant_id = guid_or_nothing(claim.tenant_id);
    std::vector<Stake> stakes;
    for (const ClaimedProduct& claimed : claim.products) {
        const std::string subscription_id = guid_or_nothing(claimed.subscription.id);
        if (claim.area == SolutionArea::BusinessApplications && !subscription_id.empty()) {
            stakes.push_back({.subscription_id = subscription_id});
        }
        if (claim.area && !tenant_id.empty() && product_says_which(claim, claimed)) {
            stakes.push_back({.tenant_id = tenant_id, .product = claimed.product});
        }
    }
    std::sort(stakes.begin(), stakes.end());
    stakes.erase(std::unique(stakes.begin(), stakes.end()), stakes.end());
    return stakes;
}

OtherClaim seen_by_others(const Claim& claim, State state)
{
    return {.id = claim.id,
            .name = claim.name,
            .mpn_id = claim.mpn_id,
            .state = state,
            .stakes = stakes_of(claim),
            .newest_proof_on = newest_proof(claim)};
}

std::vector<Competition> competitions(const Claim& claim, const std::vector<OtherClaim>& others)
{
    const std::vector<Stake> own = stakes_of(claim);
    const std::string partner = partner_key(claim.mpn_id);
    std::vector<Competition> found;
    for (const OtherClaim& other : others) {
        if (other.id == claim.id || !is_live(other.state)) continue;
        std::vector<Stake> common = stakes_in_common(own, other.stakes);
        if (common.empty()) continue;
        const bool same = partner_key(other.mpn_id) == partner;
        found.push_back({.other = other.id,
                         .rival = same ? Rival::SamePartner : Rival::OtherPartner,
                         .stakes = std::move(common),
                         .newest_proof_on = other.newest_proof_on});
    }
    std::sort(found.begin(), found.end(), [](const Competition& left, const Competition& right) {
        if (left.newest_proof_on != right.newest_proof_on) {
            return right.newest_proof_on < left.newest_proof_on;
        }
        return left.other < right.other;
    });
    return found;
}

} // namespace claims
