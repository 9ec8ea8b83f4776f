// The rules that ship as data, gathered from several assets: first the list of them, then each.
#pragma once

#include "app/load_assets.h"
#include "claims/profile.h"

#include <string>
#include <vector>

namespace app {

inline constexpr const char* rules_index = "rules.json";

// What the workspace may choose from.
struct Rules {
    std::vector<claims::Edition> editions{};
    claims::Catalogue catalogue{};
    std::vector<claims::HolidayList> holidays{};
    std::vector<claims::TimeZone> zones{};
};

// The names of the assets that the index lists.
std::vector<std::string> assets_listed(const std::string& index);

// All of those that are listed, in that order.
Loaded<Rules> load_rules(const std::vector<AssetText>& assets);

const claims::TimeZone* find_zone(const Rules& rules, const std::string& name);

// The rules as this workspace counts.
claims::Rulebook rulebook_for(const Rules& rules, const claims::Profile& profile);

// What a workspace begins with on a device in this time zone: its zone, and the holidays there.
claims::Profile first_profile(const Rules& rules, const std::string& device_zone);

} // namespace app
