// What a list shows while it has nothing to show: why, and what to do next.
#pragma once

#include "ui/ui.h"

namespace ui {

struct EmptyState {
    std::string_view key{};
    Icon icon = Icon::None;
    std::string title{};
    std::vector<std::string> sentences{};
};

// The body draws the next step, in the middle column under the sentences.
void empty_state(Ui& ui, const EmptyState& state, const Body& next_step);

} // namespace ui
