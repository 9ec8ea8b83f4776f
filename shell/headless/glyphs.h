// Letters of a made-up font: fixed widths, plain blocks. Enough to lay out, find and press, and the
// same on every machine.
#pragma once

#include "ui/glyphs.h"

namespace headless {

ui::GlyphSource glyph_source();

} // namespace headless
