// Boxes and arrows: states and what leads from one to another. Boxes stand on a grid and can be
// pressed; each arrow goes round the boxes that are not its own and carries a mark, which a list
// elsewhere explains. Every box and every arrow is a node of the tree, named in whole sentences.
#pragma once

#include "ui/status_pill.h"
#include "ui/ui.h"

#include <optional>
#include <string>
#include <vector>

namespace ui {

struct DiagramBox {
    std::string key{};
    std::string label{};
    Icon icon = Icon::None;
    Tone tone = Tone::Neutral;
    Point at{}; // column and row, from 0; halves are allowed
};

enum class ArrowLine : std::uint8_t { Solid, Dashed };

struct DiagramArrow {
    std::string key{};
    std::size_t from = 0; // of the boxes
    std::size_t to = 0;
    std::string mark{}; // short: a number
    std::string name{}; // the whole of it, in words
    ArrowLine line = ArrowLine::Solid;
};

struct Diagram {
    std::string_view key{};
    std::string name{};
    std::vector<DiagramBox> boxes{};
    std::vector<DiagramArrow> arrows{};
    std::optional<std::size_t> chosen = {}; // of the boxes: it and what leads from it stand out
};

// The box that was just pressed.
std::optional<std::size_t> diagram(Ui& ui, const Diagram& diagram);

} // namespace ui
