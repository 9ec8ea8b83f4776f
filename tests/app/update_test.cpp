#include "app/update.h"

#include "app/appearance.h"
#include "support/assets.h"

#include <catch2/catch.hpp>

using app::Action;
using app::Model;
using screens::ThemeChoice;

namespace {

struct Outcome {
    Model model;
    std::vector<app::Effect> effects; // of all actions together
};

Outcome after(const std::vector<Action>& actions, Model model = {})
{
    Outcome outcome{.model = std::move(model), .effects = {}};
    for (const Action& action : actions) {
        app::Step step = app::update(std::move(outcome.model), action);
        outcome.model = std::move(step.model);
        outcome.effects.insert(outcome.effects.end(), step.effects.begin(), step.effects.end());
    }
    return outcome;
}

std::vector<std::string> asked_for(const Outcome& outcome)
{
    std::vector<std::string> names;
    for (const app::Effect& effect : outcome.effects) {
        if (const auto* load = std::get_if<app::LoadAsset>(&effect)) names.push_back(load->name);
    }
    return names;
}

template <class Wanted>
const Wanted* last(const Outcome& outcome)
{
    const Wanted* found = nullptr;
    for (const app::Effect& effect : outcome.effects) {
        if (const auto* one = std::get_if<Wanted>(&effect)) found = one;
    }
    return found;
}

// An app that has started in English and light.
Model started()
{
    return after({app::Started{},
                  app::AssetArrived{.ticket = 1, .text = support::asset("strings/en.json")},
                  app::AssetArrived{.ticket = 2, .text = support::asset("theme/light.json")}})
        .model;
}

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("the app starts with the browser's first language that there is")
{
    const auto language = [](const char* languages) {
        return after({app::SettingRecalled{.key = "browser.languages", .value = languages}})
            .model.appearance.language;
    };
    CHECK(language("zh-TW,zh,en") == "zh-TW");
    CHECK(language("zh-Hant-HK,en") == "zh-TW");
    CHECK(language("de-DE,pl-PL,en") == "pl");
    CHECK(language("fr,de") == "en");
    CHECK(language("") == "en");
}

TEST_CASE("what this device remembers goes before the browser's language, in any order")
{
    const app::SettingRecalled remembered{.key = "language", .value = "pl"};
    const app::SettingRecalled browser{.key = "browser.languages", .value = "zh-TW"};
    CHECK(after({remembered, browser}).model.appearance.language == "pl");
    CHECK(after({browser, remembered}).model.appearance.language == "pl");
}

TEST_CASE("a remembered language that no longer exists is not asked for")
{
    const Outcome outcome =
        after({app::SettingRecalled{.key = "language", .value = "../../secret"}, app::Started{}});
    CHECK(asked_for(outcome) == Names{"strings/en.json", "theme/light.json"});
}

TEST_CASE("the app is ready when its words and its theme are there, and says its title")
{
    const Outcome words =
        after({app::Started{},
               app::AssetArrived{.ticket = 1, .text = support::asset("strings/pl.json")}});
    CHECK_FALSE(app::ready(words.model));
    CHECK(app::ready(started()));
    CHECK(last<app::ShowTitle>(words)->title == "Powiązania z klientami · Claimdesk");
}

TEST_CASE("a chosen language is fetched, remembered, and shown when it arrives")
{
    const Outcome chosen =
        after({screens::Intent{screens::ChooseLanguage{.tag = "zh-TW"}}}, started());
    CHECK(asked_for(chosen) == Names{"strings/zh-TW.json"});
    CHECK(*last<app::Remember>(chosen) == app::Remember{.key = "language", .value = "zh-TW"});
    CHECK(chosen.model.words->say(ui::Text::settings_title) == "Settings");

    const Outcome shown =
        after({app::AssetArrived{.ticket = 3, .text = support::asset("strings/zh-TW.json")}},
              chosen.model);
    CHECK(shown.model.words->say(ui::Text::settings_title) == "設定");
    CHECK(last<app::ShowLanguage>(shown)->tag == "zh-TW");
}

TEST_CASE("of two languages chosen quickly the last one stays, in whatever order they arrive")
{
    const Outcome outcome =
        after({screens::Intent{screens::ChooseLanguage{.tag = "pl"}},
               screens::Intent{screens::ChooseLanguage{.tag = "zh-TW"}},
               app::AssetArrived{.ticket = 4, .text = support::asset("strings/zh-TW.json")},
               app::AssetArrived{.ticket = 3, .text = support::asset("strings/pl.json")}},
              started());
    CHECK(outcome.model.words->say(ui::Text::settings_title) == "設定");
}

TEST_CASE("a language that cannot be fetched leaves the page as it was")
{
    const Outcome outcome = after(
        {screens::Intent{screens::ChooseLanguage{.tag = "pl"}}, app::AssetFailed{.ticket = 3}},
        started());
    CHECK(outcome.model.appearance.language == "en");
    CHECK(outcome.model.words->say(ui::Text::settings_title) == "Settings");
    CHECK(outcome.model.trouble == "strings/pl");
}

TEST_CASE("the theme follows the system until one is chosen")
{
    const app::PreferencesChanged dark{.preferences = {.dark = true}};
    CHECK(asked_for(after({dark}, started())) == Names{"theme/dark.json"});
    const Model chosen =
        after({screens::Intent{screens::ChooseTheme{.theme = ThemeChoice::Light}}}, started())
            .model;
    CHECK(asked_for(after({dark}, chosen)) == Names{});
}

TEST_CASE("more contrast or forced colours in the system mean the high contrast theme")
{
    CHECK(app::theme_for(ThemeChoice::System, {.more_contrast = true}) == "contrast");
    CHECK(app::theme_for(ThemeChoice::System, {.dark = true, .forced_colours = true}) ==
          "contrast");
    CHECK(app::theme_for(ThemeChoice::Dark, {.more_contrast = true}) == "dark");
}

TEST_CASE("a theme's choice survives being remembered")
{
    for (const auto choice :
         {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::Contrast}) {
        CHECK(app::theme_choice(app::theme_setting(choice)) == choice);
    }
    CHECK(app::theme_choice("something else") == ThemeChoice::System);
}

TEST_CASE("every page has an address, and every address a page")
{
    for (const char* address : {"/claims", "/settings"}) {
        CHECK(app::address_of(app::route_of(address)) == address);
    }
    CHECK(std::holds_alternative<screens::ClaimsScreen>(app::route_of("")));
    CHECK(std::holds_alternative<screens::NotFoundScreen>(app::route_of("/settings/nothing")));
}
