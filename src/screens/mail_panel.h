// A message about the claim, as a panel over the page: read, copied, or taken along as a file that
// a mail program opens. Nothing is sent from here.
#pragma once

#include "screens/intents.h"
#include "screens/mail_words.h"
#include "ui/ui.h"

#include <optional>
#include <string>

namespace screens {

struct OpenMail {
    MailKind kind = MailKind::Consent;
    std::string language{}; // a tag of ui::languages; empty: that of the interface
};

// The menu of messages that fit; nothing where there is none.
void mail_button(ui::Ui& ui, std::optional<OpenMail>& open, const ClaimView& view);

// Draw it in every frame; it closes itself.
void mail_panel(ui::Ui& ui, std::optional<OpenMail>& open, const ClaimView& view, const Send& send);

} // namespace screens
