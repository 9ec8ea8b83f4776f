// A canvas with the made-up font, for tests that measure or draw.
#pragma once

#include "shell/headless/glyphs.h"
#include "ui/canvas.h"

namespace support {

class Sheet {
public:
    explicit Sheet(float scale = 1)
        : painter_(canvas_.begin(
              theme_, {.device_px_per_css_px = scale, .width_px = 800, .height_px = 600}))
    {}
    ~Sheet() { canvas_.end(); }
    Sheet(const Sheet&) = delete;
    Sheet& operator=(const Sheet&) = delete;

    const ui::Typesetter& typesetter() const { return painter_.typesetter(); }
    ui::Painter& painter() { return painter_; }

private:
    ui::Theme theme_;
    ui::Canvas canvas_{headless::glyph_source()};
    ui::Painter& painter_;
};

} // namespace support
