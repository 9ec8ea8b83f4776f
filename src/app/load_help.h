// The texts of Help: assets/help/<language>.json → screens::HelpText.
#pragma once

#include "app/load_assets.h"
#include "screens/help_text.h"

namespace app {

Loaded<screens::HelpText> load_help(const AssetText& asset);

} // namespace app
