// How far work has come: a bar with its figure, and a way to stop it where there is one.
#pragma once

#include "ui/ui.h"

namespace ui {

struct Progress {
    std::string_view key{};
    std::string label{};
    int done_percent = 0;
    bool cancellable = false;
};

// True when the person wants to stop.
bool progress(Ui& ui, const Progress& progress);

} // namespace ui
