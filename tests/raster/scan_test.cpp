// Which pixels a triangle covers, against the definition; many edges meet pixel centres exactly.
#include "shell/raster/scan.h"

#include "support/random.h"

#include <catch2/catch.hpp>

using raster::Corner;
using support::Random;

namespace {

constexpr raster::Box clip{2, 3, 19, 17};

std::int64_t side(const Corner& a, const Corner& b, std::int64_t x, std::int64_t y)
{
    return (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x);
}

bool holds(const Corner& a, const Corner& b, std::int64_t x, std::int64_t y)
{
    const bool top_or_left = (a.y == b.y && b.x > a.x) || b.y < a.y;
    const std::int64_t on = side(a, b, x, y);
    return on > 0 || (on == 0 && top_or_left);
}

bool is_inside(const Corner* c, int x, int y)
{
    const bool clockwise = side(c[0], c[1], c[2].x, c[2].y) > 0;
    const Corner& second = clockwise ? c[1] : c[2];
    const Corner& third = clockwise ? c[2] : c[1];
    const std::int64_t at_x = x * 256 + 128;
    const std::int64_t at_y = y * 256 + 128;
    return holds(c[0], second, at_x, at_y) && holds(second, third, at_x, at_y) &&
           holds(third, c[0], at_x, at_y);
}

int wrong_pixels(const Corner* corners)
{
    raster::Coverage coverage;
    raster::cover(corners, 3, clip, coverage);
    int wrong = 0;
    for (int y = clip.top; y < clip.bottom; ++y) {
        const auto row = static_cast<std::size_t>(y - clip.top);
        for (int x = clip.left; x < clip.right; ++x) {
            const bool covered = x >= coverage.from[row] && x < coverage.to[row];
            if (covered != is_inside(corners, x, y)) ++wrong;
        }
    }
    return wrong;
}

} // namespace

TEST_CASE("a triangle covers the pixels whose centres it holds", "[raster][random]")
{
    support::check_cases("coverage", 20000, [](Random& random) {
        const int step = random.pick<int>({1, 32, 64, 128});
        Corner corners[3];
        for (Corner& each : corners) {
            each.x = random.between(-256, 6000) / step * step;
            each.y = random.between(-256, 6000) / step * step;
        }
        if (side(corners[0], corners[1], corners[2].x, corners[2].y) == 0) return;
        REQUIRE(wrong_pixels(corners) == 0);
    });
}

// Every fraction of a pixel once, so that some crossing is exactly at a centre in a later row.
TEST_CASE("no edge is off by a pixel where it meets a centre", "[raster]")
{
    int wrong = 0;
    for (int x = 1024; x < 1280; ++x) {
        for (int lean = -256; lean <= 256; ++lean) {
            const Corner corners[] = {{x, 1001}, {x + lean, 1514}, {-6000, 1514}};
            wrong += wrong_pixels(corners);
        }
    }
    CHECK(wrong == 0);
}
