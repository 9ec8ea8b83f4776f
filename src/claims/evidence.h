// What the text of a proof says of the claim: where it names the customer, the domain, the tenant,
// the partner, each product, and a date that is recent enough. A help for reading, no judgement:
// what is found may stand in the wrong sentence, and what is not found is for a person to look at.
#pragma once

#include "claims/catalogue.h"
#include "claims/model.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace claims {

enum class EvidenceKind : std::uint8_t { Customer, Domain, Tenant, Partner, Date, Product };

struct EvidenceHit {
    int page = 1;
    std::string words{};  // as they stand there
    std::string around{}; // with what stands beside them, in one line
    bool counts = true;   // a date that is too old, or to come, does not

    bool operator==(const EvidenceHit&) const = default;
};

struct Evidence {
    EvidenceKind kind = EvidenceKind::Customer;
    ProductId product{}; // of EvidenceKind::Product
    std::vector<EvidenceHit> hits{};

    bool operator==(const Evidence&) const = default;
};

bool is_found(const Evidence& evidence); // there is a hit that counts

struct EvidenceSought {
    const Claim& claim;
    const Catalogue& catalogue;
    std::string_view partner{}; // the company; empty: not looked for
    core::Date today{};
};

// One entry for each thing that the claim says, in order; what the claim leaves blank is not
// looked for. Pages of the text are parted by form feeds. Hits in the order of the text, and of
// each thing no more than evidence_hits_max.
inline constexpr std::size_t evidence_hits_max = 50;
std::vector<Evidence> find_evidence(const EvidenceSought& sought, std::string_view text);

} // namespace claims
