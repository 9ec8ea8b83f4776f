#include "screens/not_found_screen.h"

#include "ui/heading.h"
#include "ui/link.h"
#include "ui/text.h"

namespace screens {

using ui::operator""_text;

void not_found_screen(ui::Ui& ui)
{
    ui::heading(ui, "title", 1, ui.say("not_found.title"_text));
    ui.space(12);
    ui::paragraph(ui, "text", ui.say("not_found.text"_text));
    ui.space(16);
    ui::link(ui, {.key = "back", .label = ui.say("not_found.back"_text), .href = "#/claims"});
}

} // namespace screens
