#include "support/shipped.h"

#include "app/load_assets.h"
#include "support/assets.h"

#include <catch2/catch.hpp>

namespace support {
namespace {

app::AssetText text_of(const std::string& name)
{
    return {.name = name, .text = asset(name)};
}

template <class Value>
Value without_problems(app::Loaded<Value> loaded)
{
    for (const core::Problem& problem : loaded.problems) {
        INFO(problem.path << " " << core::name_of(problem.fault));
        CHECK(false);
    }
    REQUIRE(loaded.problems.empty());
    return std::move(loaded.value);
}

} // namespace

claims::Edition shipped_edition(const std::string& id)
{
    return without_problems(app::load_edition(text_of("editions/" + id + ".json")));
}

claims::Catalogue shipped_catalogue()
{
    return without_problems(app::load_catalogue(
        {text_of("catalogue/modern-work.json"), text_of("catalogue/security.json"),
         text_of("catalogue/business-applications.json"), text_of("catalogue/programmes.json")}));
}

claims::HolidayList shipped_holidays(const std::string& id)
{
    return without_problems(app::load_holidays(text_of("holidays/" + id + ".json")));
}

std::vector<claims::TimeZone> shipped_zones()
{
    return without_problems(app::load_time_zones(text_of("zones.json")));
}

claims::TimeZone shipped_zone(const std::string& name)
{
    for (const claims::TimeZone& zone : shipped_zones()) {
        if (zone.name == name) return zone;
    }
    FAIL("no zone " << name);
    return {};
}

} // namespace support
