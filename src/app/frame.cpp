#include "app/frame.h"

#include "core/match.h"
#include "screens/page_frame.h"

namespace app {

namespace {

template <class Screen>
bool shows(const Model& model)
{
    return std::holds_alternative<Screen>(model.route);
}

screens::PageFrame rail_of(const Model& model)
{
    return {.entries = {{.key = "claims",
                         .label = ui::Text::nav_claims,
                         .icon = ui::Icon::apps_list,
                         .href = "#/claims",
                         .current = shows<screens::ClaimsScreen>(model)},
                        {.key = "settings",
                         .label = ui::Text::nav_settings,
                         .icon = ui::Icon::settings,
                         .href = "#/settings",
                         .current = shows<screens::SettingsScreen>(model)}}};
}

} // namespace

void frame(const Model& model, Route& scratch, ui::Ui& ui, const screens::Send& send)
{
    screens::page_frame(ui, rail_of(model), [&] {
        core::match(
            scratch, [&](const screens::ClaimsScreen&) { screens::claims_screen(ui); },
            [&](const screens::SettingsScreen&) {
                screens::settings_screen(ui, model.appearance, send);
            },
            [&](screens::GalleryScreen& local) { screens::gallery_screen(ui, local); },
            [&](const screens::NotFoundScreen&) { screens::not_found_screen(ui); });
    });
}

} // namespace app
