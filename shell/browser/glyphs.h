// Letters from the browser's own rasteriser.
#pragma once

#include "ui/glyphs.h"

namespace browser {

ui::GlyphSource glyph_source();

} // namespace browser
