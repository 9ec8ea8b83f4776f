#include "ui/key_button.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr float side = 12;
constexpr float gap = 8;

// Keys are of no use to a finger.
float key_width(const Ui& ui, const KeyButton& button)
{
    if (button.key_shown.empty() || ui.preferences().coarse_pointer) return 0;
    return std::ceil(ui.typesetter().width(button.key_shown, type::caption));
}

Ink key_ink(const Button& button)
{
    if (!button.disabled_because.empty()) return Ink::TextDisabled;
    return button.look == ButtonLook::Primary ? Ink::OnAccent : Ink::TextSecond;
}

} // namespace

float key_button_width(const Ui& ui, const KeyButton& button)
{
    const float key = key_width(ui, button);
    return button_width(ui, button.button) + (key == 0 ? 0 : key + gap);
}

bool key_button(Ui& ui, const KeyButton& button)
{
    Rect area = ui.take(ui.control_height());
    area.width = std::min(area.width, key_button_width(ui, button));
    return key_button_in(ui, area, button);
}

// The key is drawn, not said: a name is what a person calls the button by.
bool key_button_in(Ui& ui, const Rect& area, const KeyButton& button)
{
    const bool pressed = button_in(ui, area, button.button);
    const float key = key_width(ui, button);
    if (key == 0) return pressed;
    const float top = area.y + std::floor((area.height - type::caption.line) / 2);
    ui.painter().text({area.right() - side - key, top}, button.key_shown, type::caption,
                      key_ink(button.button));
    return pressed;
}

} // namespace ui
