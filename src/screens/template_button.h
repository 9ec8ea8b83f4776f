// "Download template": a Word document with what the claim says, for the customer to sign.
#pragma once

#include "screens/intents.h"
#include "ui/ui.h"

namespace screens {

void template_button(ui::Ui& ui, const claims::ClaimId& claim, const Send& send);

} // namespace screens
