// One change of a claim's history in words: what changed, what was there before, what is there
// since. Histories keep what was typed, or storage names where the value is no text.
#pragma once

#include "claims/history.h"
#include "screens/claim_view.h"
#include "ui/words.h"

#include <string>

namespace screens {

// "Customer name: Contoso → Contoso Ltd"
std::string change_in_words(const ui::Words& words, const claims::Change& change,
                            const ClaimView& view);

} // namespace screens
