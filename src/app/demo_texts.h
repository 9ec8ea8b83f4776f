// What the people of the demo are called and write, in one language: assets/demo/<language>.json.
#pragma once

#include "app/load_assets.h"

#include <map>
#include <string>
#include <vector>

namespace app {

struct DemoCustomer {
    std::string name{};
    std::string domain{};  // under .example, which belongs to nobody
    std::string contact{}; // and its technical contact
    std::string technical{};
};

struct DemoTexts {
    std::string company{};
    std::vector<DemoCustomer> customers{};
    // By what they are said for: "people", "comment", "asked", "disputed" …; which of them is said
    // goes by turns.
    std::map<std::string, std::vector<std::string>> lines{};
};

// The keys of `lines` that the story needs.
std::vector<std::string_view> demo_lines_needed();

Loaded<DemoTexts> load_demo_texts(const AssetText& asset);

} // namespace app
