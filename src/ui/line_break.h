// Where a line of text may end: after spaces and hyphens, and between ideographs save before
// closing and after opening punctuation. A small part of Unicode's rules, enough for our scripts.
#pragma once

namespace ui {

bool may_break(char32_t before, char32_t after);

} // namespace ui
