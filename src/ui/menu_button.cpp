#include "ui/focus_ring.h"
#include "ui/menu.h"
#include "ui/text.h"

#include <cmath>

namespace ui {

namespace {

constexpr float side = 12;
constexpr float icon_size = 20;

// As on other buttons; those without an edge are quieter.
TextStyle style_of(const MenuButton& button)
{
    return button.look == ButtonLook::Quiet ? type::body : type::body_strong;
}

void draw_chevron(Ui& ui, const Rect& area, Ink ink)
{
    const Rect square{area.right() - 30, area.y + std::floor((area.height - 16) / 2), 16, 16};
    ui.painter().icon(square, Icon::chevron_down, ink);
}

void draw_button(Ui& ui, NodeId id, const Rect& area, const MenuButton& button, bool open)
{
    const Interaction& interaction = ui.interaction();
    const bool on = button.disabled_because.empty();
    const bool bare = button.look == ButtonLook::Quiet;
    const bool pressed = on && (interaction.held(id) || open);
    const bool lit = !on || interaction.hovered(id);
    const Ink ground = pressed ? Ink::SurfacePressed : lit ? Ink::SurfaceHover : Ink::Surface;
    if (bare)
        ui.painter().fill(area, ground, 4);
    else
        ui.painter().box(area, ground, on ? Ink::ControlLine : Ink::Line, 4);
    const Ink ink = on ? Ink::Text : Ink::TextDisabled;
    const Rect icon{button.only_icon ? area.centre().x - icon_size / 2 : area.x + side,
                    area.y + std::floor((area.height - icon_size) / 2), icon_size, icon_size};
    ui.painter().icon(icon, button.icon, ink);
    if (button.only_icon) return;
    const float from = button.icon == Icon::None ? area.x + side : icon.right() + 6;
    line_in(ui, {from, area.y, area.right() - 34 - from, area.height}, button.label,
            style_of(button), ink);
    draw_chevron(ui, area, ink);
}

// Pressed, or opened with the arrow key as menus are.
bool toggled(Ui& ui, NodeId id, const MenuButton& button, bool open)
{
    if (!button.disabled_because.empty()) return false;
    const bool down = !open && ui.interaction().key({.scope = id, .key = "ArrowDown"});
    return down || ui.interaction().activated(id);
}

struct ButtonMemory {
    bool open = false;
};

} // namespace

float menu_button_width(const Ui& ui, const MenuButton& button)
{
    if (button.only_icon) return ui.control_height();
    const float icon = button.icon == Icon::None ? 0 : icon_size + 6;
    return side + icon + std::ceil(ui.typesetter().width(button.label, style_of(button))) + 38;
}

std::optional<std::size_t> menu_button(Ui& ui, const MenuButton& button)
{
    Rect area = ui.take(ui.control_height());
    area.width = std::min(area.width, menu_button_width(ui, button));
    return menu_button_in(ui, area, button);
}

std::optional<std::size_t> menu_button_in(Ui& ui, const Rect& area, const MenuButton& button)
{
    const NodeId id = ui.id(button.key);
    ButtonMemory& memory = ui.memory<ButtonMemory>(id);
    if (toggled(ui, id, button, memory.open)) memory.open = !memory.open;
    std::optional<std::size_t> chosen;
    ui.inside({.id = id,
               .role = Role::Button,
               .states = States{}
                             .with(State::Focusable)
                             .with(State::HasPopup)
                             .with(State::Expandable)
                             .with(State::Expanded, memory.open)
                             .with(State::Disabled, !button.disabled_because.empty()),
               .rect = area,
               .name = button.label,
               .name_unseen = button.only_icon,
               .texts = {{TextProperty::Description, button.disabled_because}},
               .numbers = {{NumberProperty::TabIndex, button.tab_stop ? 0 : -1}}},
              [&] {
                  draw_button(ui, id, area, button, memory.open);
                  if (!memory.open) return;
                  const MenuAnswer answer = open_menu(ui, {.key = "menu",
                                                           .label = button.label,
                                                           .anchor = ui.on_page(area),
                                                           .entries = button.entries,
                                                           .focus_back = id,
                                                           .opened_by = id});
                  chosen = answer.chosen;
                  if (answer.closed) memory.open = false;
              });
    focus_ring(ui, id, area, 4);
    return chosen;
}

} // namespace ui
