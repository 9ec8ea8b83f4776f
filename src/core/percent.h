// Text as it may stand in an address: every byte that has a meaning of its own there as %XX.
#pragma once

#include <string>
#include <string_view>

namespace core {

// Letters, digits and -._~ stand for themselves, and what else is plain where it is to stand.
std::string percent_encoded(std::string_view text, std::string_view also_plain = {});
// What is no whole %XX stays as it is.
std::string percent_decoded(std::string_view text);

} // namespace core
