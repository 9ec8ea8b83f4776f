#include "shell/browser/glyphs.h"

#include "shell/browser/platform.h"

#include <array>

namespace browser {

namespace {

ui::FontMetrics metrics(ui::Face face, float size_px)
{
    std::array<float, 2> out{};
    platform_font_metrics(static_cast<int>(face), size_px, out.data());
    return {.ascent = out[0], .descent = out[1]};
}

ui::GlyphShape shape(const ui::GlyphRequest& request)
{
    std::array<float, 6> out{};
    platform_glyph_shape(static_cast<int>(request.face), request.size_px, request.phase,
                         static_cast<unsigned>(request.codepoint), out.data());
    return {.advance = out[0],
            .left = static_cast<int>(out[1]),
            .top = static_cast<int>(out[2]),
            .width = static_cast<int>(out[3]),
            .height = static_cast<int>(out[4]),
            .coloured = out[5] != 0};
}

} // namespace

ui::GlyphSource glyph_source()
{
    return {
        .metrics = metrics,
        .shape = shape,
        .pixels = [](const ui::GlyphRequest&, std::uint8_t* rgba) { platform_glyph_pixels(rgba); }};
}

} // namespace browser
