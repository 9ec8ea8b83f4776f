#include "screens/not_found_screen.h"

#include "ui/heading.h"
#include "ui/link.h"
#include "ui/text.h"

namespace screens {

using ui::Text;

void not_found_screen(ui::Ui& ui)
{
    ui::heading(ui, "title", 1, ui.say(Text::not_found_title));
    ui.space(12);
    ui::paragraph(ui, "text", ui.say(Text::not_found_text));
    ui.space(16);
    ui::link(ui, {.key = "back", .label = ui.say(Text::not_found_back), .href = "#/claims"});
}

} // namespace screens
