#include "support/reference_raster.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <imgui.h>

namespace support {

namespace {

using Colour = std::array<double, 4>; // 0 to 1

struct Area {
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;
};

struct Place {
    std::int64_t x = 0; // 256ths of a pixel
    std::int64_t y = 0;
};

double channel(std::uint32_t colour, std::size_t i)
{
    return static_cast<double>((colour >> (8 * i)) & 255u) / 255.0;
}

Place place_of(ImVec2 position)
{
    const auto fixed = [](float px) {
        return std::llround(std::clamp(static_cast<double>(px), -2097152.0, 2097152.0) * 256.0);
    };
    return {fixed(position.x), fixed(position.y)};
}

std::int64_t edge(Place a, Place b, Place p)
{
    return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
}

bool is_inside(Place a, Place b, Place p)
{
    const std::int64_t side = edge(a, b, p);
    const bool top_or_left = (a.y == b.y && b.x > a.x) || b.y < a.y;
    return side > 0 || (side == 0 && top_or_left);
}

Colour texel(const ImTextureData& texture, double x, double y)
{
    const int column = std::clamp(static_cast<int>(x), 0, texture.Width - 1);
    const int row = std::clamp(static_cast<int>(y), 0, texture.Height - 1);
    const unsigned char* bytes = texture.Pixels + (row * texture.Width + column) * 4;
    return {bytes[0] / 255.0, bytes[1] / 255.0, bytes[2] / 255.0, bytes[3] / 255.0};
}

Colour sampled(const ImTextureData* texture, double u, double v)
{
    if (texture == nullptr) return {1, 1, 1, 1};
    const double x = std::clamp(u * texture->Width - 0.5, -1.0, texture->Width + 1.0);
    const double y = std::clamp(v * texture->Height - 0.5, -1.0, texture->Height + 1.0);
    const double left = std::floor(x);
    const double top = std::floor(y);
    Colour result{};
    for (std::size_t i = 0; i < 4; ++i) {
        const auto at = [&](double dx, double dy) {
            return texel(*texture, left + dx, top + dy)[i];
        };
        const double upper = at(0, 0) * (1 - (x - left)) + at(1, 0) * (x - left);
        const double lower = at(0, 1) * (1 - (x - left)) + at(1, 1) * (x - left);
        result[i] = upper * (1 - (y - top)) + lower * (y - top);
    }
    return result;
}

void blend(std::uint32_t& pixel, const Colour& above)
{
    std::uint32_t result = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        const double source = i == 3 ? 1.0 : above[i]; // the frame stays opaque
        const double level = source * above[3] + channel(pixel, i) * (1 - above[3]);
        result |= static_cast<std::uint32_t>(std::lround(level * 255.0)) << (8 * i);
    }
    pixel = result;
}

struct Frame {
    Pixels pixels;
    int width = 0;
};

void draw_triangle(Frame& frame, const Area& clip, const ImTextureData* texture,
                   std::array<const ImDrawVert*, 3> v)
{
    for (const ImDrawVert* each : v) {
        if (std::isnan(each->pos.x + each->pos.y + each->uv.x + each->uv.y)) return;
    }
    std::array<Place, 3> p{place_of(v[0]->pos), place_of(v[1]->pos), place_of(v[2]->pos)};
    if (edge(p[0], p[1], p[2]) < 0) {
        std::swap(p[1], p[2]);
        std::swap(v[1], v[2]);
    }
    const auto area = static_cast<double>(edge(p[0], p[1], p[2]));
    if (area == 0) return;
    for (int y = clip.top; y < clip.bottom; ++y) {
        for (int x = clip.left; x < clip.right; ++x) {
            const Place centre{std::int64_t{x} * 256 + 128, std::int64_t{y} * 256 + 128};
            if (!is_inside(p[0], p[1], centre) || !is_inside(p[1], p[2], centre) ||
                !is_inside(p[2], p[0], centre)) {
                continue;
            }
            const double b1 = static_cast<double>(edge(p[2], p[0], centre)) / area;
            const double b2 = static_cast<double>(edge(p[0], p[1], centre)) / area;
            const auto between = [&](double at0, double at1, double at2) {
                return at0 + (at1 - at0) * b1 + (at2 - at0) * b2;
            };
            Colour colour = sampled(texture, between(v[0]->uv.x, v[1]->uv.x, v[2]->uv.x),
                                    between(v[0]->uv.y, v[1]->uv.y, v[2]->uv.y));
            for (std::size_t i = 0; i < 4; ++i) {
                colour[i] *=
                    between(channel(v[0]->col, i), channel(v[1]->col, i), channel(v[2]->col, i));
            }
            blend(frame.pixels[static_cast<std::size_t>(y * frame.width + x)], colour);
        }
    }
}

Area clip_of(const ImDrawCmd& command, int width, int height)
{
    const ImVec4& clip = command.ClipRect; // whole pixels in every test
    return {std::max(static_cast<int>(clip.x), 0), std::max(static_cast<int>(clip.y), 0),
            std::min(static_cast<int>(clip.z), width), std::min(static_cast<int>(clip.w), height)};
}

} // namespace

Pixels reference_frame(const ImDrawData& drawing, int width, int height, std::uint32_t background)
{
    const std::size_t size = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
    Frame frame{.pixels = Pixels(size, background), .width = width};
    for (const ImDrawList* list : drawing.CmdLists) {
        for (const ImDrawCmd& command : list->CmdBuffer) {
            const Area clip = clip_of(command, width, height);
            for (unsigned i = 0; i + 3 <= command.ElemCount; i += 3) {
                std::array<const ImDrawVert*, 3> corners{};
                for (unsigned c = 0; c < 3; ++c) {
                    const int index = list->IdxBuffer[static_cast<int>(command.IdxOffset + i + c)];
                    corners[c] = &list->VtxBuffer[static_cast<int>(command.VtxOffset) + index];
                }
                draw_triangle(frame, clip, command.TexRef._TexData, corners);
            }
        }
    }
    return frame.pixels;
}

Difference difference(const std::uint32_t* a, const std::uint32_t* b, int width, int height)
{
    Difference found;
    for (int i = 0; i < width * height; ++i) {
        if (a[i] == b[i]) continue;
        ++found.pixels;
        for (int shift = 0; shift < 32; shift += 8) {
            const int by = std::abs(static_cast<int>((a[i] >> shift) & 255u) -
                                    static_cast<int>((b[i] >> shift) & 255u));
            if (by > found.greatest) found = {by, i % width, i / width, found.pixels};
        }
    }
    return found;
}

} // namespace support
