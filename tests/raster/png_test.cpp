// What is written can be read again, checksums included.
#include "shell/raster/png.h"

#include "support/png_reader.h"
#include "support/random.h"

#include <catch2/catch.hpp>

using support::Random;

namespace {

// Long runs, short runs and noise, as there are in pictures of pages.
std::vector<std::uint8_t> picture(Random& random, int width, int height)
{
    const std::size_t size = static_cast<std::size_t>(width * height) * 4;
    std::vector<std::uint8_t> bytes;
    while (bytes.size() < size) {
        const auto byte = static_cast<std::uint8_t>(random.next());
        bytes.insert(bytes.end(), random.chance(30) ? random.below(700) : random.below(14), byte);
    }
    bytes.resize(size);
    return bytes;
}

} // namespace

TEST_CASE("a picture that was written is read the same", "[raster][random]")
{
    support::check_cases("png round trip", 300, [](Random& random) {
        const int width = random.between(1, 90);
        const int height = random.between(1, 40);
        const std::vector<std::uint8_t> pixels = picture(random, width, height);
        const auto read = support::read_png(raster::write_png(pixels.data(), width, height));
        REQUIRE(read.has_value());
        REQUIRE(read->width == width);
        REQUIRE(read->height == height);
        REQUIRE(read->rgba == pixels);
    });
}

TEST_CASE("an empty page makes a small picture", "[raster]")
{
    const std::vector<std::uint8_t> pixels(std::size_t{1280} * 800 * 4, 255);
    CHECK(raster::write_png(pixels.data(), 1280, 800).size() < 50000);
}
