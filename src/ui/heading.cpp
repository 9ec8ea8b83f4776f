#include "ui/heading.h"

#include "ui/focus_ring.h"
#include "ui/text.h"

#include <array>

namespace ui {

void heading(Ui& ui, std::string_view key, int level, std::string_view text)
{
    constexpr std::array styles{type::display, type::title, type::subtitle, type::body_strong};
    const TextStyle style = styles[static_cast<std::size_t>(std::clamp(level, 1, 4) - 1)];
    Node node{.id = ui.id(key),
              .role = Role::Heading,
              .name = std::string(text),
              .numbers = {{NumberProperty::Level, level}}};
    if (level == 1) {
        node.states = node.states.with(State::Focusable);
        node.numbers.emplace_back(NumberProperty::TabIndex, -1);
    }
    const NodeId id = node.id;
    const Rect from = ui.rest();
    ui.around(std::move(node), [&] { wrapped_text(ui, text, style, Ink::Text); });
    if (level == 1) focus_ring(ui, id, {from.x, from.y, from.width, ui.rest().y - from.y}, 4);
}

} // namespace ui
