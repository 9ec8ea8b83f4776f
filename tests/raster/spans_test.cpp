// The arithmetic of blending, and that vectors and scalars give the same pixels.
#include "shell/raster/spans.h"

#include "support/random.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <vector>

using raster::Pixel;
using support::Random;

namespace {

std::vector<Pixel> pixels(Random& random, std::size_t count)
{
    std::vector<Pixel> run(count);
    for (Pixel& pixel : run) {
        pixel = static_cast<Pixel>(random.next());
        if (random.chance(30)) pixel |= 0x00FFFFFFu;
        if (random.chance(30)) pixel &= 0x00FFFFFFu;
        if (random.chance(30)) pixel |= raster::opaque;
    }
    return run;
}

std::vector<Pixel> opaque_pixels(Random& random, std::size_t count)
{
    std::vector<Pixel> run = pixels(random, count);
    for (Pixel& pixel : run) pixel |= raster::opaque;
    return run;
}

} // namespace

TEST_CASE("blending rounds each channel to nearest, for every alpha", "[raster]")
{
    int wrong = 0;
    for (unsigned alpha = 0; alpha <= 255; ++alpha) {
        for (unsigned above = 0; above <= 255; above += 5) {
            for (unsigned below = 0; below <= 255; ++below) {
                const double exact = (above * alpha + below * (255.0 - alpha)) / 255;
                const Pixel level = raster::blended(below | raster::opaque, above, alpha);
                const Pixel expected = static_cast<Pixel>(std::lround(exact)) | raster::opaque;
                if ((level & 0xFF0000FFu) != expected) ++wrong;
            }
        }
    }
    CHECK(wrong == 0);
}

TEST_CASE("vectors and scalars give the same pixels", "[raster][random]")
{
    support::check_cases("vectors as scalars", 2000, [](Random& random) {
        const std::size_t count = random.below(40);
        const std::vector<Pixel> below = opaque_pixels(random, count);
        const std::vector<Pixel> texels = pixels(random, count);
        const Pixel tint = pixels(random, 1)[0];
        const int length = static_cast<int>(count);
        std::vector<Pixel> quick = below;
        std::vector<Pixel> plain = below;
        raster::copy_span(quick.data(), texels.data(), length, tint);
        raster::scalar::copy_span(plain.data(), texels.data(), length, tint);
        REQUIRE(quick == plain);
        raster::fill_span(quick.data(), length, tint);
        raster::scalar::fill_span(plain.data(), length, tint);
        REQUIRE(quick == plain);
    });
}
