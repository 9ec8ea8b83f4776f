// The part of the gallery that shows pills, figures, charts, messages: everything that only shows.
#pragma once

#include "ui/ui.h"

namespace ui {

struct DisplayGallery {};

void display_gallery(Ui& ui, DisplayGallery& local);

} // namespace ui
