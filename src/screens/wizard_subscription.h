// The subscription of a product of Business Applications: its ID, how it was bought, how it stands.
#pragma once

#include "screens/wizard.h"

namespace screens {

void wizard_subscription(ui::Ui& ui, const Wizard& wizard, const claims::ClaimedProduct& claimed);

} // namespace screens
