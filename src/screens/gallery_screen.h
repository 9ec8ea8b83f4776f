// Every widget of the kit in every state, for those who build screens. Not linked from anywhere.
#pragma once

#include "ui/gallery_display.h"
#include "ui/gallery_fields.h"
#include "ui/gallery_tables.h"

namespace screens {

struct GalleryScreen {
    ui::FieldsGallery fields{};
    ui::TablesGallery tables{};
    ui::DisplayGallery display{};
};

void gallery_screen(ui::Ui& ui, GalleryScreen& local);

} // namespace screens
