// A white sheet with a soft shadow, as high as what stands on it.
#pragma once

#include "ui/ui.h"

namespace ui {

void card(Ui& ui, const Body& body);

} // namespace ui
