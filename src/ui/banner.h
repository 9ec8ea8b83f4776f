// A message that stays: what happened or what is due, why, and what to do about it.
#pragma once

#include "ui/button.h"
#include "ui/status_pill.h"

namespace ui {

struct Banner {
    std::string_view key{};
    Tone tone = Tone::Paper;
    Icon icon = Icon::info;
    std::string title{};
    std::vector<std::string> sentences = {};
    bool urgent = false; // said at once by screen readers
};

// The body draws the actions, in a column under the sentences.
void banner(Ui& ui, const Banner& banner, const Body& actions = {});

} // namespace ui
