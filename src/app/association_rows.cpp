#include "app/association_rows.h"

#include <algorithm>

namespace app {

namespace {

// What a claim for the association would ask for; other claims are found by it.
claims::Claim as_claim(const claims::ExistingAssociation& association,
                       const claims::Catalogue& catalogue)
{
    claims::Claim claim;
    if (const auto* product = claims::find_product(catalogue, association.product)) {
        claim.area = product->area;
    }
    claim.tenant_id = association.tenant_id;
    claim.products.push_back(
        {.product = association.product, .subscription = {.id = association.subscription_id}});
    return claim;
}

} // namespace

std::vector<claims::NeededClaim> needed_claims(const Model& model)
{
    std::vector<claims::NeededClaim> needed;
    if (!model.book) return needed;
    const Book& book = *model.book;
    const claims::Catalogue& catalogue = book.rules().catalogue;
    for (const claims::ExistingAssociation& association : model.profile.associations) {
        needed.push_back(claims::needed_claim(association,
                                              book.others_for(as_claim(association, catalogue)),
                                              catalogue, book.workspace().today()));
    }
    return needed;
}

std::size_t count_to_claim_again(const Model& model)
{
    const std::vector<claims::NeededClaim> needed = needed_claims(model);
    const auto is_due = [](const claims::NeededClaim& one) {
        return screens::needs_a_person(one.need);
    };
    return static_cast<std::size_t>(std::count_if(needed.begin(), needed.end(), is_due));
}

} // namespace app
