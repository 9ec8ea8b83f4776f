// Which pixels a convex polygon covers: those whose centre is inside, or on a left or top edge, as
// on a GPU. So two polygons with a common edge neither leave a gap nor paint a pixel twice.
#pragma once

#include "shell/raster/scene.h"

#include <array>

namespace raster {

inline constexpr int most_rows = 64;

// A run of pixels for each row of the clip; empty where `from` is not below `to`.
struct Coverage {
    std::array<int, most_rows> from{};
    std::array<int, most_rows> to{};
};

// The clip has at most `most_rows` rows.
void cover(const Corner* corners, std::size_t count, const Box& clip, Coverage& coverage);

} // namespace raster
