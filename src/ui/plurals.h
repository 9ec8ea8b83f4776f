// How many, as the language says it: "1 day", "2 days"; "1 dzień", "2 dni", "5 dni".
// A text that counts has its forms between bars, in the order that the text "kit.plural" names.
#pragma once

#include "ui/words.h"

#include <cstdint>

namespace ui {

// With {count} filled as a number, and the other blanks.
std::string counted(const Words& words, Text text, std::int64_t count, Blanks blanks = {});

// "a, b, c"
std::string listed(const Words& words, const std::vector<std::string>& items);

} // namespace ui
