// Questions to a partner that a reviewer need not write anew: the reasons that are ticked, as a
// text in the partner's language, to be changed before it is sent.
#pragma once

#include "screens/claim_deed.h"

namespace screens {

// A button a language; pressing one writes the text into the deed's words, after what is there.
void letter_buttons(ui::Ui& ui, ClaimDeed& deed);

// In the language of a tag of ui::languages.
std::string question_letter(const ui::Words& words, std::string_view language,
                            const std::set<claims::InformationReason>& reasons);

} // namespace screens
