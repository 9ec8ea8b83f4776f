// What the card of sync may read, made anew for every frame.
#pragma once

#include "app/model.h"
#include "screens/sync_state.h"

namespace app {

screens::SyncState sync_state(const Model& model);

} // namespace app
