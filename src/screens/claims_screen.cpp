#include "screens/claims_screen.h"

#include "ui/empty_state.h"
#include "ui/heading.h"
#include "ui/link.h"

namespace screens {

using ui::Text;

void claims_screen(ui::Ui& ui)
{
    ui::heading(ui, "title", 1, ui.say(Text::claims_title));
    ui.space(20);
    ui::empty_state(
        ui,
        {.key = "empty",
         .icon = ui::Icon::clipboard_task,
         .title = ui.say(Text::claims_empty_title),
         .sentences = {ui.say(Text::claims_empty_text), ui.say(Text::claims_empty_kept)}},
        [&] {
            ui::link(ui, {.key = "settings",
                          .label = ui.say(Text::claims_empty_settings),
                          .href = "#/settings"});
        });
}

} // namespace screens
