#include "claims/suggestions.h"

#include "claims/parse.h"
#include "core/text.h"

#include <algorithm>

namespace claims {

namespace {

std::string plain_name(const Claim& claim, const Catalogue& catalogue)
{
    std::string name = claim.customer_name;
    for (const ClaimedProduct& claimed : claim.products) {
        const Product* product = find_product(catalogue, claimed.product);
        if (!name.empty()) name += name == claim.customer_name ? " - " : ", ";
        name += product != nullptr ? product->name : claimed.product.text;
    }
    return name;
}

// Cut at the end, so that the ending still fits.
std::string with_ending(const std::string& name, const std::string& ending)
{
    const std::size_t room = claim_name_length.most - core::length_code_points(ending);
    return std::string(core::trimmed(core::first_code_points(name, room))) + ending;
}

} // namespace

std::string suggested_name(const Claim& claim, const Catalogue& catalogue,
                           const std::vector<std::string>& names_taken)
{
    const std::string name = plain_name(claim, catalogue);
    if (name.empty()) return {};
    const auto is_taken = [&](const std::string& suggestion) {
        return std::find(names_taken.begin(), names_taken.end(), suggestion) != names_taken.end();
    };
    std::string suggestion = with_ending(name, "");
    for (std::size_t number = 2; is_taken(suggestion); ++number) {
        suggestion = with_ending(name, " " + std::to_string(number));
    }
    return suggestion;
}

} // namespace claims
