// The English texts in other forms than any language has: longer ones, and a language that marks
// each of them, for tests that look at whole pages.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace support {

// "Save {name} now" becomes "Saveve {name} nowow": about 40 % longer.
std::string longer(std::string_view text);
std::optional<std::string> with_longer_texts(const std::string& name); // as headless::Assets

// "Save {name} now" becomes "⟦Śávéve {name} ńówow⟧"; each form of a number on its own.
std::string marked(std::string_view text);
std::optional<std::string> with_marked_texts(const std::string& name); // as headless::Assets

// What of a text stands in no mark.
std::string unmarked_part(std::string_view text);

} // namespace support
