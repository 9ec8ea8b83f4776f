// All requests that a customer has been told of: the first screen of the customer.
#pragma once

#include "screens/workspace_view.h"
#include "ui/ui.h"

namespace screens {

void consent_list(ui::Ui& ui, const WorkspaceView& view);

} // namespace screens
