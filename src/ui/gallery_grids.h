// The gallery's tables: a dozen claims to sort and select, a hundred thousand rows, and none.
#pragma once

#include "ui/gallery_tables.h"

namespace ui {

void claims_sample(Ui& ui, TablesGallery& local);
void many_sample(Ui& ui, TablesGallery& local);
void empty_sample(Ui& ui, TablesGallery& local);

} // namespace ui
