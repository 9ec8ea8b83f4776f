// What keeps a spreadsheet from running a cell; writing puts it there, reading takes it away.
#pragma once

#include <string_view>

namespace bundle {

inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// Written with an apostrophe before it: a formula, or one behind apostrophes of its own, which
// would else lose one of them.
bool needs_guard(std::string_view text);

} // namespace bundle
