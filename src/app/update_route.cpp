// Where the person is.
#include "app/update_parts.h"
#include "core/match.h"

namespace app {

using ui::operator""_text;

namespace {

ui::Text title_of(const Route& route)
{
    return core::match(
        route, [](const screens::ClaimsScreen&) { return "claims.title"_text; },
        [](const screens::ClaimScreen&) { return "claim.title"_text; },
        [](const screens::WizardScreen&) { return "wizard.title"_text; },
        [](const screens::DeadlinesScreen&) { return "deadlines.title"_text; },
        [](const screens::AssociationsScreen&) { return "associations.title"_text; },
        [](const screens::ReviewScreen&) { return "review.title"_text; },
        [](const screens::ConsentScreen&) { return "consent.title"_text; },
        [](const screens::InsightsScreen&) { return "insights.title"_text; },
        [](const screens::ExchangeScreen&) { return "exchange.title"_text; },
        [](const screens::SettingsScreen&) { return "settings.title"_text; },
        [](const screens::StorageScreen&) { return "storage.title"_text; },
        [](const screens::GalleryScreen&) { return "gallery.title"_text; },
        [](const screens::HelpScreen&) { return "help.title"_text; },
        [](const screens::NotFoundScreen&) { return "not_found.title"_text; });
}

// No page in particular.
bool is_start(const std::string& address)
{
    return address.empty() || address == "/";
}

} // namespace

void show_title(const Model& model, Effects& effects)
{
    if (!model.words) return;
    const auto page = std::string(model.words->say(title_of(model.route)));
    effects.push_back(
        ShowTitle{.title = page + " · " + std::string(model.words->say("app.name"_text))});
}

// The page reports the address back; follow_address knows it then.
void go_to(Model& model, const std::string& address, ports::HistoryEntry entry, Effects& effects)
{
    effects.push_back(Navigate{.address = address, .entry = entry});
    follow_address(model, address, effects);
}

void follow_address(Model& model, const std::string& address, Effects& effects)
{
    if (address == model.address && !address.empty()) return;
    keep_typed(model, effects);
    keep_comment(model, effects);
    model.address = address;
    Route wanted = route_of(is_start(address) ? home_of(model.me.actor.role) : address);
    take_up_comment(model, wanted);
    model.route = continued(std::move(model.route), std::move(wanted));
    show_title(model, effects);
    arrive_at_exchange(model, effects);
}

void begin_at_home(Model& model)
{
    if (is_start(model.address)) model.route = route_of(home_of(model.me.actor.role));
}

void keep_address(Model& model, const std::string& address, Effects& effects)
{
    if (address == model.address) return;
    model.address = address;
    effects.push_back(Navigate{.address = address, .entry = ports::HistoryEntry::Replace});
}

} // namespace app
