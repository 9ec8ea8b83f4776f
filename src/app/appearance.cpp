#include "app/appearance.h"

#include "core/json.h"
#include "core/json_reader.h"
#include "ui/languages.h"

#include <algorithm>

namespace app {

using screens::ThemeChoice;

namespace {

constexpr ui::Colour unknown_colour{.red = 255, .green = 0, .blue = 255};

constexpr std::array<std::string_view, 4> theme_settings{"system", "light", "dark", "contrast"};

std::string_view primary(std::string_view tag)
{
    return tag.substr(0, tag.find('-'));
}

// Traditional Chinese serves readers of zh-TW, zh-HK, zh-Hant; plain zh and zh-CN fall to it too,
// being nearer than English.
std::string_view language_for(std::string_view wanted)
{
    if (is_language(wanted)) return wanted;
    const auto found =
        std::find_if(ui::languages.begin(), ui::languages.end(), [&](const ui::Language& language) {
            return primary(language.tag) == primary(wanted);
        });
    return found == ui::languages.end() ? std::string_view{} : found->tag;
}

std::string hex(ui::Colour colour)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string text = "#";
    for (const std::uint8_t byte : {colour.red, colour.green, colour.blue, colour.alpha}) {
        text += digits[byte / 16];
        text += digits[byte % 16];
    }
    return text;
}

std::string with_hyphens(std::string_view name)
{
    std::string text(name);
    std::replace(text.begin(), text.end(), '_', '-');
    return text;
}

} // namespace

ui::Words words_from(const std::string& json)
{
    core::Problems problems;
    const core::Json document = core::parse_json(json);
    const core::Reader reader(document, "", problems);
    ui::Words words;
    for (const std::string_view key : ui::text_keys()) {
        words.texts.push_back(reader.text_if_any(key).value_or(std::string(key)));
    }
    return words;
}

ui::Theme theme_from(const std::string& json)
{
    core::Problems problems;
    const core::Json document = core::parse_json(json);
    const core::Reader reader(document, "", problems);
    ui::Theme theme{.dark = reader.text("scheme") == "dark"};
    for (std::size_t i = 0; i < ui::ink_count; ++i) {
        theme.colours[i] = ui::parse_colour(reader.text(ui::ink_names[i])).value_or(unknown_colour);
    }
    return theme;
}

std::string css_declarations(const ui::Theme& theme)
{
    std::string text = theme.dark ? "color-scheme:dark;" : "color-scheme:light;";
    for (std::size_t i = 0; i < ui::ink_count; ++i) {
        text += "--" + with_hyphens(ui::ink_names[i]) + ":" + hex(theme.colours[i]) + ";";
    }
    return text;
}

bool is_language(std::string_view tag)
{
    return std::any_of(ui::languages.begin(), ui::languages.end(),
                       [&](const ui::Language& language) { return language.tag == tag; });
}

std::string best_language(std::string_view browser_languages)
{
    while (!browser_languages.empty()) {
        const std::size_t comma = std::min(browser_languages.find(','), browser_languages.size());
        const auto found = language_for(browser_languages.substr(0, comma));
        if (!found.empty()) return std::string(found);
        browser_languages.remove_prefix(std::min(comma + 1, browser_languages.size()));
    }
    return "en";
}

std::string_view theme_setting(ThemeChoice choice)
{
    return theme_settings[static_cast<std::size_t>(choice)];
}

ThemeChoice theme_choice(std::string_view setting)
{
    const auto found = std::find(theme_settings.begin(), theme_settings.end(), setting);
    if (found == theme_settings.end()) return ThemeChoice::System;
    return static_cast<ThemeChoice>(found - theme_settings.begin());
}

} // namespace app
