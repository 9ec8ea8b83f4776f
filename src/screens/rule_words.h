// The rules of an edition, each with its value and the page that gives it; and what roles may do.
#pragma once

#include "claims/editions.h"
#include "claims/lifecycle.h"
#include "ui/words.h"

#include <string>

namespace screens {

ui::Text rule_text(claims::EditionRule rule); // "Time for the review"
// What the edition says: "5 business days".
std::string rule_value(const ui::Words& words, claims::EditionRule rule,
                       const claims::Edition& edition);
// Where: "Rules of 2020: Manage customer associations (2020-06-29)".
std::string rule_source(const ui::Words& words, claims::EditionRule rule,
                        const claims::Edition& edition);
std::string edition_name(const ui::Words& words, const claims::EditionId& edition);

ui::Text right_text(claims::Right right);

} // namespace screens
