// What changed between two trees, as the bytes that web/README.md describes. The page applies them
// to real elements. Nothing is sent for what stayed the same, and the element that has focus is
// never taken out and put back.
#pragma once

#include "ui/semantics.h"

#include <cstdint>
#include <vector>

namespace ui {

std::vector<std::uint8_t> difference(const Tree& before, const Tree& after);

} // namespace ui
