// Paints one shape within a clip, at most a tile, into the frame.
#pragma once

#include "shell/raster/scene.h"

namespace raster {

struct Surface {
    Pixel* pixels = nullptr;
    int width = 0;

    Pixel* at(int x, int y) const { return pixels + static_cast<std::ptrdiff_t>(y) * width + x; }
};

void fill(const Surface& surface, const Box& box, Pixel colour);
void paint(const Surface& surface, const Scene& scene, const Shape& shape, const Box& clip);

} // namespace raster
