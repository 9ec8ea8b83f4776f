// The part of the gallery that shows pills, figures, charts, messages: everything that only shows.
#pragma once

#include "ui/toast.h"

namespace ui {

struct DisplayGallery {
    bool dialog_open = false;
    bool panel_open = false;
    std::string answer{};
    int toasts_so_far = 0;
    Toasts toasts{};
    bool figure_chosen = false;
    int progress_percent = 40;
};

void display_gallery(Ui& ui, DisplayGallery& local);

} // namespace ui
