// What stood in a claim before or after a change, in words: histories keep what was typed, or
// storage names ("in-review") where the value is no text.
#pragma once

#include "claims/history.h"
#include "claims/rulebook.h"
#include "ui/words.h"

#include <string>

namespace screens {

std::string change_value(const ui::Words& words, claims::Aspect aspect, const std::string& value,
                         const claims::Rulebook& rules, const claims::EditionId& edition);

} // namespace screens
