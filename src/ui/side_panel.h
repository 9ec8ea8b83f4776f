// A panel at the right edge, over the page but not instead of it: the history of a claim, the
// details of a row. It slides in; Escape and its own button close it.
#pragma once

#include "ui/ui.h"

namespace ui {

struct SidePanel {
    std::string_view key{};
    std::string title{};
    float width = 420;
};

// Draw it in every frame in which it is open. True when it is to be closed.
bool side_panel(Ui& ui, const SidePanel& panel, const Body& content);

} // namespace ui
