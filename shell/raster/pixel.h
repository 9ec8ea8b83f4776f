// One RGBA pixel in a word, red in the lowest byte as Dear ImGui packs colours, and the arithmetic
// of blending: four channels at once in 16-bit lanes, each rounded to nearest. Alpha is straight.
#pragma once

#include <bit>
#include <cstdint>

namespace raster {

static_assert(std::endian::native == std::endian::little, "a Pixel in memory is R, G, B, A");

using Pixel = std::uint32_t;
using Lanes = std::uint64_t; // R, B, G, A from the lowest 16 bits up

inline constexpr Pixel opaque = 0xFF000000u;
inline constexpr Pixel white = 0xFFFFFFFFu;
inline constexpr Lanes half_of_255 = 0x0080008000800080u;

constexpr unsigned alpha_of(Pixel pixel)
{
    return pixel >> 24;
}

constexpr unsigned channel_of(Pixel pixel, int channel)
{
    return (pixel >> (8 * channel)) & 0xFFu;
}

constexpr bool same_rgb(Pixel a, Pixel b)
{
    return ((a ^ b) & ~opaque) == 0;
}

constexpr Lanes spread(Pixel pixel)
{
    return (pixel & 0x00FF00FFu) | (static_cast<Lanes>(pixel & 0xFF00FF00u) << 24);
}

constexpr Pixel gathered(Lanes lanes)
{
    return static_cast<Pixel>(lanes) | static_cast<Pixel>(lanes >> 24);
}

// Each lane by 255, to nearest; half_of_255 must be in already. Exact up to 255 × 255.
constexpr Lanes divided_by_255(Lanes lanes)
{
    constexpr Lanes low_bytes = 0x00FF00FF00FF00FFu;
    return ((lanes + ((lanes >> 8) & low_bytes)) >> 8) & low_bytes;
}

constexpr unsigned product(unsigned a, unsigned b)
{
    const unsigned sum = a * b + 128;
    return (sum + (sum >> 8)) >> 8;
}

constexpr Pixel with_alpha(Pixel pixel, unsigned alpha)
{
    return (pixel & ~opaque) | (alpha << 24);
}

// Channel by channel, as a texel is tinted with a vertex colour.
constexpr Pixel tinted(Pixel texel, Pixel tint)
{
    return product(channel_of(texel, 0), channel_of(tint, 0)) |
           (product(channel_of(texel, 1), channel_of(tint, 1)) << 8) |
           (product(channel_of(texel, 2), channel_of(tint, 2)) << 16) |
           (product(channel_of(texel, 3), channel_of(tint, 3)) << 24);
}

// Source over destination. The frame is opaque and stays so.
constexpr Pixel blended(Pixel below, Pixel above, unsigned alpha)
{
    return gathered(divided_by_255(spread(above | opaque) * alpha + spread(below) * (255 - alpha) +
                                   half_of_255));
}

} // namespace raster
