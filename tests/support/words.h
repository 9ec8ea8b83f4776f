// The words of the product in a language, as it ships them.
#pragma once

#include "ui/words.h"

#include <string>

namespace support {

ui::Words words(const std::string& language); // "pl"

} // namespace support
