// The part of the gallery that shows tables, tabs, menus, steps: everything that orders.
#pragma once

#include "ui/ui.h"

namespace ui {

struct TablesGallery {};

void tables_gallery(Ui& ui, TablesGallery& local);

} // namespace ui
