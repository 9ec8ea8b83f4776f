// The part of the gallery that shows text, numbers, choices: everything a person fills in.
#pragma once

#include "ui/ui.h"

namespace ui {

struct FieldsGallery {};

void fields_gallery(Ui& ui, FieldsGallery& local);

} // namespace ui
