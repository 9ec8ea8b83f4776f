// Short messages at the bottom that go away by themselves, with a way to take back what was done.
// A toast stays as long as the pointer or the focus is on it.
#pragma once

#include "ui/ui.h"

#include <deque>

namespace ui {

struct Toast {
    std::string key{}; // distinct among those shown
    std::string text{};
    bool undoable = false;
    double until_ms = 0; // set when it is first shown
};

struct Toasts {
    std::deque<Toast> shown;
};

inline constexpr double toast_stays_ms = 6000;

// Adds one; it is announced when it is drawn.
void show_toast(Toasts& toasts, Toast toast);

// Draws them, clear of what else lies there; answers the key of the one whose undo was pressed,
// which then goes.
std::string draw_toasts(Ui& ui, Toasts& toasts, const Rect& kept_clear = {});

} // namespace ui
