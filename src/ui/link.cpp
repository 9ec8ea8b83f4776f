#include "ui/link.h"

#include "ui/focus_ring.h"
#include "ui/text.h"

namespace ui {

void link(Ui& ui, const Link& link)
{
    const TextStyle style = link.current ? type::body_strong : type::body;
    const Ink ink = link.current ? Ink::Text : Ink::Link;
    const float width = std::min(ui.width(), ui.typesetter().width(link.label, style));
    const Rect room = ui.take(wrapped_height(ui, link.label, style, ui.width()));
    const Rect area{room.x, room.y, width, room.height};
    const NodeId id = ui.id(link.key);
    ui.inside({.id = id,
               .role = Role::Link,
               .states = States{}.with(State::Focusable).with(State::Current, link.current),
               .rect = area,
               .name = link.name.empty() ? link.label : link.name,
               .name_unseen = !link.name.empty(),
               .texts = {{TextProperty::Href, link.href}}},
              [&] { ui.within(room, [&] { wrapped_text(ui, link.label, style, ink); }); });
    if (ui.interaction().hovered(id)) {
        for (float under = area.y + 16; under < area.bottom(); under += style.line) {
            ui.painter().line({area.x, under}, {area.right(), under}, ink);
        }
    }
    focus_ring(ui, id, area, 2);
}

} // namespace ui
