// What keeps a spreadsheet from running a cell, or from taking one for a command; writing puts it
// there, reading takes it away.
#pragma once

#include <string_view>

namespace bundle {

inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

inline constexpr std::string_view separator_said = "sep="; // in the first line, before it

// In either case of its letters, so that a cell that begins so is written in quotes.
bool may_say_separator(std::string_view text);

// Written with an apostrophe before it: a formula, or one behind apostrophes of its own, which
// would else lose one of them.
bool needs_guard(std::string_view text);

} // namespace bundle
