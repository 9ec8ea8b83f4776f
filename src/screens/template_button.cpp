#include "screens/template_button.h"

#include "ui/button.h"
#include "ui/text.h"

namespace screens {

using ui::operator""_text;

void template_button(ui::Ui& ui, const claims::ClaimId& claim, const Send& send)
{
    if (ui::button(ui, {.key = "template",
                        .label = ui.say("template.download"_text),
                        .icon = ui::Icon::arrow_download})) {
        send(OfferTemplate{.claim = claim});
    }
    ui.space(4);
    ui::paragraph(ui, "template-text", ui.say("template.download.hint"_text), ui::type::caption,
                  ui::Ink::TextSecond);
}

} // namespace screens
