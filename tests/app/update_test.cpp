#include "app/update.h"

#include "app/appearance.h"
#include "support/assets.h"

#include <catch2/catch.hpp>

using app::Action;
using app::Model;
using screens::ThemeChoice;
using ui::operator""_text;

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
    CHECK(asked_for(outcome) == Names{"strings/en.json", "theme/light.json", "rules.json"});
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
    CHECK(chosen.model.words->say("settings.title"_text) == "Settings");

    const Outcome shown =
        after({app::AssetArrived{.ticket = 4, .text = support::asset("strings/zh-TW.json")}},
              chosen.model);
    CHECK(shown.model.words->say("settings.title"_text) == "設定");
    CHECK(last<app::ShowLanguage>(shown)->tag == "zh-TW");
}

TEST_CASE("of two languages chosen quickly the last one stays, in whatever order they arrive")
{
    const Outcome outcome =
        after({screens::Intent{screens::ChooseLanguage{.tag = "pl"}},
               screens::Intent{screens::ChooseLanguage{.tag = "zh-TW"}},
               app::AssetArrived{.ticket = 5, .text = support::asset("strings/zh-TW.json")},
               app::AssetArrived{.ticket = 4, .text = support::asset("strings/pl.json")}},
              started());
    CHECK(outcome.model.words->say("settings.title"_text) == "設定");
}

TEST_CASE("a language that cannot be fetched leaves the page as it was")
{
    const Outcome outcome = after(
        {screens::Intent{screens::ChooseLanguage{.tag = "pl"}}, app::AssetFailed{.ticket = 4}},
        started());
    CHECK(outcome.model.appearance.language == "en");
    CHECK(outcome.model.words->say("settings.title"_text) == "Settings");
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

TEST_CASE("more contrast in the system means the high contrast theme")
{
    CHECK(app::theme_for(ThemeChoice::System, {.more_contrast = true}) == "contrast");
    CHECK(app::theme_for(ThemeChoice::Dark, {.more_contrast = true}) == "dark");
}

namespace {

constexpr ui::Colour yellow{.red = 255, .green = 255, .blue = 0};

app::PreferencesChanged colours_forced(ui::Colour text)
{
    return {.preferences = {.forced_colours = ui::SystemColours{.canvas = {},
                                                                .canvas_text = text,
                                                                .link_text = text,
                                                                .gray_text = text,
                                                                .highlight = text,
                                                                .highlight_text = {},
                                                                .button_border = text}}};
}

} // namespace

TEST_CASE("colours that the system forces are the theme at once, whatever was chosen")
{
    const app::Action chosen = screens::Intent{screens::ChooseTheme{.theme = ThemeChoice::Light}};
    for (const Model& before : {started(), after({chosen}, started()).model}) {
        const Outcome forced = after({colours_forced(yellow)}, before);
        CHECK(asked_for(forced) == Names{});
        CHECK((*forced.model.theme)[ui::Ink::Text] == yellow);
        CHECK(last<app::ShowTheme>(forced)->declarations.find("--text:#FFFF00FF") !=
              std::string::npos);
    }
}

TEST_CASE("forced colours that change are followed, and the theme comes back after them")
{
    constexpr ui::Colour white{.red = 255, .green = 255, .blue = 255};
    const Model forced = after({colours_forced(yellow)}, started()).model;
    CHECK((*after({colours_forced(white)}, forced).model.theme)[ui::Ink::Text] == white);
    CHECK(asked_for(after({app::PreferencesChanged{}}, forced)) == Names{"theme/light.json"});
    const app::Action dark = screens::Intent{screens::ChooseTheme{.theme = ThemeChoice::Dark}};
    const Outcome chosen = after({dark}, forced);
    CHECK((*chosen.model.theme)[ui::Ink::Text] == yellow);
    CHECK(asked_for(after({app::PreferencesChanged{}}, chosen.model)) == Names{"theme/dark.json"});
}

TEST_CASE("what the system asks for while the first theme is under way is followed")
{
    const app::AssetArrived light{.ticket = 2, .text = support::asset("theme/light.json")};
    const Model forced = after({app::Started{}, colours_forced(yellow), light}).model;
    CHECK((*forced.theme)[ui::Ink::Text] == yellow);
    const app::PreferencesChanged dark{.preferences = {.dark = true}};
    CHECK(asked_for(after({app::Started{}, dark, light})).back() == "theme/dark.json");
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
    for (const char* address : {"/claims", "/claims/CA-7F3K29QX", "/claims/CA-7F3K29QX/history",
                                "/settings", "/claims/CA-1/edit/products"}) {
        CHECK(app::address_of(app::route_of(address)) == address);
    }
    CHECK(std::holds_alternative<screens::ClaimsScreen>(app::route_of("")));
    CHECK(std::holds_alternative<screens::NotFoundScreen>(app::route_of("/settings/nothing")));
    CHECK(std::holds_alternative<screens::NotFoundScreen>(app::route_of("/claims/CA-1/nothing")));
}

TEST_CASE("a claim that was asked for before the workspace was open is made when it is")
{
    Outcome outcome =
        after({app::Started{.writer = std::string(32, '1')}, screens::Intent{screens::BeginClaim{}},
               app::JournalOpened{}, app::KeyFound{}});
    for (std::size_t i = 0; i < outcome.effects.size(); ++i) {
        const auto* load = std::get_if<app::LoadAsset>(&outcome.effects[i]);
        if (load == nullptr) continue;
        CHECK_FALSE(outcome.model.book);
        const app::AssetArrived arrived{.ticket = load->ticket, .text = support::asset(load->name)};
        Outcome next = after({arrived}, std::move(outcome.model));
        outcome.model = std::move(next.model);
        outcome.effects.insert(outcome.effects.end(), next.effects.begin(), next.effects.end());
    }
    REQUIRE(outcome.model.book);
    CHECK(outcome.model.book->workspace().size() == 1);
}
