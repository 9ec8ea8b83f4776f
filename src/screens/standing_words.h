// The customer's consent, the association, and associations from before, in sentences.
#pragma once

#include "claims/associations.h"
#include "claims/calendar.h"
#include "claims/standing.h"
#include "ui/words.h"
#include "workspace/columns.h"

#include <string>

namespace screens {

// In a word or two, for filters and tables.
ui::Text consent_text(workspace::ConsentState consent);
ui::Text association_text(claims::AssociationState association);

// The zone is the one in which the day of a decline is named.
std::string consent_sentence(const ui::Words& words, const claims::Consent& consent,
                             const claims::TimeZone& zone);
std::string association_sentence(const ui::Words& words, const claims::Association& association);
std::string official_since(const ui::Words& words, core::Date day);

// That an official claim is not paid yet, and who decides on it; or, where nothing is ever paid,
// that.
std::string payment_sentence(const ui::Words& words,
                             const std::vector<claims::Programme>& programmes);

// What an association from before needs; `claim_name` is the name of the claim under way, if any.
std::string existing_sentence(const ui::Words& words, const claims::NeededClaim& needed,
                              const std::string& claim_name);

} // namespace screens
