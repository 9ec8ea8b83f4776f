// Measures, wraps, cuts and draws text, one glyph beside the other as the browser does with kerning
// off. Not a shaping engine: scripts that join letters are shown unjoined on the canvas.
#pragma once

#include "ui/geometry.h"
#include "ui/glyph_font.h"
#include "ui/theme.h"
#include "ui/type.h"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

struct ImDrawList;

namespace ui {

struct TextLine {
    std::size_t begin = 0; // bytes; a space at which the line was broken belongs to it
    std::size_t end = 0;
    float width = 0; // CSS px, without that space
};

class Typesetter {
public:
    Typesetter(const FontSet& fonts, const GlyphSource& source) : fonts_(fonts), source_(source) {}

    void set_scale(float device_px_per_css_px) { scale_ = device_px_per_css_px; }
    float scale() const { return scale_; }
    void forget_metrics() { metrics_.clear(); } // other fonts are used from now on

    float width(std::string_view text, TextStyle style) const;
    std::vector<TextLine> wrap(std::string_view text, TextStyle style, float width) const;
    // The text itself if it fits, else as much of it as fits with an ellipsis.
    std::string fitted(std::string_view text, TextStyle style, float width) const;

    // Draws one line whose box starts at `at` (CSS px) and is style.line high.
    void draw(ImDrawList& list, Point at, std::string_view text, TextStyle style,
              Colour colour) const;
    // Draws an icon's glyph so that it fills the square.
    void draw_icon(ImDrawList& list, const Rect& square, char32_t icon, Colour colour) const;

private:
    float advance(char32_t codepoint, TextStyle style) const;
    float baseline_px(TextStyle style) const;
    FontMetrics metrics(Face face, float size_px) const;

    const FontSet& fonts_;
    const GlyphSource& source_;
    float scale_ = 1;
    // The browser measures anew each time that it is asked, and each piece of text needs them.
    mutable std::map<std::pair<Face, float>, FontMetrics> metrics_{};
};

} // namespace ui
