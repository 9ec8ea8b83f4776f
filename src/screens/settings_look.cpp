// How Claimdesk looks and speaks on this device.
#include "screens/settings_parts.h"

#include "ui/languages.h"
#include "ui/radio_group.h"

namespace screens {

using ui::operator""_text;

namespace {

void language_section(ui::Ui& ui, const Appearance& appearance, const Send& send)
{
    ui::RadioGroup group{.key = "language",
                         .label = ui.say("settings.language"_text),
                         .description = ui.say("settings.language.hint"_text)};
    for (const ui::Language& language : ui::languages) {
        if (language.tag == appearance.language) group.chosen = group.choices.size();
        group.choices.push_back(
            {.key = language.tag, .label = std::string(language.name), .language = language.tag});
    }
    if (const auto made = ui::radio_group(ui, group)) {
        send(ChooseLanguage{.tag = std::string(ui::languages[*made].tag)});
    }
}

void theme_section(ui::Ui& ui, const Appearance& appearance, const Send& send)
{
    const ui::RadioGroup group{
        .key = "theme",
        .label = ui.say("settings.theme"_text),
        .choices = {{.key = "system", .label = ui.say("settings.theme.system"_text)},
                    {.key = "light", .label = ui.say("settings.theme.light"_text)},
                    {.key = "dark", .label = ui.say("settings.theme.dark"_text)},
                    {.key = "contrast", .label = ui.say("settings.theme.contrast"_text)}},
        .chosen = static_cast<std::size_t>(appearance.theme)};
    if (const auto made = ui::radio_group(ui, group)) {
        send(ChooseTheme{.theme = static_cast<ThemeChoice>(*made)});
    }
}

} // namespace

void look_settings(ui::Ui& ui, const Appearance& appearance, const Send& send)
{
    settings_card(ui,
                  {.key = "appearance",
                   .title = "settings.appearance"_text,
                   .hint = "settings.device_hint"_text},
                  [&] {
                      settings_pair(
                          ui, [&] { language_section(ui, appearance, send); },
                          [&] { theme_section(ui, appearance, send); });
                  });
}

} // namespace screens
