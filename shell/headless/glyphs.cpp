#include "shell/headless/glyphs.h"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace headless {

namespace {

bool is_wide(char32_t c)
{
    return (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) ||
           (c >= 0xFF01 && c <= 0xFF60) || c >= 0x1F000;
}

bool is_narrow(char32_t c)
{
    constexpr std::u32string_view narrow = U"iljtfrI.,:;'|!()[]";
    return narrow.find(c) != narrow.npos;
}

float width_em(ui::Face face, char32_t c)
{
    if (face == ui::Face::Icons) return 1.0f;
    if (is_wide(c)) return 1.0f;
    if (face == ui::Face::Mono) return 0.6f;
    const float bold = face == ui::Face::Semibold ? 0.03f : 0.0f;
    return (is_narrow(c) ? 0.3f : 0.54f) + bold;
}

ui::GlyphShape shape(const ui::GlyphRequest& request)
{
    const float size = request.size_px;
    ui::GlyphShape glyph{.advance = size * width_em(request.face, request.codepoint)};
    if (request.codepoint == U' ' || request.codepoint == 0xA0) return glyph;
    const bool icon = request.face == ui::Face::Icons;
    glyph.width = std::max(1, static_cast<int>(std::lround(glyph.advance - (icon ? 0 : 1))));
    glyph.height = std::max(1, static_cast<int>(std::lround(icon ? size : size * 0.55f)));
    glyph.top = -glyph.height;
    return glyph;
}

} // namespace

ui::GlyphSource glyph_source()
{
    return {.metrics =
                [](ui::Face, float size_px) {
                    return ui::FontMetrics{.ascent = size_px * 0.9f, .descent = size_px * 0.25f};
                },
            .shape = shape,
            .pixels =
                [](const ui::GlyphRequest& request, std::uint8_t* rgba) {
                    const ui::GlyphShape glyph = shape(request);
                    std::fill_n(rgba, static_cast<std::size_t>(glyph.width * glyph.height) * 4,
                                std::uint8_t{255});
                }};
}

} // namespace headless
