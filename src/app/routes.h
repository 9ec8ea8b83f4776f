// Where a person is, as an address ("#/settings") and as a value. The alternatives are the screens'
// own scratch: leaving a screen forgets it.
#pragma once

#include "screens/associations_screen.h"
#include "screens/claim_screen.h"
#include "screens/claims_screen.h"
#include "screens/consent_screen.h"
#include "screens/deadlines_screen.h"
#include "screens/exchange_screen.h"
#include "screens/gallery_screen.h"
#include "screens/help_screen.h"
#include "screens/insights_screen.h"
#include "screens/not_found_screen.h"
#include "screens/review_screen.h"
#include "screens/settings_screen.h"
#include "screens/storage_screen.h"
#include "screens/wizard.h"

#include <string>
#include <string_view>
#include <variant>

namespace app {

using Route =
    std::variant<screens::ClaimsScreen, screens::ClaimScreen, screens::WizardScreen,
                 screens::DeadlinesScreen, screens::SettingsScreen, screens::GalleryScreen,
                 screens::HelpScreen, screens::NotFoundScreen, screens::AssociationsScreen,
                 screens::ReviewScreen, screens::ConsentScreen, screens::InsightsScreen,
                 screens::ExchangeScreen, screens::StorageScreen>;

Route route_of(std::string_view address); // what stands behind the #; empty is the first screen
std::string address_of(const Route& route);

// No page, but a wish: for shortcuts of the system, which know nothing but addresses.
inline constexpr std::string_view new_claim_address = "/claims/new";

// Where each role begins: with what it is there for.
std::string home_of(claims::Role role);
bool is_home(const Route& route, claims::Role role);
// Whether the page has anything for the role.
bool is_for(const Route& route, claims::Role role);

// What the next screen keeps of the one before: all, where it is the same at another address; the
// steps of one claim share what they remember.
Route continued(Route before, Route wanted);

} // namespace app
