// The catalogue, the holidays and the time zones. Editions are in load_edition.cpp.
#include "app/load_assets.h"

#include "app/open_asset.h"
#include "core/json.h"
#include "core/json_reader.h"

#include <algorithm>
#include <array>

namespace app {
namespace {

using core::Fault;
using core::Reader;

constexpr core::IntegerRange any_year{.least = 0, .most = 9999};

claims::Product read_product(const Reader& reader, const claims::Product& like)
{
    static constexpr std::array<std::string_view, 4> known{"id", "name", "dynamics_365",
                                                           "spellings"};
    reader.unknown_fields(known);
    claims::Product product = like;
    product.id = {.text = reader.required_text("id")};
    product.name = reader.required_text("name");
    if (reader.has("spellings")) product.spellings = reader.texts("spellings");
    product.is_dynamics_365 = reader.boolean("dynamics_365");
    return product;
}

bool is_same_product(const claims::Product& left, const claims::Product& right)
{
    return left.name == right.name && left.area == right.area &&
           left.is_dynamics_365 == right.is_dynamics_365 && left.activities == right.activities;
}

// A product that is known from another list gets that list's group too.
void add_product(claims::Catalogue& catalogue, const Reader& reader, claims::Product product)
{
    const auto known =
        std::find_if(catalogue.products.begin(), catalogue.products.end(),
                     [&product](const claims::Product& other) { return other.id == product.id; });
    if (known == catalogue.products.end()) {
        catalogue.products.push_back(std::move(product));
        return;
    }
    const claims::ProductGroup group = product.groups.front();
    const bool in_group =
        std::find(known->groups.begin(), known->groups.end(), group) != known->groups.end();
    if (in_group || !is_same_product(*known, product)) return reader.note("id", Fault::Repeated);
    known->groups.push_back(group);
}

void read_product_list(claims::Catalogue& catalogue, const Reader& reader)
{
    static constexpr std::array<std::string_view, 5> known{"group", "area", "activities", "source",
                                                           "products"};
    reader.unknown_fields(known);
    const auto group = reader.word<claims::ProductGroup>("group");
    const claims::Product like{.area = reader.word<claims::SolutionArea>("area"),
                               .groups = {group},
                               .activities = reader.words<claims::Activity>("activities")};
    if (like.activities.empty()) reader.note("activities", Fault::OutOfRange);
    catalogue.sources.push_back({.group = group, .page = reader.required_text("source")});
    for (const Reader& element : reader.list("products")) {
        add_product(catalogue, element, read_product(element, like));
    }
}

void read_programmes(claims::Catalogue& catalogue, const Reader& reader)
{
    static constexpr std::array<std::string_view, 2> known{"source", "programmes"};
    static constexpr std::array<std::string_view, 4> known_inside{"area", "activity", "name",
                                                                  "paid"};
    reader.unknown_fields(known);
    reader.required_text("source");
    for (const Reader& element : reader.list("programmes")) {
        element.unknown_fields(known_inside);
        catalogue.programmes.push_back({.area = element.word<claims::SolutionArea>("area"),
                                        .activity = element.word<claims::Activity>("activity"),
                                        .key = element.required_text("name"),
                                        .is_paid = element.boolean("paid")});
    }
}

// Every activity that can be claimed must feed one programme.
void check_programmes(const claims::Catalogue& catalogue, core::Problems& problems)
{
    for (const claims::Product& product : catalogue.products) {
        for (const claims::Activity activity : product.activities) {
            if (claims::programmes_for(catalogue, product.area, {activity}).size() == 1) continue;
            problems.push_back({.path = "catalogue#/programmes/" +
                                        std::string{core::name_of(product.area)} + "/" +
                                        std::string{core::name_of(activity)},
                                .fault = Fault::NothingNamed});
        }
    }
}

claims::Holiday read_holiday(const Reader& reader)
{
    static constexpr std::array<std::string_view, 2> known{"date", "name"};
    reader.unknown_fields(known);
    return {.day = reader.date("date"), .name = reader.required_text("name")};
}

claims::ZoneSwitch read_switch(const Reader& reader)
{
    static constexpr std::array<std::string_view, 5> known{"month", "week", "weekday", "minute",
                                                           "clock"};
    constexpr core::IntegerRange week_of_minutes{.least = -10'080, .most = 10'080};
    reader.unknown_fields(known);
    const std::int64_t week = reader.integer("week", {.least = -1, .most = 4});
    if (week == 0) reader.note("week", Fault::OutOfRange);
    return {.month = static_cast<unsigned>(reader.integer("month", {.least = 1, .most = 12})),
            .week = week == 0 ? 1 : static_cast<int>(week),
            .weekday = static_cast<unsigned>(reader.integer("weekday", {.least = 0, .most = 6})),
            .minute = static_cast<int>(reader.integer("minute", week_of_minutes)),
            .at = reader.word<claims::ZoneSwitch::Clock>("clock")};
}

claims::DaylightRule read_daylight_rule(const Reader& reader)
{
    static constexpr std::array<std::string_view, 5> known{"first_year", "last_year",
                                                           "saving_minutes", "start", "end"};
    reader.unknown_fields(known);
    const claims::DaylightRule rule{
        .first_year = static_cast<int>(reader.integer("first_year", any_year)),
        .last_year = static_cast<int>(reader.integer("last_year", any_year)),
        .saving_minutes =
            static_cast<int>(reader.integer("saving_minutes", {.least = -120, .most = 120})),
        .start = read_switch(reader.object("start")),
        .end = read_switch(reader.object("end"))};
    if (rule.last_year < rule.first_year) reader.note("last_year", Fault::OutOfOrder);
    return rule;
}

std::vector<claims::DaylightRule> read_daylight(const Reader& all_rules, const std::string& name)
{
    std::vector<claims::DaylightRule> rules;
    for (const Reader& element : all_rules.list(name)) {
        rules.push_back(read_daylight_rule(element));
        if (rules.size() < 2) continue;
        const bool in_order = rules[rules.size() - 2].last_year < rules.back().first_year;
        if (!in_order) element.note("first_year", Fault::OutOfOrder);
    }
    return rules;
}

claims::TimeZone read_zone(const Reader& reader, const Reader& all_rules)
{
    static constexpr std::array<std::string_view, 3> known{"name", "standard_offset_minutes",
                                                           "daylight"};
    constexpr core::IntegerRange offsets{.least = -12 * 60, .most = 14 * 60};
    reader.unknown_fields(known);
    claims::TimeZone zone{.name = reader.required_text("name"),
                          .standard_offset_minutes =
                              static_cast<int>(reader.integer("standard_offset_minutes", offsets))};
    const std::optional<std::string> rules = reader.text_if_any("daylight");
    if (!rules) return zone;
    if (all_rules.has(*rules))
        zone.daylight = read_daylight(all_rules, *rules);
    else
        reader.note("daylight", Fault::NothingNamed);
    return zone;
}

} // namespace

Loaded<claims::Catalogue> load_catalogue(const std::vector<AssetText>& assets)
{
    Loaded<claims::Catalogue> loaded;
    for (const AssetText& asset : assets) {
        const core::Json json = open_asset(asset, loaded.problems);
        const Reader reader = asset_reader(json, asset, loaded.problems);
        if (reader.has("programmes"))
            read_programmes(loaded.value, reader);
        else
            read_product_list(loaded.value, reader);
    }
    check_programmes(loaded.value, loaded.problems);
    return loaded;
}

Loaded<claims::HolidayList> load_holidays(const AssetText& asset)
{
    static constexpr std::array<std::string_view, 8> known{
        "id", "country", "source", "first_day", "last_day", "certain_to", "note", "days"};
    Loaded<claims::HolidayList> loaded;
    const core::Json json = open_asset(asset, loaded.problems);
    const Reader reader = asset_reader(json, asset, loaded.problems);
    reader.unknown_fields(known);
    reader.required_text("source");
    const core::Date first = reader.date("first_day");
    const core::Date last = reader.date("last_day");
    claims::HolidayList& list = loaded.value;
    list.id = reader.required_text("id");
    list.certain_to = reader.date("certain_to");
    list.known_to = last;
    for (const Reader& element : reader.list("days")) {
        const claims::Holiday holiday = read_holiday(element);
        if (holiday.day < first || holiday.day > last) element.note("date", Fault::OutOfRange);
        if (!list.days.empty() && holiday.day <= list.days.back().day) {
            element.note("date", Fault::OutOfOrder);
        }
        list.days.push_back(holiday);
    }
    return loaded;
}

Loaded<std::vector<claims::TimeZone>> load_time_zones(const AssetText& asset)
{
    static constexpr std::array<std::string_view, 6> known{"source", "exact_from", "exact_to",
                                                           "note",   "daylight",   "zones"};
    Loaded<std::vector<claims::TimeZone>> loaded;
    const core::Json json = open_asset(asset, loaded.problems);
    const Reader reader = asset_reader(json, asset, loaded.problems);
    reader.unknown_fields(known);
    reader.required_text("source");
    const Reader all_rules = reader.object("daylight");
    for (const Reader& element : reader.list("zones")) {
        const claims::TimeZone zone = read_zone(element, all_rules);
        const bool repeated =
            std::any_of(loaded.value.begin(), loaded.value.end(),
                        [&zone](const claims::TimeZone& other) { return other.name == zone.name; });
        if (repeated) element.note("name", Fault::Repeated);
        loaded.value.push_back(zone);
    }
    return loaded;
}

} // namespace app
