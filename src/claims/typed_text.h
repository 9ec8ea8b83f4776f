// The first step of every parser: what somebody typed or pasted, without what came along unseen.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace claims {

// Code points: full-width letters and digits as ASCII, every white space a plain space, every dash
// a hyphen; invisible and control characters are gone. Nothing if the text is not UTF-8.
std::optional<std::u32string> typed_text(std::string_view text);

// Without spaces, quotation marks, brackets, commas and semicolons at both ends.
std::u32string unwrapped(const std::u32string& text);

std::string to_utf8(std::u32string_view text);

} // namespace claims
