#include "ui/icon_button.h"

#include "ui/focus_ring.h"

namespace ui {

namespace {

constexpr float icon_size = 20;
constexpr float radius = 4;

} // namespace

bool icon_button_in(Ui& ui, const Rect& area, const IconButton& button)
{
    const NodeId id = ui.id(button.key);
    const Rect square{area.x, area.y, area.height, area.height};
    const bool disabled = !button.disabled_because.empty();
    const Interaction& interaction = ui.interaction();
    if (!disabled && interaction.held(id))
        ui.painter().fill(square, Ink::SurfacePressed, radius);
    else if (!disabled && interaction.hovered(id)) {
        ui.painter().fill(square, Ink::SurfaceHover, radius);
    }
    ui.painter().icon(square.inset((square.width - icon_size) / 2), button.icon,
                      disabled ? Ink::TextDisabled : Ink::Text);
    focus_ring(ui, id, square, radius);
    ui.add({.id = id,
            .role = Role::Button,
            .states = States{}.with(State::Focusable).with(State::Disabled, disabled),
            .rect = square,
            .name = button.label,
            .name_unseen = true,
            .texts = {{TextProperty::Description, button.disabled_because}}});
    return interaction.activated(id);
}

} // namespace ui
