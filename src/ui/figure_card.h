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
};

// As wide as the column. True when it was pressed.
bool figure_card(Ui& ui, const FigureCard& card);

} // namespace ui
