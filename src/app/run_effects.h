// The only place where the app touches the world.
#pragma once

#include "app/effect.h"

#include <vector>

namespace app {

void run_effects(const std::vector<Effect>& effects, ports::Page& page);

} // namespace app
