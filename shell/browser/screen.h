// The canvas of the page. Frames reach it through WebGL, or through our own rasteriser; the page
// says which, and may say so anew when a graphics card gives up. Both give the same picture.
#pragma once

#include "shell/raster/rasteriser.h"

namespace browser {

enum class Renderer { Raster, WebGl };

class Screen {
public:
    // Both forget what was shown: the next frame is drawn whole.
    void use(Renderer renderer);
    void resize(int width_px, int height_px);

    void show(ImDrawData& drawing);

private:
    void show_rastered(const ImDrawData& drawing);
    void show_by_gl(ImDrawData& drawing);

    Renderer renderer_ = Renderer::Raster;
    int width_px_ = 0;
    int height_px_ = 0;
    bool has_textures_ = false; // WebGL has all of them
    raster::Rasteriser rasteriser_;
};

} // namespace browser
