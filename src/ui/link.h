// A link with a real address, so that it can be opened in a new tab, copied and bookmarked. The
// browser follows it; here it is only drawn and described. It takes as many lines as it needs.
#pragma once

#include "ui/ui.h"

namespace ui {

struct Link {
    std::string_view key{};
    std::string label{};
    std::string href{};    // "#/settings"
    std::string name = {}; // said instead of the label, and contains it; empty: the label
    bool current = false;  // it leads to where the person is
};

void link(Ui& ui, const Link& link);

} // namespace ui
