// Customer associations: the claims of this workspace, or, before the first, what this page is for.
#pragma once

#include "ui/ui.h"

namespace screens {

struct ClaimsScreen {};

void claims_screen(ui::Ui& ui);

} // namespace screens
