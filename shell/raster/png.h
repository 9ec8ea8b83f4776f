// Pictures of frames as PNG files, for people to look at. Small rather than smallest: each row is
// kept as the difference from the row above, and runs of one byte are counted; no library.
#pragma once

#include <cstdint>
#include <vector>

namespace raster {

// RGBA, rows from the top; at least one pixel.
std::vector<std::uint8_t> write_png(const std::uint8_t* pixels, int width, int height);

} // namespace raster
