#include "screens/gallery_screen.h"

#include "ui/heading.h"

namespace screens {

using ui::operator""_text;

void gallery_screen(ui::Ui& ui, GalleryScreen& local)
{
    ui::heading(ui, "title", 1, ui.say("gallery.title"_text));
    ui.space(20);
    ui::fields_gallery(ui, local.fields);
    ui.space(24);
    ui::tables_gallery(ui, local.tables);
    ui.space(24);
    ui::display_gallery(ui, local.display);
}

} // namespace screens
