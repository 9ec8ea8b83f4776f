#include "ui/gallery_display.h"

#include "ui/card.h"
#include "ui/heading.h"
#include "ui/text.h"

namespace ui {

namespace {

void samples(Ui& ui)
{
    paragraph(ui, "text", "Running text wraps to the width of its column.");
}

} // namespace

void display_gallery(Ui& ui, DisplayGallery&)
{
    card(ui, [&] {
        ui.around({.id = ui.id("display"), .role = Role::Group, .name = "Display"}, [&] {
            heading(ui, "heading", 2, "Display");
            ui.space(16);
            samples(ui);
        });
    });
}

} // namespace ui
