#include "app/open_asset.h"

#include "core/json.h"
#include "core/json_gate.h"
#include "core/json_reader.h"

namespace app {

core::Json open_asset(const AssetText& asset, core::Problems& problems)
{
    const auto refusal = core::refuse_json(asset.text);
    if (!refusal) return core::parse_json(asset.text);
    problems.push_back({.path = asset.name + "#" + std::to_string(refusal->offset),
                        .fault = core::Fault::NotJson});
    return {};
}

core::Reader asset_reader(const core::Json& json, const AssetText& asset, core::Problems& problems)
{
    return {json, asset.name + "#", problems};
}

} // namespace app
