// A question that must be answered before anything else: only for what cannot be undone. The rest
// of the page is out of reach while it is open. Escape closes it, and the focus goes back to where
// it was.
#pragma once

#include "ui/button.h"

namespace ui {

struct Dialog {
    std::string_view key{};
    std::string title{};
    float width = 480;
    std::string_view first = {}; // key of what gets the focus; empty: the last of the actions
};

enum class DialogAnswer : std::uint8_t { None, Closed };

// Draw it in every frame in which it is open. Both bodies draw into columns; `actions` gets a row
// of its own at the bottom, where buttons stand from the right.
DialogAnswer dialog(Ui& ui, const Dialog& dialog, const Body& content,
                    const std::vector<Button>& actions,
                    const std::function<void(std::size_t)>& chosen);

} // namespace ui
