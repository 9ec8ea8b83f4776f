// Corners of polygons, in 256ths of a pixel: coarse enough for exact whole-number arithmetic, and
// two shapes with a common edge agree about it.
#pragma once

#include "shell/raster/boxes.h"
#include "shell/raster/pixel.h"

#include <cmath>
#include <cstddef>

namespace raster {

inline constexpr int fixed_one = 256;
inline constexpr float farthest = 2097152.0f; // 2^21 px: products of differences fit in 64 bits

struct Corner {
    int x = 0;
    int y = 0;
    Pixel colour = 0;
};

inline int to_fixed(float px)
{
    const double scaled = static_cast<double>(std::clamp(px, -farthest, farthest)) * fixed_one;
    return static_cast<int>(scaled + std::copysign(0.5, scaled));
}

// The first pixel column (or row) whose centre is not left of (above) the position.
constexpr int first_centre(int fixed)
{
    return (fixed + fixed_one / 2 - 1) >> 8;
}

// The pixels whose centres are in a box of such positions.
constexpr Box centres_in(const Box& fixed)
{
    return {first_centre(fixed.left), first_centre(fixed.top), first_centre(fixed.right),
            first_centre(fixed.bottom)};
}

// Of at least one corner.
Box pixel_bounds(const Corner* corners, std::size_t count);

// No two neighbours may be at the same place.
bool is_convex(const Corner* corners, std::size_t count);

} // namespace raster
