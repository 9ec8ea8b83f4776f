// Finds one folded word in many short texts. Compares its first and last byte at 64 places at once,
// in a loop that compilers turn into vector instructions (SSE2, wasm SIMD), and looks closer only
// where both agree.
#pragma once

#include <string_view>

namespace workspace {

// True if the text has the word in it. The empty word is in every text.
bool has_in_it(std::string_view text, std::string_view word);

} // namespace workspace
