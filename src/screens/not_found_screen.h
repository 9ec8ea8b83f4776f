// What an address that leads nowhere shows.
#pragma once

#include "ui/ui.h"

namespace screens {

struct NotFoundScreen {};

void not_found_screen(ui::Ui& ui);

} // namespace screens
