// Draws Dear ImGui's draw lists into memory, without a GPU: in the browser where there is none, and
// natively for pictures. It remembers what the last frame looked like, tile by tile, and draws only
// what is different. Positions are device pixels, DisplayPos is (0, 0); the frame is opaque.
// See README.md for the rules and figures.
#pragma once

#include "shell/raster/tiles.h"

namespace raster {

class Rasteriser {
public:
    // Also to forget everything shown, as after a lost screen: the next frame is drawn whole.
    void resize(int width, int height);

    // What shows where nothing is drawn. The same consequence.
    void set_background(Pixel colour);

    // Returns what changed since the last frame: a few rectangles, none if it looks the same.
    // Answers Dear ImGui's wishes about textures.
    std::vector<PixelRect> draw(const ImDrawData& drawing);

    // Rows from the top, RGBA, alpha always 255; the same place until resized.
    const std::uint8_t* pixels() const;
    int width() const { return width_; }
    int height() const { return height_; }

private:
    void paint_tile(const Box& tile, const std::vector<std::uint32_t>& shapes);

    int width_ = 0;
    int height_ = 0;
    Pixel background_ = white;
    std::vector<Pixel> pixels_;
    Tiles tiles_;
    Scene scene_;
};

} // namespace raster
