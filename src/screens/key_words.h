// A signing key as people compare it: four words that can be read out on the telephone in any
// language.
#pragma once

#include "claims/ids.h"

#include <string>

namespace screens {

std::string key_in_words(const claims::KeyId& key); // "gutih-tugad-lusab-babad"

} // namespace screens
