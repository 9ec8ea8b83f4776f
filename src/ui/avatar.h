// A person as a disc with initials.
#pragma once

#include "ui/ui.h"

namespace ui {

// "Anna Kowalska" is AK; a name in Chinese is its last two characters.
std::string initials(std::string_view name);
void avatar(Ui& ui, const Rect& square, std::string_view name);

} // namespace ui
