#include "shell/browser/screen.h"

#include "shell/browser/gl_frame.h"
#include "shell/browser/platform.h"

namespace browser {

void Screen::use(Renderer renderer)
{
    renderer_ = renderer;
    has_textures_ = false;
    resize(width_px_, height_px_);
}

// A frame's worth of memory is taken only where it is needed.
void Screen::resize(int width_px, int height_px)
{
    width_px_ = width_px;
    height_px_ = height_px;
    if (renderer_ == Renderer::Raster) rasteriser_.resize(width_px, height_px);
}

void Screen::show(ImDrawData& drawing)
{
    switch (renderer_) {
    case Renderer::Raster: show_rastered(drawing); break;
    case Renderer::WebGl: show_by_gl(drawing); break;
    }
}

void Screen::show_rastered(const ImDrawData& drawing)
{
    const std::vector<raster::PixelRect> damaged = rasteriser_.draw(drawing);
    if (damaged.empty()) return;
    std::vector<int> rects;
    for (const raster::PixelRect& rect : damaged) {
        rects.insert(rects.end(), {rect.x, rect.y, rect.width, rect.height});
    }
    platform_present(rasteriser_.pixels(), width_px_, height_px_, rects.data(),
                     static_cast<int>(damaged.size()));
}

void Screen::show_by_gl(ImDrawData& drawing)
{
    const std::vector<int> words =
        gl_frame(drawing, {.width_px = width_px_,
                           .height_px = height_px_,
                           .textures = has_textures_ ? TexturesSent::Changed : TexturesSent::All});
    has_textures_ = true;
    platform_draw(words.data(), static_cast<int>(words.size()));
}

} // namespace browser
