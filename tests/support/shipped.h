// The rules that ship with the product, read from assets/ as the product reads them. The test stops
// where an asset has a problem.
#pragma once

#include "claims/calendar.h"
#include "claims/catalogue.h"
#include "claims/editions.h"

#include <string>
#include <vector>

namespace support {

claims::Edition shipped_edition(const std::string& id); // "2020"
claims::Catalogue shipped_catalogue();
claims::HolidayList shipped_holidays(const std::string& id); // "pl"
std::vector<claims::TimeZone> shipped_zones();
claims::TimeZone shipped_zone(const std::string& name); // "Europe/Warsaw"

} // namespace support
