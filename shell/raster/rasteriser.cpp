#include "shell/raster/rasteriser.h"

#include "shell/raster/paint.h"

namespace raster {

void Rasteriser::resize(int width, int height)
{
    width_ = std::max(width, 0);
    height_ = std::max(height, 0);
    pixels_.resize(static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_));
    tiles_.resize(width_, height_);
}

void Rasteriser::set_background(Pixel colour)
{
    background_ = colour | opaque;
    resize(width_, height_);
}

std::vector<PixelRect> Rasteriser::draw(const ImDrawData& drawing)
{
    const TextureChanges changes = accept_textures(drawing);
    read_scene(drawing, changes, {0, 0, width_, height_}, scene_);
    if (!tiles_.compare(scene_)) return {};
    tiles_.for_each_damaged(
        scene_, [this](const Box& tile, const auto& shapes) { paint_tile(tile, shapes); });
    return tiles_.damage();
}

const std::uint8_t* Rasteriser::pixels() const
{
    return static_cast<const std::uint8_t*>(static_cast<const void*>(pixels_.data()));
}

// The lowest shape often hides the background.
void Rasteriser::paint_tile(const Box& tile, const std::vector<std::uint32_t>& shapes)
{
    const Surface surface{.pixels = pixels_.data(), .width = width_};
    const Shape* lowest = shapes.empty() ? nullptr : &scene_.shapes[shapes.front()];
    const bool hidden = lowest != nullptr && lowest->kind == Kind::Rect &&
                        alpha_of(lowest->colour) == 255 && lowest->box.contains(tile);
    if (!hidden) fill(surface, tile, background_);
    for (const std::uint32_t i : shapes) {
        const Shape& shape = scene_.shapes[i];
        paint(surface, scene_, shape, intersection(shape.box, tile));
    }
}

} // namespace raster
