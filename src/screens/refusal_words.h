// Why something may not be done, or why it did not take effect.
#pragma once

#include "claims/editions.h"
#include "claims/refusal.h"
#include "ui/words.h"

#include <string>

namespace screens {

std::string refusal_sentence(const ui::Words& words, const claims::Refusal& refusal,
                             const claims::Edition& edition);

} // namespace screens
