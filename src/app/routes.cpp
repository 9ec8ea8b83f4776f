#include "app/routes.h"

#include "claims/lifecycle.h"
#include "core/match.h"

#include <algorithm>
#include <optional>

namespace app {

namespace {

constexpr std::string_view claims_folder = "/claims/";

// "/claims/CA-7F3K29QX" and "/claims/CA-7F3K29QX/history"
std::optional<screens::ClaimScreen> claim_at(std::string_view address)
{
    if (address.substr(0, claims_folder.size()) != claims_folder) return std::nullopt;
    address.remove_prefix(claims_folder.size());
    const std::size_t slash = std::min(address.find('/'), address.size());
    const std::string_view id = address.substr(0, slash);
    const std::string_view below = address.substr(slash);
    if (id.empty()) return std::nullopt;
    if (below.empty()) return screens::ClaimScreen{.id = {std::string(id)}};
    if (below != "/history") return std::nullopt;
    return screens::ClaimScreen{.id = {std::string(id)}, .panel = screens::ClaimPanel::History};
}

// "/claims/CA-…/edit", ".../edit/products", or with the field to go to behind it.
std::optional<screens::WizardScreen> wizard_of(std::string_view address)
{
    constexpr std::string_view start = "/claims/";
    constexpr std::string_view middle = "/edit";
    if (address.substr(0, start.size()) != start) return std::nullopt;
    address.remove_prefix(start.size());
    const std::size_t id_end = address.find(middle);
    if (id_end == address.npos || id_end == 0) return std::nullopt;
    screens::WizardScreen screen{.claim = {std::string(address.substr(0, id_end))}};
    address.remove_prefix(id_end + middle.size());
    if (address.empty()) return screen;
    if (address.front() != '/') return std::nullopt;
    address.remove_prefix(1);
    const std::size_t step_end = address.find('/');
    const auto step = core::named<screens::WizardStep>(address.substr(0, step_end));
    if (!step) return std::nullopt;
    screen.step = *step;
    if (step_end != address.npos) screen.wanted = address.substr(step_end + 1);
    return screen;
}

} // namespace

Route route_of(std::string_view address)
{
    const std::string_view path = address.substr(0, address.find('?'));
    if (path.empty() || path == "/" || path == "/claims") return screens::claims_screen_at(address);
    if (auto wizard = wizard_of(path)) return *std::move(wizard);
    if (path == "/deadlines") return screens::deadlines_screen_at(address);
    if (path == "/associations") return screens::AssociationsScreen{};
    if (path == "/review" || path.substr(0, 8) == "/review/") {
        return screens::review_screen_at(address);
    }
    if (path == "/consent" || path.substr(0, 9) == "/consent/") {
        return screens::consent_screen_at(path);
    }
    if (path == "/insights") return screens::insights_screen_at(address);
    if (path == "/exchange") return screens::exchange_screen_at(address);
    if (path == "/settings/storage") return screens::StorageScreen{};
    if (address == "/settings") return screens::SettingsScreen{};
    if (address == "/gallery") return screens::GalleryScreen{};
    if (auto help = screens::help_screen_at(path)) return *std::move(help);
    if (auto claim = claim_at(address)) return std::move(*claim);
    return screens::NotFoundScreen{};
}

std::string address_of(const Route& route)
{
    return core::match(
        route, [](const screens::ClaimsScreen&) { return std::string("/claims"); },
        [](const screens::ClaimScreen& claim) {
            return screens::claim_address(claim.id, claim.panel);
        },
        [](const screens::WizardScreen& wizard) {
            return screens::wizard_address(wizard.claim, wizard.step);
        },
        [](const screens::DeadlinesScreen&) { return std::string("/deadlines"); },
        [](const screens::AssociationsScreen&) { return std::string("/associations"); },
        [](const screens::ReviewScreen& review) {
            return screens::review_address(review.id, review.whose);
        },
        [](const screens::ConsentScreen& consent) { return screens::consent_address(consent.id); },
        [](const screens::InsightsScreen& insights) {
            return screens::insights_address(insights.question);
        },
        [](const screens::ExchangeScreen&) { return std::string("/exchange"); },
        [](const screens::SettingsScreen&) { return std::string("/settings"); },
        [](const screens::StorageScreen&) { return std::string("/settings/storage"); },
        [](const screens::GalleryScreen&) { return std::string("/gallery"); },
        [](const screens::HelpScreen& help) {
            return help.topic ? screens::help_address(*help.topic, help.part) : "/help";
        },
        [](const screens::NotFoundScreen&) { return std::string("/"); });
}

std::string home_of(claims::Role role)
{
    if (claims::has_right(role, claims::Right::Review)) return "/review";
    if (claims::has_right(role, claims::Right::Decline)) return "/consent";
    return "/claims";
}

bool is_home(const Route& route, claims::Role role)
{
    return address_of(route) == home_of(role);
}

bool is_for(const Route& route, claims::Role role)
{
    const bool customer = claims::has_right(role, claims::Right::Decline);
    if (std::holds_alternative<screens::ReviewScreen>(route)) {
        return claims::has_right(role, claims::Right::Review);
    }
    if (const auto* consent = std::get_if<screens::ConsentScreen>(&route)) {
        return customer || !consent->id.text.empty();
    }
    if (std::holds_alternative<screens::ClaimsScreen>(route)) return !customer;
    if (std::holds_alternative<screens::DeadlinesScreen>(route)) return !customer;
    if (std::holds_alternative<screens::InsightsScreen>(route)) return !customer;
    if (std::holds_alternative<screens::WizardScreen>(route)) {
        return claims::has_right(role, claims::Right::EditAndResubmit);
    }
    return true;
}

Route continued(Route before, Route wanted)
{
    auto* was = std::get_if<screens::ClaimScreen>(&before);
    const auto* claim = std::get_if<screens::ClaimScreen>(&wanted);
    if (was != nullptr && claim != nullptr) return screens::at_panel(std::move(*was), *claim);
    auto* desk = std::get_if<screens::ReviewScreen>(&before);
    const auto* other = std::get_if<screens::ReviewScreen>(&wanted);
    if (desk != nullptr && other != nullptr) return screens::at_claim(std::move(*desk), *other);
    auto* step = std::get_if<screens::WizardScreen>(&before);
    const auto* next = std::get_if<screens::WizardScreen>(&wanted);
    if (step != nullptr && next != nullptr) return screens::at_step(std::move(*step), *next);
    return wanted;
}

} // namespace app
