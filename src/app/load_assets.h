// The rules that ship as data: text of assets/ → values of the domain. No file is opened here: the
// shell hands over the text. What is wrong with a text becomes a Problem whose path begins with the
// asset's name ("editions/2020.json#/rules/dispute/window"); the value is the best there is.
#pragma once

#include "claims/calendar.h"
#include "claims/catalogue.h"
#include "claims/editions.h"
#include "core/problem.h"

#include <string>
#include <vector>

namespace app {

struct AssetText {
    std::string name{}; // within assets/
    std::string text{};
};

template <class Value>
struct Loaded {
    Value value{};
    core::Problems problems{};
};

Loaded<claims::Edition> load_edition(const AssetText& asset);

// Any number of product lists and of lists of programmes, in the order in which they are shown.
// A product of the same id in two lists is one product in two groups.
Loaded<claims::Catalogue> load_catalogue(const std::vector<AssetText>& assets);

Loaded<claims::HolidayList> load_holidays(const AssetText& asset);
Loaded<std::vector<claims::TimeZone>> load_time_zones(const AssetText& asset);

} // namespace app
