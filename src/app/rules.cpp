#include "app/rules.h"

#include "app/open_asset.h"
#include "core/json.h"
#include "core/json_reader.h"

#include <algorithm>
#include <array>

namespace app {

namespace {

constexpr std::array<std::string_view, 4> kinds{"editions", "catalogue", "holidays", "zones"};

template <class Value>
Value kept(Loaded<Value> loaded, core::Problems& problems)
{
    problems.insert(problems.end(), loaded.problems.begin(), loaded.problems.end());
    return std::move(loaded.value);
}

bool is_of(std::string_view kind, const std::string& name)
{
    return name.rfind(kind, 0) == 0;
}

// The country whose holidays a time zone suggests.
std::string holidays_near(const std::string& zone)
{
    if (zone == "Asia/Taipei") return "tw";
    if (zone == "Europe/Warsaw") return "pl";
    return "us";
}

} // namespace

std::vector<std::string> assets_listed(const std::string& index)
{
    core::Problems problems;
    const AssetText asset{.name = rules_index, .text = index};
    const core::Json json = open_asset(asset, problems);
    const core::Reader reader = asset_reader(json, asset, problems);
    std::vector<std::string> names;
    for (const std::string_view kind : kinds) {
        for (std::string& name : reader.texts(kind)) names.push_back(std::move(name));
    }
    return names;
}

Loaded<Rules> load_rules(const std::vector<AssetText>& assets)
{
    Loaded<Rules> loaded;
    std::vector<AssetText> catalogue;
    Rules& rules = loaded.value;
    for (const AssetText& asset : assets) {
        if (is_of("editions", asset.name))
            rules.editions.push_back(kept(load_edition(asset), loaded.problems));
        else if (is_of("catalogue", asset.name))
            catalogue.push_back(asset);
        else if (is_of("holidays", asset.name))
            rules.holidays.push_back(kept(load_holidays(asset), loaded.problems));
        else if (is_of("zones", asset.name))
            rules.zones = kept(load_time_zones(asset), loaded.problems);
    }
    rules.catalogue = kept(load_catalogue(catalogue), loaded.problems);
    return loaded;
}

const claims::TimeZone* find_zone(const Rules& rules, const std::string& name)
{
    const auto found =
        std::find_if(rules.zones.begin(), rules.zones.end(),
                     [&](const claims::TimeZone& zone) { return zone.name == name; });
    return found == rules.zones.end() ? nullptr : &*found;
}

claims::Rulebook rulebook_for(const Rules& rules, const claims::Profile& profile)
{
    const claims::TimeZone* zone = find_zone(rules, profile.zone);
    return {.editions = rules.editions,
            .catalogue = rules.catalogue,
            .calendar = claims::calendar_of(profile, rules.holidays,
                                            zone == nullptr ? claims::TimeZone{} : *zone)};
}

claims::Profile first_profile(const Rules& rules, const std::string& device_zone)
{
    claims::Profile profile;
    if (find_zone(rules, device_zone) != nullptr) profile.zone = device_zone;
    profile.holiday_lists = {holidays_near(profile.zone)};
    return profile;
}

} // namespace app
