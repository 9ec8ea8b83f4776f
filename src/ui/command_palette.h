// Find anything and do it: a search field over the page, its finds below, what was used last first.
// Ctrl K (Command K on a Mac) opens it from anywhere; the focus stays in the field while arrow keys
// go through the finds.
#pragma once

#include "ui/ui.h"

#include <optional>

namespace ui {

struct PaletteEntry {
    std::string key{};
    std::string label{};
    std::string hint = {};     // beside the label: what kind, which state
    std::string shortcut = {}; // as it is shown
    Icon icon = Icon::None;
    std::string group = {}; // "Claims", "Go to", "Actions"
    std::string also = {};  // other words it is found by
};

struct PaletteState {
    bool open = false;
    std::string text{};
    std::size_t current = 0;
    std::vector<std::string> recent{}; // keys, the latest first
    NodeId focus_back = 0;
};

// What the text finds, in the order it is shown: all its words somewhere in an entry, those that
// begin the label first. Without text what was used last, then everything by group.
std::vector<std::size_t> palette_finds(const std::vector<PaletteEntry>& entries,
                                       const PaletteState& state);

// What is typed, this frame's keys included: for finding entries before they are handed over.
std::string palette_text(Ui& ui, const PaletteState& state);

// Opens and closes itself by keys; a screen's own button sets `open`. Answers the chosen entry.
std::optional<std::size_t> command_palette(Ui& ui, const std::vector<PaletteEntry>& entries,
                                           PaletteState& state);

} // namespace ui
