// The screen as a function of the model.
#pragma once

#include "app/model.h"

namespace app {

// Draws the model; what the person asked for meanwhile goes to `send`. The model must be ready.
// The route is the screens' own scratch: they may write in it, and in nothing else.
void frame(const Model& model, Route& scratch, ui::Ui& ui, const screens::Send& send);

} // namespace app
