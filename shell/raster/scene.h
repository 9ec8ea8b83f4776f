// A frame as the rasteriser sees it: shapes in painting order, each as simple as it really is.
// Dear ImGui says everything as triangles; here its rectangles, glyphs and convex polygons are
// found again, since they are most of a page and quicker to compare and to draw as what they are.
// Same drawing, same shapes: a shape's key stands for all that decides its pixels, clip included.
#pragma once

#include "shell/raster/boxes.h"
#include "shell/raster/pixel.h"
#include "shell/raster/textures.h"

#include <cstddef>
#include <vector>

namespace raster {

// Positions are in 256ths of a pixel, so that two shapes with a common edge agree about it.
inline constexpr int fixed_one = 256;

struct Corner {
    int x = 0;
    int y = 0;
    Pixel colour = 0;
    float u = 0; // in texels
    float v = 0;
};

enum class Kind : std::uint8_t {
    Rect,     // one colour, edges along the pixels' grid
    Copy,     // texels one to one
    Polygon,  // convex, one colour
    Fade,     // a triangle of one colour whose alpha varies
    Gradient, // a triangle whose colour varies
    Textured, // a triangle, texels and colours interpolated
};

struct Shape {
    Box box{}; // what it may touch, within its clip and the frame
    Kind kind = Kind::Rect;
    bool stale = false;      // the texels it shows have changed
    Pixel colour = 0;        // Rect, Copy, Polygon
    std::uint32_t first = 0; // of its corners; for Copy the texel at the box's left top
    std::uint32_t corner_count = 0;
    const ImTextureData* texture = nullptr;
    std::uint64_t key = 0; // Rect has none: its colour and box say all
};

struct Scene {
    std::vector<Shape> shapes;
    std::vector<Corner> corners;
};

// Into `scene`, whose memory is used again.
void read_scene(const ImDrawData& drawing, const TextureChanges& changes, const Box& frame,
                Scene& scene);

// Cheap, and good enough that two different tiles never look alike in practice.
constexpr std::uint64_t mixed_key(std::uint64_t key, std::uint64_t with)
{
    const std::uint64_t product = (key ^ with) * 0x9E3779B97F4A7C15u;
    return product ^ (product >> 32);
}

// The first pixel column (or row) whose centre is not left of (above) the position.
constexpr int first_centre(int fixed)
{
    return (fixed + fixed_one / 2 - 1) >> 8;
}

} // namespace raster
