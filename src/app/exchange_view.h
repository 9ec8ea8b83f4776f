// What the Exchange and Storage screens may read, made anew for every frame.
#pragma once

#include "app/model.h"
#include "screens/exchange_screen.h"
#include "screens/storage_screen.h"

namespace app {

screens::ExchangeView exchange_view(const Model& model);
screens::StorageView storage_view(const Model& model);

} // namespace app
