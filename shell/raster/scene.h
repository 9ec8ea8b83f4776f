// A frame as the rasteriser sees it: shapes in painting order, each as simple as it really is.
// Dear ImGui says everything as triangles; here its rectangles, glyphs and convex polygons are
// found again, since they are most of a page and quicker to compare and to draw as what they are.
#pragma once

#include "shell/raster/corners.h"
#include "shell/raster/textures.h"

#include <vector>

namespace raster {

// A place in a texture, in texels.
struct Place {
    float u = 0;
    float v = 0;
};

enum class Kind : std::uint8_t {
    Rect,     // one colour, edges along the pixels' grid
    Copy,     // texels one to one
    Polygon,  // convex, one colour
    Fades,    // triangles of one colour whose alpha varies, as along smooth edges
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
    std::uint32_t first_place = 0; // Textured: one for each corner
    const ImTextureData* texture = nullptr;
    std::uint64_t key = 0; // of what it is; where it is cut off is in the box
};

struct Scene {
    std::vector<Shape> shapes;
    std::vector<Corner> corners;
    std::vector<Place> places;
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

constexpr std::uint64_t pair(int a, int b)
{
    return (static_cast<std::uint64_t>(static_cast<std::uint32_t>(a)) << 32) |
           static_cast<std::uint32_t>(b);
}

} // namespace raster
