// The next model, and what is to be done about it outside. Pure: same arguments, same answer.
#pragma once

#include "app/action.h"
#include "app/effect.h"
#include "app/model.h"

#include <vector>

namespace app {

struct Step {
    Model model;
    std::vector<Effect> effects;
};

Step update(Model model, const Action& action);

} // namespace app
