// A figure with what it counts, and a hint below; pressed, it filters what is under it.
#pragma once

#include "ui/ui.h"

namespace ui {

struct FigureCard {
    std::string_view key{};
    std::string label{};
    std::string figure{};
    std::string hint = {};
    bool chosen = false;
    bool needs_attention = false;
    std::size_t hint_lines = 1; // of the one in its row that has the most
};

// In which its label and its figure have room.
float figure_card_width(const Ui& ui, const FigureCard& card);
std::size_t figure_hint_lines(const Ui& ui, const FigureCard& card, float width);

// As wide as the column. True when it was pressed.
bool figure_card(Ui& ui, const FigureCard& card);

} // namespace ui
