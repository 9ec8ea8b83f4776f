// What the product says, in one language. A text is named by its key in assets/strings/en.json, so
// a text that does not exist cannot be named; a test compares the files of all languages.
#pragma once

#include "ui/texts.h"

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ui {

using Blanks = std::vector<std::pair<std::string_view, std::string>>;

struct Words {
    std::array<std::string, text_keys.size()> texts;

    std::string_view say(Text text) const { return texts[static_cast<std::size_t>(text)]; }
    // With each {name} replaced.
    std::string say(Text text, const Blanks& blanks) const;
};

std::string filled(std::string_view text, const Blanks& blanks);

} // namespace ui
