// Punycode (RFC 3492): one label of a domain name as letters, digits and hyphens. Without the
// "xn--" in front, which is the caller's. Not IDNA: what may stand in a name is claims/parse.h.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace core {

// Nothing if it would not fit in 32 bits (no label of a sane length is that far out).
std::optional<std::string> to_punycode(std::u32string_view label);
// Nothing if the text is not Punycode of valid code points.
std::optional<std::u32string> from_punycode(std::string_view text);

} // namespace core
