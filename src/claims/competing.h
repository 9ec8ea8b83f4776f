// One partner per workload or subscription: which claims stand in each other's way.
// A stake is what a claim asks to have for itself. Two live claims with a stake in common compete:
// the same partner twice is a mistake, two partners are a case for the reviewer.
#pragma once

#include "claims/model.h"

#include <string>
#include <vector>

namespace claims {

// A workload of a tenant, or a subscription. Only what is known well enough to compare: a draft
// without a tenant ID has no stake yet.
struct Stake {
    std::string tenant_id{}; // empty for a subscription
    ProductId product{};     // empty for a subscription
    std::string subscription_id{};

    bool operator==(const Stake&) const = default;
    bool operator<(const Stake& other) const;
};

std::vector<Stake> stakes_of(const Claim& claim); // sorted, each once

// What one claim needs to know of another.
struct OtherClaim {
    ClaimId id{};
    std::string name{};
    std::string mpn_id{};
    State state = State::NotCreated;
    std::vector<Stake> stakes{};
    core::Instant newest_proof_on{};

    bool operator==(const OtherClaim&) const = default;
};

// `state` is the claim's at the moment of asking: a time-out may have ended it.
OtherClaim seen_by_others(const Claim& claim, State state);

enum class Rival { SamePartner, OtherPartner };

struct Competition {
    ClaimId other{};
    Rival rival = Rival::OtherPartner;
    std::vector<Stake> stakes{}; // those in common
    core::Instant newest_proof_on{};

    bool operator==(const Competition&) const = default;
};

// Those of the others that compete with the claim, the newest proof first.
std::vector<Competition> competitions(const Claim& claim, const std::vector<OtherClaim>& others);

} // namespace claims
