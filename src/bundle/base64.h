// Bytes as text that any JSON document holds: base64 (RFC 4648), with its padding and without line
// ends. Reading is strict: one sequence of bytes has one spelling.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace bundle {

std::string to_base64(std::string_view bytes);
std::optional<std::string> from_base64(std::string_view text);

} // namespace bundle
