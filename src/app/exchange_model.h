// What the app knows of the export and the import that are under way.
#pragma once

#include "bundle/plan.h"
#include "ports/exchange.h"
#include "screens/exchange_state.h"

#include <memory>

namespace app {

struct ExchangeModel {
    screens::ExportState out;
    screens::ImportState in;
    ports::ImportSource source; // of what is looked into
    std::shared_ptr<const bundle::ImportPlan> plan;
    bool with_profile = false;
    int backup_ticket = 0; // of a backup into the person's folder, unasked
};

} // namespace app
