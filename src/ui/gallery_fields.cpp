#include "ui/gallery_fields.h"

#include "ui/button.h"
#include "ui/card.h"
#include "ui/heading.h"

namespace ui {

namespace {

void samples(Ui& ui)
{
    button(ui, {.key = "standard", .label = "Standard"});
    ui.space(8);
    button(ui,
           {.key = "primary", .label = "Primary", .icon = Icon::add, .look = ButtonLook::Primary});
    ui.space(8);
    button(ui,
           {.key = "locked", .label = "Locked", .disabled_because = "Three things are missing"});
}

} // namespace

void fields_gallery(Ui& ui, FieldsGallery&)
{
    card(ui, [&] {
        ui.around({.id = ui.id("fields"), .role = Role::Group, .name = "Fields"}, [&] {
            heading(ui, "heading", 2, "Fields");
            ui.space(16);
            samples(ui);
        });
    });
}

} // namespace ui
