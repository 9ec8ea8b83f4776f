#include "app/commands.h"

#include "claims/lifecycle.h"
#include "screens/domain_words.h"
#include "ui/languages.h"

namespace app {

namespace {

using ui::Icon;
using ui::Text;
using ui::operator""_text;

struct Command {
    std::string_view key{};
    Text label = "app.name"_text;
    Icon icon = Icon::None;
    Text group = "palette.actions"_text;
    std::string_view shortcut{};
    screens::Intent (*intent)() = nullptr;
    bool (*is_offered)(const Model&) = [](const Model&) { return true; };
};

template <const char* address>
screens::Intent go()
{
    return screens::GoTo{.address = address};
}

// Customers have their requests, and nothing else of the workspace.
bool sees_claims(const Model& model)
{
    return !claims::has_right(model.me.actor.role, claims::Right::Decline);
}

constexpr char to_claims[] = "/claims";
constexpr char to_deadlines[] = "/deadlines";
constexpr char to_associations[] = "/associations";
constexpr char to_review[] = "/review";
constexpr char to_consent[] = "/consent";
constexpr char to_insights[] = "/insights";
constexpr char to_exchange[] = "/exchange";
constexpr char to_storage[] = "/settings/storage";
constexpr char to_settings[] = "/settings";
constexpr char to_help[] = "/help";

constexpr std::array commands{
    Command{"new", "claims.new"_text, Icon::add, "palette.actions"_text, "n",
            [] { return screens::Intent(screens::BeginClaim{}); },
            [](const Model& model) {
                return model.book &&
                       claims::has_right(model.me.actor.role, claims::Right::CreateAndSubmit);
            }},
    Command{"go-claims", "nav.claims"_text, Icon::apps_list, "palette.pages"_text, "g c",
            go<to_claims>, sees_claims},
    Command{"go-consent", "nav.consent"_text, Icon::checkmark, "palette.pages"_text, "g c",
            go<to_consent>, [](const Model& model) { return !sees_claims(model); }},
    Command{"go-deadlines", "nav.deadlines"_text, Icon::calendar, "palette.pages"_text, "g d",
            go<to_deadlines>, sees_claims},
    Command{"go-associations", "associations.title"_text, Icon::clipboard_task,
            "palette.pages"_text, "g a", go<to_associations>, sees_claims},
    Command{"go-review", "nav.review"_text, Icon::eye, "palette.pages"_text, "g r", go<to_review>,
            [](const Model& model) {
                return claims::has_right(model.me.actor.role, claims::Right::Review);
            }},
    Command{"go-insights", "nav.insights"_text, Icon::data_bar, "palette.pages"_text, "g i",
            go<to_insights>, sees_claims},
    Command{"go-exchange", "nav.exchange"_text, Icon::arrow_swap, "palette.pages"_text, "g e",
            go<to_exchange>, sees_claims},
    Command{"go-storage",
            "storage.title"_text,
            Icon::document,
            "palette.pages"_text,
            {},
            go<to_storage>},
    Command{"go-settings", "nav.settings"_text, Icon::settings, "palette.pages"_text, "g s",
            go<to_settings>},
    Command{"go-help", "nav.help"_text, Icon::question, "palette.pages"_text, "g h", go<to_help>},
    Command{"undo", "kit.undo"_text, Icon::history, "palette.actions"_text, "Control+z",
            [] { return screens::Intent(screens::Undo{}); },
            [](const Model& model) { return !model.undoable.empty(); }},
    Command{"demo",
            "demo.open"_text,
            Icon::eye,
            "palette.actions"_text,
            {},
            [] { return screens::Intent(screens::WishDemo{}); },
            [](const Model& model) { return !model.demo; }},
    Command{"tour-open",
            "tour.open"_text,
            Icon::question,
            "palette.actions"_text,
            {},
            [] { return screens::Intent(screens::WishTour{}); },
            [](const Model& model) { return !model.demo; }},
    Command{"tour", "tour.command"_text, Icon::question, "palette.actions"_text, "t",
            [] { return screens::Intent(screens::WishTour{}); },
            [](const Model& model) { return model.demo.has_value(); }},
    Command{"tour-again",
            "tour.again"_text,
            Icon::history,
            "palette.actions"_text,
            {},
            [] { return screens::Intent(screens::WishTour{.wish = screens::TourWish::Again}); },
            [](const Model& model) { return model.demo && model.demo->tour.shown; }},
    Command{"demo-leave",
            "demo.leave"_text,
            Icon::dismiss,
            "palette.actions"_text,
            {},
            [] { return screens::Intent(screens::WishDemo{.wish = screens::DemoWish::Leave}); },
            [](const Model& model) { return model.demo.has_value(); }},
    Command{"full-screen",
            "settings.full_screen"_text,
            Icon::auto_fit_width,
            "palette.presenting"_text,
            {},
            [] { return screens::Intent(screens::TurnFullScreen{}); },
            [](const Model& model) {
                return model.preferences.can_fill_screen && !model.preferences.full_screen;
            }},
    Command{"full-screen-end",
            "settings.full_screen.end"_text,
            Icon::auto_fit_width,
            "palette.presenting"_text,
            {},
            [] { return screens::Intent(screens::TurnFullScreen{}); },
            [](const Model& model) { return model.preferences.full_screen; }},
    Command{
        "pointer",
        "settings.pointer"_text,
        Icon::eye,
        "palette.presenting"_text,
        {},
        [] {
            return screens::Intent(screens::ChoosePointer{.look = screens::PointerLook::Ringed});
        },
        [](const Model& model) { return model.appearance.pointer == screens::PointerLook::Plain; }},
    Command{"pointer-plain",
            "settings.pointer.end"_text,
            Icon::eye_off,
            "palette.presenting"_text,
            {},
            [] { return screens::Intent(screens::ChoosePointer{}); },
            [](const Model& model) {
                return model.appearance.pointer == screens::PointerLook::Ringed;
            }},
    Command{"save-again",
            "saving.again"_text,
            Icon::error_circle,
            "palette.actions"_text,
            {},
            [] { return screens::Intent(screens::SaveAgain{}); },
            [](const Model& model) { return model.saving.failed; }},
};

struct ThemeWord {
    screens::ThemeChoice theme = screens::ThemeChoice::System;
    Text label = "settings.theme.system"_text;
};
constexpr std::array themes{
    ThemeWord{screens::ThemeChoice::System, "settings.theme.system"_text},
    ThemeWord{screens::ThemeChoice::Light, "settings.theme.light"_text},
    ThemeWord{screens::ThemeChoice::Dark, "settings.theme.dark"_text},
    ThemeWord{screens::ThemeChoice::Contrast, "settings.theme.contrast"_text},
};

using Offered = std::vector<screens::OfferedCommand>;

void add_languages(Offered& offered, const Model& model, const ui::Words& words)
{
    for (const ui::Language& language : ui::languages) {
        if (language.tag == model.appearance.language) continue;
        offered.push_back({.key = "language:" + std::string(language.tag),
                           .label = std::string(language.name),
                           .icon = Icon::local_language,
                           .group = std::string(words.say("bar.language"_text)),
                           .also = std::string(words.say("bar.language"_text)),
                           .intent = screens::ChooseLanguage{.tag = std::string(language.tag)}});
    }
}

void add_themes(Offered& offered, const Model& model, const ui::Words& words)
{
    for (const ThemeWord& word : themes) {
        if (word.theme == model.appearance.theme) continue;
        offered.push_back({.key = "theme:" + std::to_string(static_cast<int>(word.theme)),
                           .label = std::string(words.say(word.label)),
                           .icon = Icon::weather_moon,
                           .group = std::string(words.say("bar.theme"_text)),
                           .also = std::string(words.say("bar.theme"_text)),
                           .intent = screens::ChooseTheme{.theme = word.theme}});
    }
}

void add_text_sizes(Offered& offered, const Model& model, const ui::Words& words)
{
    for (const int percent : screens::text_sizes_percent) {
        if (percent == model.appearance.text_percent) continue;
        const std::string figure = std::to_string(percent);
        offered.push_back({.key = "text-size:" + figure,
                           .label = words.say("palette.text_size"_text, {{"percent", figure}}),
                           .icon = Icon::search,
                           .group = std::string(words.say("palette.presenting"_text)),
                           .intent = screens::ChooseTextSize{.percent = percent}});
    }
}

void add_roles(Offered& offered, const Model& model, const ui::Words& words)
{
    for (const auto& named : core::names<claims::Role>) {
        if (named.value == model.me.actor.role) continue;
        const std::string role(words.say(screens::role_text(named.value)));
        offered.push_back(
            {.key = "role:" + std::string(named.name),
             .label = words.say("bar.role"_text, {{"role", role}}),
             .icon = Icon::person,
             .group = std::string(words.say("palette.roles"_text)),
             .intent = screens::BecomePerson{.role = named.value, .name = model.me.actor.name}});
    }
}

} // namespace

Offered commands_for(const Model& model, const ui::Words& words)
{
    Offered offered;
    for (const Command& command : commands) {
        if (!command.is_offered(model)) continue;
        offered.push_back({.key = std::string(command.key),
                           .label = std::string(words.say(command.label)),
                           .icon = command.icon,
                           .group = std::string(words.say(command.group)),
                           .shortcut = std::string(command.shortcut),
                           .intent = command.intent()});
    }
    add_roles(offered, model, words);
    add_languages(offered, model, words);
    add_themes(offered, model, words);
    add_text_sizes(offered, model, words);
    return offered;
}

std::vector<screens::Shortcut> shortcuts_of(const ui::Words& words)
{
    std::vector<screens::Shortcut> shortcuts{
        {.label = std::string(words.say("bar.search"_text)), .keys = "Control+k"},
        {.label = std::string(words.say("shortcuts.title"_text)), .keys = "?"}};
    for (const Command& command : commands) {
        if (command.shortcut.empty()) continue;
        shortcuts.push_back({.label = std::string(words.say(command.label)),
                             .keys = std::string(command.shortcut)});
    }
    return shortcuts;
}

} // namespace app
