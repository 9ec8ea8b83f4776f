// Dear ImGui's fonts, filled glyph by glyph from a GlyphSource. One ImFont for each face and each
// quarter-pixel phase; sizes are made on demand by Dear ImGui itself.
#pragma once

#include "ui/glyphs.h"

#include <array>

struct ImFont;
struct ImFontAtlas;

namespace ui {

// Dear ImGui rounds font sizes to whole numbers; asking for a hundred times the size keeps what any
// zoom makes of them: 14 px are 17.5 on a screen at 125 %, 9.38 at a zoom of 67 %. Glyph positions
// are in device pixels all the same.
inline constexpr float size_steps = 100.0f;

struct FontSet {
    std::array<std::array<ImFont*, phase_count>, face_count> fonts{};

    ImFont* font(Face face, int phase) const
    {
        return fonts[static_cast<std::size_t>(face)][static_cast<std::size_t>(phase)];
    }
};

// The source must outlive the atlas.
FontSet add_fonts(ImFontAtlas& atlas, GlyphSource& source);

} // namespace ui
