// What every loader of an asset begins with: text → JSON → a Reader whose paths name the asset.
#pragma once

#include "app/load_assets.h"
#include "core/json_reader.h"

namespace app {

// A JSON null, and a Problem, if the text is not JSON that the gate lets through.
core::Json open_asset(const AssetText& asset, core::Problems& problems);
core::Reader asset_reader(const core::Json& json, const AssetText& asset, core::Problems& problems);

} // namespace app
