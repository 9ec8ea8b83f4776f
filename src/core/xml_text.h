// Text as it may stand in XML: escaped, without the characters that XML has no place for.
#pragma once

#include <string>
#include <string_view>

namespace core {

std::string xml_text(std::string_view text);

} // namespace core
