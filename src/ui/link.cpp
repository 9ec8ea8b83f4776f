#include "ui/link.h"

#include "ui/focus_ring.h"

namespace ui {

void link(Ui& ui, const Link& link)
{
    const TextStyle style = link.current ? type::body_strong : type::body;
    const Ink ink = link.current ? Ink::Text : Ink::Link;
    const float width = std::min(ui.width(), ui.typesetter().width(link.label, style));
    Rect area = ui.take(style.line);
    area.width = width;
    const NodeId id = ui.id(link.key);
    ui.inside({.id = id,
               .role = Role::Link,
               .states = States{}.with(State::Focusable).with(State::Current, link.current),
               .rect = area,
               .name = link.name.empty() ? link.label : link.name,
               .name_unseen = !link.name.empty(),
               .texts = {{TextProperty::Href, link.href}}},
              [&] {
                  ui.text_run({area.x, area.y}, link.label, style, ink, area.width);
              });
    if (ui.interaction().hovered(id)) {
        const float under = area.y + 16;
        ui.painter().line({area.x, under}, {area.right(), under}, ink);
    }
    focus_ring(ui, id, area, 2);
}

} // namespace ui
