// The gallery's ways about: tabs, steps, menus, tools, breadcrumb, matrix, palette.
#pragma once

#include "ui/gallery_tables.h"

namespace ui {

void tabs_sample(Ui& ui, TablesGallery& local);
void steps_sample(Ui& ui, TablesGallery& local);
void menus_sample(Ui& ui, TablesGallery& local);
void breadcrumb_sample(Ui& ui);
void matrix_sample(Ui& ui, TablesGallery& local);
void palette_sample(Ui& ui, TablesGallery& local);

} // namespace ui
