#include "screens/settings_screen.h"

#include "ui/card.h"
#include "ui/heading.h"
#include "ui/languages.h"
#include "ui/radio_group.h"
#include "ui/text.h"

#include <array>

namespace screens {

using ui::Text;

namespace {

constexpr float one_column_below = 560;

void language_section(ui::Ui& ui, const Appearance& appearance, const Send& send)
{
    ui::RadioGroup group{.key = "language",
                         .label = ui.say(Text::settings_language),
                         .description = ui.say(Text::settings_language_hint)};
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
        .label = ui.say(Text::settings_theme),
        .choices = {{.key = "system", .label = ui.say(Text::settings_theme_system)},
                    {.key = "light", .label = ui.say(Text::settings_theme_light)},
                    {.key = "dark", .label = ui.say(Text::settings_theme_dark)},
                    {.key = "contrast", .label = ui.say(Text::settings_theme_contrast)}},
        .chosen = static_cast<std::size_t>(appearance.theme)};
    if (const auto made = ui::radio_group(ui, group)) {
        send(ChooseTheme{.theme = static_cast<ThemeChoice>(*made)});
    }
}

void sections(ui::Ui& ui, const Appearance& appearance, const Send& send)
{
    if (ui.width() < one_column_below) {
        language_section(ui, appearance, send);
        ui.space(24);
        theme_section(ui, appearance, send);
        return;
    }
    ui.columns({1, 1}, 32, [&](std::size_t column) {
        if (column == 0)
            language_section(ui, appearance, send);
        else
            theme_section(ui, appearance, send);
    });
}

} // namespace

void settings_screen(ui::Ui& ui, const Appearance& appearance, const Send& send)
{
    ui::heading(ui, "title", 1, ui.say(Text::settings_title));
    ui.space(20);
    ui::card(ui, [&] {
        ui::heading(ui, "appearance", 2, ui.say(Text::settings_appearance));
        ui.space(4);
        ui::paragraph(ui, "device", ui.say(Text::settings_device_hint), ui::type::body,
                      ui::Ink::TextSecond);
        ui.space(20);
        sections(ui, appearance, send);
    });
}

} // namespace screens
