// Where Help tells more about what is on a screen: a problem, a state, a step of the wizard.
#pragma once

#include "claims/problems.h"
#include "claims/standing.h"
#include "screens/wizard.h"
#include "ui/ui.h"

#include <string>

namespace screens {

std::string help_about(const claims::Problem& problem); // an address: "/help/trouble/csp"
std::string help_about(const claims::Standing& standing, const claims::Edition& edition);
std::string help_about(WizardStep step);

// "Learn more": says to screen readers about what.
void learn_more(ui::Ui& ui, std::string_view key, const std::string& about,
                const std::string& address);

} // namespace screens
