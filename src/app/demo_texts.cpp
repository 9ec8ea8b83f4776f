#include "app/demo_texts.h"

#include "app/open_asset.h"
#include "core/json.h"
#include "core/json_reader.h"

#include <array>

namespace app {

namespace {

using core::Reader;

constexpr std::array<std::string_view, 18> needed{
    "people",   "places",   "titles",   "seller",   "comment", "answer",
    "question", "asked",    "approved", "rejected", "held",    "disputed",
    "left",     "declined", "file",     "meeting",  "work",    "mail",
};

DemoCustomer read_customer(const Reader& reader)
{
    static constexpr std::array<std::string_view, 4> known{"name", "domain", "contact",
                                                           "technical"};
    reader.unknown_fields(known);
    return {.name = reader.required_text("name"),
            .domain = reader.required_text("domain"),
            .contact = reader.required_text("contact"),
            .technical = reader.required_text("technical")};
}

} // namespace

std::vector<std::string_view> demo_lines_needed()
{
    return {needed.begin(), needed.end()};
}

Loaded<DemoTexts> load_demo_texts(const AssetText& asset)
{
    Loaded<DemoTexts> loaded;
    const core::Json json = open_asset(asset, loaded.problems);
    const Reader reader = asset_reader(json, asset, loaded.problems);
    loaded.value.company = reader.required_text("company");
    for (const Reader& customer : reader.list("customers")) {
        loaded.value.customers.push_back(read_customer(customer));
    }
    if (loaded.value.customers.empty()) reader.note("customers", core::Fault::Missing);
    const Reader lines = reader.object("lines");
    lines.unknown_fields(needed);
    for (const std::string_view key : needed) {
        std::vector<std::string>& said = loaded.value.lines[std::string(key)];
        said = lines.texts(key);
        if (said.empty()) lines.note(key, core::Fault::Missing);
    }
    return loaded;
}

} // namespace app
