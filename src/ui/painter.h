// Draws into Dear ImGui's draw list in CSS pixels, on whole device pixels, in the theme's colours.
#pragma once

#include "ui/geometry.h"
#include "ui/icons.h"
#include "ui/theme.h"
#include "ui/typesetter.h"

#include <array>
#include <string_view>

struct ImDrawList;

namespace ui {

// What lies over what. Each layer is a draw list of its own.
enum class Layer : std::uint8_t { Page, Panel, Popup, Toast };
inline constexpr std::size_t layer_count = 4;
using LayerLists = std::array<ImDrawList*, layer_count>;

class Painter {
public:
    Painter(const LayerLists& layers, const Typesetter& typesetter, const Theme& theme)
        : layers_(layers), typesetter_(typesetter), theme_(theme)
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
    void clip_to_page(); // whatever was clipped before; unclip() goes back to that

    // What (0, 0) means: the start of the page, or of a scroll area's content.
    Point origin() const { return origin_; }
    void set_origin(Point origin) { origin_ = origin; }
    // Where the element of a widget there lies: on a whole device pixel downwards and a quarter of
    // one across. Text is drawn from such places too, so that the browser and we never round apart.
    Rect snapped(const Rect& rect) const;

    Layer layer() const { return layer_; }
    void set_layer(Layer layer) { layer_ = layer; }
    ImDrawList& list() { return *layers_[static_cast<std::size_t>(layer_)]; }
    const Typesetter& typesetter() const { return typesetter_; }

private:
    float line_px(float css) const; // to whole device pixels, at least one
    float radius_px(float css) const;
    float x_px(float css) const;
    bool out_of_sight(float y_css, float height_css); // above or below what is clipped to
    float y_px(float css) const;

    LayerLists layers_;
    Layer layer_ = Layer::Page;
    const Typesetter& typesetter_;
    const Theme& theme_;
    Point origin_;
};

} // namespace ui
