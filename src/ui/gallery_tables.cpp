#include "ui/gallery_tables.h"

#include "ui/card.h"
#include "ui/gallery_grids.h"
#include "ui/gallery_ways.h"
#include "ui/heading.h"
#include "ui/link.h"
#include "ui/text.h"

namespace ui {

namespace {

void section(Ui& ui, const char* key, const char* title, const Body& body)
{
    ui.around({.id = ui.id(key), .role = Role::Group, .name = title}, [&] {
        heading(ui, "heading", 3, title);
        ui.space(12);
        body();
    });
    ui.space(24);
}

void samples(Ui& ui, TablesGallery& local)
{
    section(ui, "table", "Table", [&] { claims_sample(ui, local); });
    section(ui, "many", "A hundred thousand rows", [&] { many_sample(ui, local); });
    section(ui, "empty", "Empty table", [&] { empty_sample(ui, local); });
    section(ui, "tabs", "Tabs", [&] { tabs_sample(ui, local); });
    section(ui, "steps", "Steps", [&] { steps_sample(ui, local); });
    section(ui, "menus", "Menus and tools", [&] { menus_sample(ui, local); });
    section(ui, "crumbs", "Breadcrumb", [&] { breadcrumb_sample(ui); });
    section(ui, "matrix", "Matrix", [&] { matrix_sample(ui, local); });
    section(ui, "palette", "Command palette", [&] { palette_sample(ui, local); });
    section(ui, "links", "Link", [&] {
        link(ui, {.key = "link", .label = "A link to Settings", .href = "#/settings"});
    });
}

} // namespace

void tables_gallery(Ui& ui, TablesGallery& local)
{
    card(ui, [&] {
        ui.around({.id = ui.id("tables"), .role = Role::Group, .name = "Tables and navigation"},
                  [&] {
                      heading(ui, "heading", 2, "Tables and navigation");
                      ui.space(16);
                      samples(ui, local);
                  });
    });
}

} // namespace ui
