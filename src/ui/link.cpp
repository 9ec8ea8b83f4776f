#include "ui/link.h"

#include "ui/focus_ring.h"

namespace ui {

void link(Ui& ui, const Link& link)
{
    const TextStyle style = type::body;
    const float width = std::min(ui.width(), ui.typesetter().width(link.label, style));
    Rect area = ui.take(style.line);
    area.width = width;
    const NodeId id = ui.id(link.key);
    ui.inside({.id = id,
               .role = Role::Link,
               .states = States{}.with(State::Focusable),
               .rect = area,
               .name = link.name.empty() ? link.label : link.name,
               .name_unseen = !link.name.empty(),
               .texts = {{TextProperty::Href, link.href}}},
              [&] {
                  ui.text_run({area.x, area.y}, link.label, style, Ink::Link, area.width);
              });
    if (ui.interaction().hovered(id)) {
        const float under = area.y + 16;
        ui.painter().line({area.x, under}, {area.right(), under}, Ink::Link);
    }
    focus_ring(ui, id, area, 2);
}

} // namespace ui
