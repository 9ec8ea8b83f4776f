// New files that a dispute brings along: read and kept at once, attached when it is sent.
#pragma once

#include "screens/claim_view.h"
#include "screens/intents.h"
#include "ui/ui.h"

namespace screens {

void dispute_files(ui::Ui& ui, const ClaimView& view, const Send& send);

} // namespace screens
