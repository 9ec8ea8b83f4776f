// Where a person is, as an address ("#/settings") and as a value. The alternatives are the screens'
// own scratch: leaving a screen forgets it.
#pragma once

#include "screens/claims_screen.h"
#include "screens/gallery_screen.h"
#include "screens/not_found_screen.h"
#include "screens/settings_screen.h"

#include <string>
#include <string_view>
#include <variant>

namespace app {

using Route = std::variant<screens::ClaimsScreen, screens::SettingsScreen, screens::GalleryScreen,
                           screens::NotFoundScreen>;

Route route_of(std::string_view address); // what stands behind the #; empty is the first screen
std::string_view address_of(const Route& route);

} // namespace app
