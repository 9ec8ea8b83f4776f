#include "ui/gallery_tables.h"

#include "ui/card.h"
#include "ui/heading.h"
#include "ui/link.h"

namespace ui {

namespace {

void samples(Ui& ui)
{
    link(ui, {.key = "link", .label = "A link to Settings", .href = "#/settings"});
}

} // namespace

void tables_gallery(Ui& ui, TablesGallery&)
{
    card(ui, [&] {
        ui.around({.id = ui.id("tables"), .role = Role::Group, .name = "Tables and navigation"},
                  [&] {
                      heading(ui, "heading", 2, "Tables and navigation");
                      ui.space(16);
                      samples(ui);
                  });
    });
}

} // namespace ui
