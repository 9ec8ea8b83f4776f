// Tabs: one of several parts of a page. Arrow keys choose, as they do in a radio group; the part
// that is chosen is drawn by the body, in a panel that the tab names.
#pragma once

#include "ui/ui.h"

#include <optional>

namespace ui {

struct TabItem {
    std::string key{};
    std::string label{};
    std::string count = {};            // a small figure after the label
    std::string disabled_because = {}; // empty: enabled
};

struct Tabs {
    std::string_view key{};
    std::string label{};
    std::vector<TabItem> items = {};
    std::size_t chosen = 0;
};

// The index of the tab that was just chosen.
std::optional<std::size_t> tabs(Ui& ui, const Tabs& tabs, const Body& panel);

} // namespace ui
