// The files in assets/, as the product ships them.
#pragma once

#include <optional>
#include <string>

namespace support {

// "strings/en.json". The test stops where there is no such file.
std::string asset(const std::string& name);
std::optional<std::string> asset_if_any(const std::string& name);

} // namespace support
