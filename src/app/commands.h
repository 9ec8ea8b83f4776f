// The one table of what can be called for from anywhere: for the palette, the shortcuts, and the
// page that explains them.
#pragma once

#include "app/model.h"
#include "screens/command_desk.h"

#include <vector>

namespace app {

// What this person, in this role, may call for now; labels in these words.
std::vector<screens::OfferedCommand> commands_for(const Model& model, const ui::Words& words);

// All that have keys, whether offered now or not: for the page that explains them.
std::vector<screens::Shortcut> shortcuts_of(const ui::Words& words);

} // namespace app
