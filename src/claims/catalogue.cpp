#include "claims/catalogue.h"

#include <algorithm>

namespace claims {
namespace {

template <class T>
bool contains(const std::vector<T>& list, const T& wanted)
{
    return std::find(list.begin(), list.end(), wanted) != list.end();
}

bool can_be_claimed_for(const Product& product, const std::vector<Activity>& activities)
{
    return std::all_of(activities.begin(), activities.end(), [&product](Activity activity) {
        return contains(product.activities, activity);
    });
}

} // namespace

const Product* find_product(const Catalogue& catalogue, const ProductId& id)
{
    for (const Product& product : catalogue.products) {
        if (product.id == id) return &product;
    }
    return nullptr;
}

std::vector<Activity> activities_of(const Catalogue& catalogue, SolutionArea area)
{
    std::vector<Activity> activities;
    for (const core::Named<Activity>& known : core::names<Activity>) {
        for (const Product& product : catalogue.products) {
            if (product.area != area || !contains(product.activities, known.value)) continue;
            activities.push_back(known.value);
            break;
        }
    }
    return activities;
}

std::vector<Product> products_for(const Catalogue& catalogue, SolutionArea area,
                                  const std::vector<Activity>& activities)
{
    std::vector<Product> products;
    for (const Product& product : catalogue.products) {
        if (product.area == area && can_be_claimed_for(product, activities)) {
            products.push_back(product);
        }
    }
    return products;
}

std::vector<Programme> programmes_for(const Catalogue& catalogue, SolutionArea area,
                                      const std::vector<Activity>& activities)
{
    std::vector<Programme> programmes;
    for (const Programme& programme : catalogue.programmes) {
        if (programme.area == area && contains(activities, programme.activity)) {
            programmes.push_back(programme);
        }
    }
    return programmes;
}

} // namespace claims
