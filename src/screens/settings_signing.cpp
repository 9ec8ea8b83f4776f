// The key with which this device signs: as words that people compare, or why there is none.
#include "screens/key_words.h"
#include "screens/settings_parts.h"
#include "ui/button.h"
#include "ui/text.h"

namespace screens {

using ui::operator""_text;

void signing_settings(ui::Ui& ui, const SettingsView& view)
{
    if (!view.key) return; // not known yet
    const bool none = view.key->text.empty();
    settings_card(
        ui,
        {.key = "signing",
         .title = "settings.signing"_text,
         .hint = none ? "settings.signing.off"_text : "settings.signing.hint"_text},
        [&] {
            if (none) {
                ui::paragraph(ui, "none", ui.say("settings.signing.none"_text), ui::type::body);
                return;
            }
            ui::paragraph(ui, "label", ui.say("settings.signing.words"_text), ui::type::caption,
                          ui::Ink::TextSecond);
            ui::paragraph(ui, "words", key_in_words(*view.key), ui::type::subtitle);
            ui.space(8);
            ui::paragraph(ui, "compare", ui.say("settings.signing.compare"_text), ui::type::body);
            ui.space(8);
            ui::button(ui, {.key = "copy",
                            .label = ui.say("settings.signing.copy"_text),
                            .icon = ui::Icon::copy,
                            .copies = view.key->text});
        });
    ui.space(20);
}

} // namespace screens
