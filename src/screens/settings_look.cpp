// How Claimdesk looks and speaks on this device.
#include "screens/settings_parts.h"

#include "ui/button.h"
#include "ui/choice.h"
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

std::string percent_words(const ui::Ui& ui, int percent)
{
    return ui.words().say("settings.text_size.percent"_text,
                          {{"percent", std::to_string(percent)}});
}

void text_size_section(ui::Ui& ui, const Appearance& appearance, const Send& send)
{
    ui::RadioGroup group{.key = "text-size", .label = ui.say("settings.text_size"_text)};
    std::array<std::string, text_sizes_percent.size()> keys;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const int percent = text_sizes_percent[i];
        keys[i] = std::to_string(percent);
        if (percent == appearance.text_percent) group.chosen = i;
        group.choices.push_back({.key = keys[i], .label = percent_words(ui, percent)});
    }
    if (const auto made = ui::radio_group(ui, group)) {
        send(ChooseTextSize{.percent = text_sizes_percent[*made]});
    }
}

void screen_section(ui::Ui& ui, const Appearance& appearance, const Send& send)
{
    const auto set =
        ui::check_box(ui, {.about = {.key = "pointer",
                                     .label = ui.say("settings.pointer"_text),
                                     .description = ui.say("settings.pointer.hint"_text)},
                           .checked = appearance.pointer == PointerLook::Ringed ? ui::Checked::Yes
                                                                                : ui::Checked::No});
    if (set) send(ChoosePointer{.look = *set ? PointerLook::Ringed : PointerLook::Plain});
    if (!ui.preferences().can_fill_screen) return;
    ui.space(16);
    const ui::Text label = ui.preferences().full_screen ? "settings.full_screen.end"_text
                                                        : "settings.full_screen"_text;
    if (ui::button(ui, {.key = "full-screen", .label = ui.say(label)})) send(TurnFullScreen{});
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
    ui.space(20);
    settings_card(ui,
                  {.key = "presenting",
                   .title = "settings.presenting"_text,
                   .hint = "settings.presenting.hint"_text},
                  [&] {
                      settings_pair(
                          ui, [&] { text_size_section(ui, appearance, send); },
                          [&] { screen_section(ui, appearance, send); });
                  });
}

} // namespace screens
