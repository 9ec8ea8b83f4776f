// What the product says, in one language; a test compares the files of all languages.
#pragma once

#include "ui/text_key.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ui {

using Blanks = std::vector<std::pair<std::string_view, std::string>>;

// Of every text there is, in the order of assets/strings/en.json.
std::span<const std::string_view> text_keys();

struct Words {
    std::vector<std::string> texts; // in the order of text_keys(); empty until a language is there

    std::string_view say(Text text) const;
    // With each {name} replaced.
    std::string say(Text text, const Blanks& blanks) const;
};

std::string filled(std::string_view text, const Blanks& blanks);

// "" of no text.
std::string_view key_of(Text text);

// The text of a key that comes from data ("state.draft" in an edition), if there is one.
std::optional<Text> text_named(std::string_view key);

} // namespace ui
