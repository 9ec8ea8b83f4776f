// What stands where something is being fetched: what is awaited, in words, over faint rows of its
// form. It does not move: nothing may run while nothing happens.
#pragma once

#include "ui/ui.h"

namespace ui {

struct Skeleton {
    std::string_view key{};
    std::string label{}; // "Opening the workspace…"
    int rows = 4;
};

void skeleton(Ui& ui, const Skeleton& skeleton);

} // namespace ui
