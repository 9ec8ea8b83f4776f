#include "ui/breadcrumb.h"

#include "ui/focus_ring.h"
#include "ui/text.h"
#include "ui/tooltip.h"

#include <cmath>

namespace ui {

namespace {

constexpr float chevron = 16;
constexpr float gap = 6;

void crumb_link(Ui& ui, const Rect& area, const Crumb& crumb)
{
    const NodeId id = ui.id("link");
    ui.inside({.id = id,
               .role = Role::Link,
               .states = States{}.with(State::Focusable),
               .rect = area,
               .name = crumb.label,
               .texts = {{TextProperty::Href, crumb.href}}},
              [&] { cut_text(ui, id, area, crumb.label, crumb.style, Ink::Link); });
    if (ui.interaction().hovered(id)) {
        const float under = area.centre().y + 7;
        ui.painter().line({area.x, under}, {area.right(), under}, Ink::Link);
    }
    focus_ring(ui, id, area.inset(0, 2), 2);
}

void crumb_item(Ui& ui, const Rect& area, const Crumb& crumb)
{
    const bool here = crumb.href.empty();
    const NodeId id = ui.id(crumb.key);
    ui.inside({.id = id,
               .role = Role::ListItem,
               .states = States{}.with(State::Current, here),
               .rect = area,
               .name = crumb.label},
              [&] {
                  if (here)
                      cut_text(ui, id, area, crumb.label, crumb.style, Ink::TextSecond);
                  else
                      crumb_link(ui, area, crumb);
              });
}

void draw_crumbs(Ui& ui, const std::vector<Crumb>& crumbs)
{
    const float height = ui.preferences().coarse_pointer ? 44.0f : 24.0f;
    Rect row = ui.take(height);
    float x = row.x;
    for (std::size_t i = 0; i < crumbs.size(); ++i) {
        const float words = std::ceil(ui.typesetter().width(crumbs[i].label, crumbs[i].style));
        const float before = i == 0 ? 0 : chevron + 2 * gap;
        if (x > row.x && x + before + words > row.right()) {
            row = ui.take(height);
            x = row.x;
        }
        if (i > 0) {
            const float top = row.y + (height - chevron) / 2;
            ui.painter().icon({x + gap, top, chevron, chevron}, Icon::chevron_right,
                              Ink::TextSecond);
            x += before;
        }
        const Rect area{x, row.y, std::min(words, row.right() - x), height};
        crumb_item(ui, area, crumbs[i]);
        x = area.right();
    }
}

} // namespace

void breadcrumb(Ui& ui, const Breadcrumb& options)
{
    const std::string label = ui.say("kit.breadcrumb.label"_text);
    ui.around({.id = ui.id(options.key), .role = Role::Navigation, .name = label}, [&] {
        ui.around({.id = ui.id("crumbs"), .role = Role::List},
                  [&] { draw_crumbs(ui, options.crumbs); });
    });
}

} // namespace ui
