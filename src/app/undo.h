// What takes back what was just done: commands that go through decide like any other. No event is
// ever deleted; the history shows both.
#pragma once

#include "claims/commands.h"
#include "claims/model.h"

#include <vector>

namespace app {

// In the order in which they are to be given. Nothing: it cannot be undone.
std::vector<claims::Command> undoing(const claims::Claim& before, const claims::Command& command);

} // namespace app
