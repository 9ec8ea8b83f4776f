// Language and theme: what is chosen, asked for, and shown.
#include "app/appearance.h"
#include "app/update_parts.h"
#include "ui/languages.h"

#include <algorithm>

namespace app {

namespace {

constexpr const char* text_size_key = "text_size";
constexpr const char* pointer_key = "pointer";
constexpr const char* ringed = "ringed";

// One of those that there are; else as usual.
int text_percent(const std::string& setting)
{
    for (const int percent : screens::text_sizes_percent) {
        if (setting == std::to_string(percent)) return percent;
    }
    return 100;
}

// What is as usual needs no word.
void show_for_lookers_on(const Model& model, Effects& effects)
{
    const screens::Appearance& appearance = model.appearance;
    if (appearance.text_percent != 100) {
        effects.push_back(ShowTextSize{.percent = appearance.text_percent});
    }
    if (appearance.pointer == screens::PointerLook::Ringed) {
        effects.push_back(ShowPointer{.ringed = true});
    }
}

bool awaits(const Model& model, const auto& is_it)
{
    return std::any_of(model.asked.begin(), model.asked.end(),
                       [&](const auto& entry) { return is_it(entry.second); });
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

// Forced colours hold for whatever theme was chosen, as they do for every other page.
void show_forced_theme(Model& model, const ui::SystemColours& colours, Effects& effects)
{
    model.theme = ui::forced_theme(colours);
    model.theme_name.clear();
    effects.push_back(ShowTheme{.declarations = css_declarations(*model.theme)});
}

void choose_theme(Model& model, Effects& effects)
{
    if (model.preferences.forced_colours)
        show_forced_theme(model, *model.preferences.forced_colours, effects);
    else
        want_theme(model, effects);
}

} // namespace

void recall_look(Model& model, const SettingRecalled& setting)
{
    if (setting.key == "language" && is_language(setting.value)) {
        model.appearance.language = setting.value;
    }
    if (setting.key == "browser.languages" && model.appearance.language.empty()) {
        model.appearance.language = best_language(setting.value);
    }
    if (setting.key == "theme") model.appearance.theme = theme_choice(setting.value);
    if (setting.key == text_size_key) model.appearance.text_percent = text_percent(setting.value);
    if (setting.key == pointer_key && setting.value == ringed) {
        model.appearance.pointer = screens::PointerLook::Ringed;
    }
}

void start_look(Model& model, Effects& effects)
{
    if (model.appearance.language.empty()) model.appearance.language = "en";
    model.started = true;
    want_words(model, effects);
    choose_theme(model, effects);
    show_for_lookers_on(model, effects);
}

void change_preferences(Model& model, const ui::Preferences& preferences, Effects& effects)
{
    model.preferences = preferences;
    if (model.started) choose_theme(model, effects);
}

void choose(Model& model, const screens::ChooseLanguage& choice, Effects& effects)
{
    model.appearance.language = choice.tag;
    effects.push_back(Remember{.key = "language", .value = choice.tag});
    want_words(model, effects);
}

void choose(Model& model, const screens::ChooseTheme& choice, Effects& effects)
{
    model.appearance.theme = choice.theme;
    effects.push_back(Remember{.key = "theme", .value = std::string(theme_setting(choice.theme))});
    choose_theme(model, effects);
}

void choose(Model& model, const screens::ChooseTextSize& choice, Effects& effects)
{
    model.appearance.text_percent = text_percent(std::to_string(choice.percent));
    const int percent = model.appearance.text_percent;
    effects.push_back(
        Remember{.key = text_size_key, .value = percent == 100 ? "" : std::to_string(percent)});
    effects.push_back(ShowTextSize{.percent = percent});
}

void choose(Model& model, const screens::ChoosePointer& choice, Effects& effects)
{
    model.appearance.pointer = choice.look;
    const bool on = choice.look == screens::PointerLook::Ringed;
    effects.push_back(Remember{.key = pointer_key, .value = on ? ringed : ""});
    effects.push_back(ShowPointer{.ringed = on});
}

void want_other_words(Model& model, const std::string& language, Effects& effects)
{
    if (!is_language(language) || model.words_language == language) return;
    const bool coming = awaits(model, [&](const Asked& asked) {
        const auto* words = std::get_if<OtherWordsAsked>(&asked);
        return words != nullptr && words->language == language;
    });
    if (coming || model.other_words.count(language) != 0) return;
    ask(model, OtherWordsAsked{.language = language}, "strings/" + language + ".json", effects);
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
    if (model.preferences.forced_colours) return;
    if (name != theme_for(model.appearance.theme, model.preferences)) return;
    model.theme = theme_from(text);
    model.theme_name = name;
    effects.push_back(ShowTheme{.declarations = css_declarations(*model.theme)});
}

} // namespace app
