// A heading, levels 1 to 4, wrapped to the column.
#pragma once

#include "ui/ui.h"

namespace ui {

void heading(Ui& ui, std::string_view key, int level, std::string_view text);

} // namespace ui
