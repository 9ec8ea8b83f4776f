// What can be claimed: products by solution area and activity, and the programme that each kind of
// claim feeds. Data from assets/catalogue; names of products are Microsoft's and not translated.
#pragma once

#include "claims/ids.h"
#include "claims/words.h"

#include <string>
#include <vector>

namespace claims {

enum class ProductGroup { ModernWork, Security, BusinessApplications };

struct Product {
    ProductId id{};
    std::string name{};
    // How documents write it; empty: as the name. One with "=" before it counts only in these very
    // letters, since "teams" is also a word.
    std::vector<std::string> spellings{};
    SolutionArea area = SolutionArea::Microsoft365;
    std::vector<ProductGroup> groups{}; // Intune is in two
    bool is_dynamics_365 = false;
    std::vector<Activity> activities{}; // for which it can be claimed
};

// The incentive programme that assesses an official claim.
struct Programme {
    SolutionArea area = SolutionArea::Microsoft365;
    Activity activity = Activity::Usage;
    std::string key{};    // of its text, such as "programme.osu-microsoft-365"
    bool is_paid = false; // revenue association is recognised, not paid
};

struct GroupSource {
    ProductGroup group = ProductGroup::ModernWork;
    std::string page{};
};

struct Catalogue {
    std::vector<Product> products{};
    std::vector<Programme> programmes{};
    std::vector<GroupSource> sources{};
};

// Nothing if the catalogue does not have it: an old or a foreign claim may name any product.
const Product* find_product(const Catalogue& catalogue, const ProductId& id);

std::vector<Activity> activities_of(const Catalogue& catalogue, SolutionArea area);
std::vector<Product> products_for(const Catalogue& catalogue, SolutionArea area,
                                  const std::vector<Activity>& activities);
std::vector<Programme> programmes_for(const Catalogue& catalogue, SolutionArea area,
                                      const std::vector<Activity>& activities);

} // namespace claims

namespace core {

template <>
inline constexpr auto names<claims::ProductGroup> = std::to_array<Named<claims::ProductGroup>>({
    {claims::ProductGroup::ModernWork, "modern-work"},
    {claims::ProductGroup::Security, "security"},
    {claims::ProductGroup::BusinessApplications, "business-applications"},
});
static_assert(names_all_up_to(claims::ProductGroup::BusinessApplications));

} // namespace core
