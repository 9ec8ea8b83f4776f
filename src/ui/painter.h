// Draws into Dear ImGui's draw list in CSS pixels, on whole device pixels, in the theme's colours.
#pragma once

#include "ui/geometry.h"
#include "ui/icons.h"
#include "ui/theme.h"
#include "ui/typesetter.h"

#include <string_view>

struct ImDrawList;
struct ImDrawListSplitter;

namespace ui {

class Painter {
public:
    Painter(ImDrawList& list, const Typesetter& typesetter, const Theme& theme)
        : list_(list), typesetter_(typesetter), theme_(theme)
    {}

    void fill(const Rect& rect, Ink ink, float radius = 0);
    void fill(const Rect& rect, Colour colour, float radius = 0);
    // A filled box with a line inside its edge.
    void box(const Rect& rect, Ink ground, Ink line, float radius, float line_width = 1);
    void outline(const Rect& rect, Ink ink, float radius, float line_width);
    void soft_shadow(const Rect& rect, float radius);
    void disc(Point centre, float radius, Ink ink);
    void ring(Point centre, float radius, Ink ink, float line_width);
    void line(Point from, Point to, Ink ink, float line_width = 1);

    void text(Point at, std::string_view text, TextStyle style, Ink ink);
    void icon(const Rect& square, Icon icon, Ink ink);

    void clip(const Rect& rect);
    void unclip();

    // What (0, 0) means: the start of the page, or of a scroll area's content.
    Point origin() const { return origin_; }
    void set_origin(Point origin) { origin_ = origin; }

    ImDrawList& list() { return list_; }
    const Typesetter& typesetter() const { return typesetter_; }

private:
    float line_px(float css) const; // to whole device pixels, at least one
    float radius_px(float css) const;
    float x_px(float css) const;
    float y_px(float css) const;

    ImDrawList& list_;
    const Typesetter& typesetter_;
    const Theme& theme_;
    Point origin_;
};

} // namespace ui
