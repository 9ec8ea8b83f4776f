#include "app/routes.h"

#include "core/match.h"

namespace app {

Route route_of(std::string_view address)
{
    if (address.empty() || address == "/" || address == "/claims") return screens::ClaimsScreen{};
    if (address == "/settings") return screens::SettingsScreen{};
    if (address == "/gallery") return screens::GalleryScreen{};
    return screens::NotFoundScreen{};
}

std::string_view address_of(const Route& route)
{
    return core::match(
        route, [](const screens::ClaimsScreen&) -> std::string_view { return "/claims"; },
        [](const screens::SettingsScreen&) -> std::string_view { return "/settings"; },
        [](const screens::GalleryScreen&) -> std::string_view { return "/gallery"; },
        [](const screens::NotFoundScreen&) -> std::string_view { return "/"; });
}

} // namespace app
