#include "ui/painter.h"

#include <cmath>
#include <imgui.h>

namespace ui {

namespace {

ImU32 packed(Colour colour)
{
    return IM_COL32(colour.red, colour.green, colour.blue, colour.alpha);
}

Colour faded(Colour colour, float by)
{
    colour.alpha = static_cast<std::uint8_t>(static_cast<float>(colour.alpha) * by);
    return colour;
}

constexpr float overhang = 0.5f; // of a line, what glyphs may reach beyond it

} // namespace

float Painter::line_px(float css) const
{
    return std::max(1.0f, std::round(css * typesetter_.scale()));
}

float Painter::radius_px(float css) const
{
    return std::round(css * typesetter_.scale());
}

// The origin and what is in it are rounded each for itself, as elements lie within elements.
float Painter::x_px(float css) const
{
    const float scale = typesetter_.scale();
    return std::round(origin_.x * scale) + std::round(css * scale);
}

float Painter::y_px(float css) const
{
    const float scale = typesetter_.scale();
    return std::round(origin_.y * scale) + std::round(css * scale);
}

Rect Painter::snapped(const Rect& rect) const
{
    const float scale = typesetter_.scale();
    constexpr float parts = phase_count;
    return {std::round(rect.x * scale * parts) / parts / scale, std::round(rect.y * scale) / scale,
            rect.width, rect.height};
}

void Painter::fill(const Rect& rect, Ink ink, float radius)
{
    fill(rect, theme_[ink], radius);
}

void Painter::fill(const Rect& rect, Colour colour, float radius)
{
    list().AddRectFilled({x_px(rect.x), y_px(rect.y)}, {x_px(rect.right()), y_px(rect.bottom())},
                         packed(colour), radius_px(radius));
}

void Painter::box(const Rect& rect, Ink ground, Ink line, float radius, float line_width)
{
    const float inside = line_px(line_width);
    const ImVec2 from{x_px(rect.x), y_px(rect.y)};
    const ImVec2 to{x_px(rect.right()), y_px(rect.bottom())};
    const float round = radius_px(radius);
    list().AddRectFilled(from, to, packed(theme_[line]), round);
    list().AddRectFilled({from.x + inside, from.y + inside}, {to.x - inside, to.y - inside},
                         packed(theme_[ground]), std::max(0.0f, round - inside));
}

void Painter::outline(const Rect& rect, Ink ink, float radius, float line_width)
{
    const float width = line_px(line_width);
    const float in = (width - 1) / 2; // Dear ImGui centres a line half a pixel inside the edge
    list().AddRect({x_px(rect.x) + in, y_px(rect.y) + in},
                   {x_px(rect.right()) - in, y_px(rect.bottom()) - in}, packed(theme_[ink]),
                   radius_px(radius), 0, width);
}

// Three translucent layers, wider and fainter: soft enough at this size, and cheap.
void Painter::soft_shadow(const Rect& rect, float radius)
{
    const Colour ink = theme_[Ink::Shadow];
    for (const float spread : {3.0f, 2.0f, 1.0f}) {
        const Rect layer = rect.inset(-spread).moved(0, 1);
        fill(layer, faded(ink, 0.5f / spread), radius + spread);
    }
}

void Painter::disc(Point centre, float radius, Ink ink)
{
    const float scale = typesetter_.scale();
    list().AddCircleFilled({(origin_.x + centre.x) * scale, (origin_.y + centre.y) * scale},
                           radius * scale, packed(theme_[ink]));
}

void Painter::ring(Point centre, float radius, Ink ink, float line_width)
{
    const float scale = typesetter_.scale();
    const float width = line_px(line_width);
    list().AddCircle({(origin_.x + centre.x) * scale, (origin_.y + centre.y) * scale},
                     radius * scale - width / 2, packed(theme_[ink]), 0, width);
}

void Painter::line(Point from, Point to, Ink ink, float line_width)
{
    const float width = line_px(line_width);
    const ImVec2 start{x_px(from.x), y_px(from.y)};
    const ImVec2 end{x_px(to.x), y_px(to.y)};
    const ImU32 colour = packed(theme_[ink]);
    // Straight lines are boxes: no blur.
    if (from.y == to.y)
        list().AddRectFilled(start, {end.x, start.y + width}, colour);
    else if (from.x == to.x)
        list().AddRectFilled(start, {start.x + width, end.y}, colour);
    else
        list().AddLine(start, end, colour, width);
}

bool Painter::out_of_sight(float y_css, float height_css)
{
    const float top = y_px(y_css);
    const float room = overhang * height_css * typesetter_.scale(); // accents and tails
    return top - room > list().GetClipRectMax().y ||
           top + height_css * typesetter_.scale() + room < list().GetClipRectMin().y;
}

void Painter::text(Point at, std::string_view text, TextStyle style, Ink ink)
{
    if (out_of_sight(at.y, style.line)) return;
    const float scale = typesetter_.scale();
    const Rect place = snapped({at.x, at.y, 0, 0});
    const Point there{std::round(origin_.x * scale) / scale + place.x,
                      std::round(origin_.y * scale) / scale + place.y};
    typesetter_.draw(list(), there, text, style, theme_[ink]);
}

void Painter::icon(const Rect& square, Icon icon, Ink ink)
{
    if (icon == Icon::None || out_of_sight(square.y, square.height)) return;
    const float scale = typesetter_.scale();
    const Rect there{x_px(square.x) / scale, y_px(square.y) / scale, square.width, square.height};
    typesetter_.draw_icon(list(), there, static_cast<char32_t>(icon), theme_[ink]);
}

void Painter::clip(const Rect& rect)
{
    list().PushClipRect({x_px(rect.x), y_px(rect.y)}, {x_px(rect.right()), y_px(rect.bottom())},
                        true);
}

void Painter::clip_to_page()
{
    list().PushClipRectFullScreen();
}

void Painter::unclip()
{
    list().PopClipRect();
}

} // namespace ui
