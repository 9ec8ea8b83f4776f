// What a GPU would draw, said as plainly as possible: every triangle by itself, every pixel tested
// against its three edges, colours in double precision, rounded when written. Slow, and the
// standard that the real rasteriser is held against.
#pragma once

#include <cstdint>
#include <vector>

struct ImDrawData;

namespace support {

using Pixels = std::vector<std::uint32_t>;

Pixels reference_frame(const ImDrawData& drawing, int width, int height, std::uint32_t background);

struct Difference {
    int greatest = 0; // of any channel
    int x = 0;        // where that is
    int y = 0;
    std::size_t pixels = 0; // how many differ at all
};

Difference difference(const std::uint32_t* a, const std::uint32_t* b, int width, int height);

} // namespace support
