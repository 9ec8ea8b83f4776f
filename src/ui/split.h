// Two panes side by side, and the edge between them: dragged, or moved by arrow keys while it has
// the focus.
#pragma once

#include "ui/ui.h"

#include <functional>
#include <optional>

namespace ui {

struct Split {
    std::string_view key{};
    std::string label{};     // of the edge: "Width of the files"
    float share = 0.5f;      // of the width that the first pane gets
    float least_width = 280; // of either pane
};

using Pane = std::function<void(const Rect& area)>;

// The share that the edge was just moved to.
std::optional<float> split(Ui& ui, const Rect& area, const Split& split, const Pane& first,
                           const Pane& second);

} // namespace ui
