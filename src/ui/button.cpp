#include "ui/button.h"

#include "ui/focus_ring.h"
#include "ui/text.h"

#include <cmath>

namespace ui {

namespace {

constexpr float padding = 12;
constexpr float icon_size = 20;
constexpr float icon_gap = 6;
constexpr float radius = 4;

struct Inks {
    Ink ground = Ink::Surface;
    Ink line = Ink::ControlLine;
    Ink label = Ink::Text;
};

Inks primary_inks(bool held, bool hovered)
{
    const Ink ground = held ? Ink::AccentPressed : hovered ? Ink::AccentHover : Ink::Accent;
    return {.ground = ground, .line = ground, .label = Ink::OnAccent};
}

Inks inks_of(const Interaction& interaction, NodeId id, const Button& button)
{
    if (!button.disabled_because.empty()) {
        return {.ground = Ink::SurfaceHover, .line = Ink::Line, .label = Ink::TextDisabled};
    }
    const bool held = interaction.held(id);
    const bool hovered = interaction.hovered(id);
    if (button.look == ButtonLook::Primary) return primary_inks(held, hovered);
    const Ink ground = held ? Ink::SurfacePressed : hovered ? Ink::SurfaceHover : Ink::Surface;
    const bool bare = button.look == ButtonLook::Quiet;
    return {.ground = ground, .line = bare ? ground : Ink::ControlLine};
}

void draw_content(Ui& ui, const Rect& area, const Button& button, Ink ink)
{
    float x = area.x + padding;
    if (button.icon != Icon::None) {
        const float top = area.y + std::floor((area.height - icon_size) / 2);
        ui.painter().icon({x, top, icon_size, icon_size}, button.icon, ink);
        x += icon_size + icon_gap;
    }
    const Rect room{x, area.y, area.right() - padding - x, area.height};
    lines_in(ui, room, button.label, type::body_strong, ink);
}

// Beside the label.
float sides_of(const Button& button)
{
    return 2 * padding + (button.icon == Icon::None ? 0 : icon_size + icon_gap);
}

} // namespace

float button_width(const Ui& ui, const Button& button)
{
    return std::ceil(ui.typesetter().width(button.label, type::body_strong)) + sides_of(button);
}

bool button(Ui& ui, const Button& button)
{
    const float whole = button_width(ui, button);
    float height = ui.control_height();
    if (whole > ui.width()) {
        const float room = ui.width() - sides_of(button);
        height +=
            wrapped_height(ui, button.label, type::body_strong, room) - type::body_strong.line;
    }
    Rect area = ui.take(height);
    area.width = std::min(area.width, whole);
    return button_in(ui, area, button);
}

bool button_in(Ui& ui, const Rect& area, const Button& button)
{
    const NodeId id = ui.id(button.key);
    const Inks inks = inks_of(ui.interaction(), id, button);
    if (inks.line == inks.ground)
        ui.painter().fill(area, inks.ground, radius);
    else
        ui.painter().box(area, inks.ground, inks.line, radius);
    focus_ring(ui, id, area, radius);
    const bool disabled = !button.disabled_because.empty();
    ui.inside({.id = id,
               .role = Role::Button,
               .states = States{}.with(State::Focusable).with(State::Disabled, disabled),
               .rect = area,
               .name = button.name.empty() ? button.label : button.name,
               .name_unseen = !button.name.empty(),
               .texts = {{TextProperty::Description, button.disabled_because},
                         {TextProperty::Copy, button.copies}}},
              [&] { draw_content(ui, area, button, inks.label); });
    if (!button.copies.empty() && ui.interaction().activated(id)) {
        ui.announce(ui.say("kit.copied"_text));
    }
    return ui.interaction().activated(id);
}

} // namespace ui
