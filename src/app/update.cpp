#include "app/update.h"

#include "app/appearance.h"
#include "core/match.h"
#include "ui/languages.h"

#include <algorithm>

namespace app {

namespace {

using Effects = std::vector<Effect>;

ui::Text title_of(const Route& route)
{
    return core::match(
        route, [](const screens::ClaimsScreen&) { return ui::Text::claims_title; },
        [](const screens::SettingsScreen&) { return ui::Text::settings_title; },
        [](const screens::GalleryScreen&) { return ui::Text::gallery_title; },
        [](const screens::NotFoundScreen&) { return ui::Text::not_found_title; });
}

void show_title(const Model& model, Effects& effects)
{
    if (!model.words) return;
    const auto page = std::string(model.words->say(title_of(model.route)));
    effects.push_back(
        ShowTitle{.title = page + " · " + std::string(model.words->say(ui::Text::app_name))});
}

bool awaits(const Model& model, const auto& is_it)
{
    return std::any_of(model.asked.begin(), model.asked.end(),
                       [&](const auto& entry) { return is_it(entry.second); });
}

void ask(Model& model, Asked what, std::string name, Effects& effects)
{
    const int ticket = ++model.last_ticket;
    model.asked.emplace(ticket, std::move(what));
    effects.push_back(LoadAsset{.ticket = ticket, .name = std::move(name)});
}

void want_words(Model& model, Effects& effects)
{
    const std::string& language = model.appearance.language;
    const bool coming = awaits(model, [&](const Asked& asked) {
        const auto* words = std::get_if<WordsAsked>(&asked);
        return words != nullptr && words->language == language;
    });
    if (model.words_language == language || coming) return;
    ask(model, WordsAsked{.language = language}, "strings/" + language + ".json", effects);
}

void want_theme(Model& model, Effects& effects)
{
    const auto name = std::string(theme_for(model.appearance.theme, model.preferences));
    const bool coming = awaits(model, [&](const Asked& asked) {
        const auto* theme = std::get_if<ThemeAsked>(&asked);
        return theme != nullptr && theme->name == name;
    });
    if (model.theme_name == name || coming) return;
    ask(model, ThemeAsked{.name = name}, "theme/" + name + ".json", effects);
}

void recall(Model& model, const SettingRecalled& setting)
{
    if (setting.key == "language" && is_language(setting.value)) {
        model.appearance.language = setting.value;
    }
    if (setting.key == "browser.languages" && model.appearance.language.empty()) {
        model.appearance.language = best_language(setting.value);
    }
    if (setting.key == "theme") model.appearance.theme = theme_choice(setting.value);
}

void start(Model& model, Effects& effects)
{
    if (model.appearance.language.empty()) model.appearance.language = "en";
    want_words(model, effects);
    want_theme(model, effects);
}

void accept_words(Model& model, const std::string& language, const std::string& text,
                  Effects& effects)
{
    if (language != model.appearance.language) return; // chosen again meanwhile
    model.words = words_from(text);
    model.words_language = language;
    effects.push_back(ShowLanguage{.tag = language});
    show_title(model, effects);
}

void accept_theme(Model& model, const std::string& name, const std::string& text, Effects& effects)
{
    if (name != theme_for(model.appearance.theme, model.preferences)) return;
    model.theme = theme_from(text);
    model.theme_name = name;
    effects.push_back(ShowTheme{.declarations = css_declarations(*model.theme)});
}

void accept_asset(Model& model, const AssetArrived& arrived, Effects& effects)
{
    const auto found = model.asked.find(arrived.ticket);
    if (found == model.asked.end()) return;
    const Asked asked = found->second;
    model.asked.erase(found);
    core::match(
        asked, [&](const WordsAsked& e) { accept_words(model, e.language, arrived.text, effects); },
        [&](const ThemeAsked& e) { accept_theme(model, e.name, arrived.text, effects); });
}

// What is on the screen stays; the choice goes back to what can be shown.
void give_up_asset(Model& model, const AssetFailed& failed)
{
    const auto found = model.asked.find(failed.ticket);
    if (found == model.asked.end()) return;
    core::match(
        found->second,
        [&](const WordsAsked& e) {
            model.trouble = "strings/" + e.language;
            if (!model.words_language.empty()) model.appearance.language = model.words_language;
        },
        [&](const ThemeAsked& e) { model.trouble = "theme/" + e.name; });
    model.asked.erase(found);
}

void answer(Model& model, const screens::Intent& intent, Effects& effects)
{
    core::match(
        intent,
        [&](const screens::ChooseLanguage& e) {
            model.appearance.language = e.tag;
            effects.push_back(Remember{.key = "language", .value = e.tag});
            want_words(model, effects);
        },
        [&](const screens::ChooseTheme& e) {
            model.appearance.theme = e.theme;
            effects.push_back(
                Remember{.key = "theme", .value = std::string(theme_setting(e.theme))});
            want_theme(model, effects);
        });
}

} // namespace

Step update(Model model, const Action& action)
{
    Effects effects;
    core::match(
        action, [&](const Started&) { start(model, effects); },
        [&](const SettingRecalled& e) { recall(model, e); },
        [&](const AddressChanged& e) {
            model.route = route_of(e.address);
            show_title(model, effects);
        },
        [&](const PreferencesChanged& e) {
            model.preferences = e.preferences;
            if (!model.theme_name.empty()) want_theme(model, effects);
        },
        [&](const AssetArrived& e) { accept_asset(model, e, effects); },
        [&](const AssetFailed& e) { give_up_asset(model, e); },
        [&](const screens::Intent& e) { answer(model, e, effects); });
    return {.model = std::move(model), .effects = std::move(effects)};
}

} // namespace app
