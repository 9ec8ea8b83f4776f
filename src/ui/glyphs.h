// What the kit asks of the platform about letters: how wide, and which pixels. In the browser the
// answer comes from its own text rasteriser, so no font is shipped; in tests from a simple fake.
#pragma once

#include <cstdint>
#include <functional>

namespace ui {

enum class Face : std::uint8_t { Regular, Semibold, Mono, Icons };
inline constexpr int face_count = 4;

// Glyphs are placed at quarters of a device pixel, as the browser does; each quarter is a picture
// of its own, so that text on the canvas matches text that the browser draws beside it.
inline constexpr int phase_count = 4;

struct GlyphRequest {
    Face face = Face::Regular;
    float size_px = 0; // em size in device pixels
    int phase = 0;     // quarters of a pixel to the right
    char32_t codepoint = 0;
};

// Everything in device pixels, relative to the pen on the baseline; y grows downwards.
struct GlyphShape {
    float advance = 0;
    int left = 0;
    int top = 0;
    int width = 0;
    int height = 0;
    bool coloured = false;
};

struct FontMetrics {
    float ascent = 0; // both positive, device pixels
    float descent = 0;
};

struct GlyphSource {
    std::function<FontMetrics(Face, float size_px)> metrics;
    // The shape, or nothing drawn (width 0) for a space.
    std::function<GlyphShape(const GlyphRequest&)> shape;
    // Fills width × height RGBA pixels (not premultiplied) of the glyph that shape() last named.
    std::function<void(const GlyphRequest&, std::uint8_t* rgba)> pixels;
};

} // namespace ui
