#include "ui/text.h"

#include <cmath>

namespace ui {

void paragraph(Ui& ui, std::string_view key, std::string_view text, TextStyle style, Ink ink)
{
    ui.around({.id = ui.id(key), .role = Role::Paragraph, .name = std::string(text)},
              [&] { wrapped_text(ui, text, style, ink); });
}

float wrapped_height(const Ui& ui, std::string_view text, TextStyle style, float width)
{
    return static_cast<float>(ui.typesetter().wrap(text, style, width).size()) * style.line;
}

void wrapped_text(Ui& ui, std::string_view text, TextStyle style, Ink ink)
{
    for (const TextLine& line : ui.typesetter().wrap(text, style, ui.width())) {
        const Rect box = ui.take(style.line);
        ui.text_run({box.x, box.y}, text.substr(line.begin, line.end - line.begin), style, ink);
    }
}

void lines_in(Ui& ui, const Rect& box, std::string_view text, TextStyle style, Ink ink)
{
    if (ui.typesetter().width(text, style) <= box.width) return line_in(ui, box, text, style, ink);
    const float height = wrapped_height(ui, text, style, box.width);
    if (height > box.height) return line_in(ui, box, text, style, ink);
    const float top = box.y + std::floor((box.height - height) / 2);
    ui.within({box.x, top, box.width, height}, [&] { wrapped_text(ui, text, style, ink); });
}

void line_in(Ui& ui, const Rect& box, std::string_view text, TextStyle style, Ink ink)
{
    const float top = box.y + std::floor((box.height - style.line) / 2);
    ui.text_run({box.x, top}, text, style, ink, box.width);
}

} // namespace ui
