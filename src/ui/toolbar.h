// Acts on what is shown, side by side: one stop for Tab, arrow keys within. What does not fit goes
// into a menu at the end.
#pragma once

#include "ui/menu.h"

namespace ui {

struct Tool {
    std::string key{};
    std::string label{};
    Icon icon = Icon::None;
    bool only_icon = false; // the label is said and shown on pointing
    std::string disabled_because = {};
    std::optional<bool> pressed = {}; // stays down or not; nothing: an act
};

struct Toolbar {
    std::string_view key{};
    std::string label{};
    std::vector<Tool> tools = {};
};

// The tool that was just used.
std::optional<std::size_t> toolbar(Ui& ui, const Toolbar& toolbar);

} // namespace ui
