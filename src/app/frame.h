// The screen as a function of the model.
#pragma once

#include "app/model.h"

namespace app {

// Draws the model; what the person asked for meanwhile goes to `send`. The model must be ready.
void frame(const Model& model, ui::Ui& ui, const screens::Send& send);

} // namespace app
