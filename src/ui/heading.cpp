#include "ui/heading.h"

#include "ui/text.h"

#include <array>

namespace ui {

void heading(Ui& ui, std::string_view key, int level, std::string_view text)
{
    constexpr std::array styles{type::display, type::title, type::subtitle, type::body_strong};
    const TextStyle style = styles[static_cast<std::size_t>(std::clamp(level, 1, 4) - 1)];
    ui.around({.id = ui.id(key),
               .role = Role::Heading,
               .name = std::string(text),
               .numbers = {{NumberProperty::Level, level}}},
              [&] { wrapped_text(ui, text, style, Ink::Text); });
}

} // namespace ui
