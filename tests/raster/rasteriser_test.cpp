// Each kind of shape against the plain reference, with the difference that is allowed.
#include "shell/raster/rasteriser.h"

#include "support/drawing.h"
#include "support/reference_raster.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <limits>

using support::Drawing;
using support::Patch;

namespace {

constexpr int width = 150; // three tiles across, the last one cut
constexpr int height = 100;
constexpr Patch letter{10, 10, 9, 12};
constexpr Patch emoji{40, 10, 20, 20};

struct Row {
    const char* what;
    int allowed; // levels
    void (*draw)(Drawing&);
};

void check_like_reference(const Row& row)
{
    Drawing drawing(width, height);
    draw_glyph(drawing, letter, 7);
    draw_picture(drawing, emoji, 8);
    drawing.begin().AddRectFilled({0, 0}, {width, height}, IM_COL32(250, 248, 240, 255));
    row.draw(drawing);
    const ImDrawData& data = drawing.end();

    raster::Rasteriser rasteriser;
    rasteriser.resize(width, height);
    rasteriser.draw(data);
    const auto* pixels =
        static_cast<const std::uint32_t*>(static_cast<const void*>(rasteriser.pixels()));
    const support::Pixels expected = support::reference_frame(data, width, height, 0xFFFFFFFFu);
    const support::Difference found = support::difference(pixels, expected.data(), width, height);
    INFO(row.what << ": differs by " << found.greatest << " at " << found.x << ", " << found.y
                  << "; pixels that differ: " << found.pixels);
    CHECK(found.greatest <= row.allowed);
}

constexpr ImU32 red = IM_COL32(200, 10, 30, 255);
constexpr ImU32 mist = IM_COL32(20, 90, 200, 77);
// Translucent, so that what is painted twice shows.
void fan(Drawing& drawing, const std::vector<ImVec2>& points)
{
    ImDrawList& list = drawing.list();
    const ImDrawListFlags smooth = list.Flags;
    list.Flags = ImDrawListFlags_None;
    list.AddConvexPolyFilled(points.data(), static_cast<int>(points.size()), mist);
    list.Flags = smooth;
}

constexpr float nan_px = std::numeric_limits<float>::quiet_NaN();
constexpr float infinite_px = std::numeric_limits<float>::infinity();

} // namespace

TEST_CASE("boxes and glyphs are exact", "[raster]")
{
    for (const Row& row : {
             Row{"opaque box", 0,
                 [](Drawing& d) {
                     d.list().AddRectFilled({3, 4}, {140, 77}, red);
                 }},
             Row{"translucent box", 0,
                 [](Drawing& d) {
                     d.list().AddRectFilled({3, 4}, {140, 77}, mist);
                 }},
             Row{"box between pixels", 0,
                 [](Drawing& d) {
                     d.list().AddRectFilled({3.4f, 4.5f}, {90.6f, 77.49f}, red);
                 }},
             Row{"box that begins at the end", 0,
                 [](Drawing& d) {
                     d.list().AddRectFilled({90, 70}, {20, 10}, red);
                 }},
             Row{"empty box", 0,
                 [](Drawing& d) {
                     d.list().AddRectFilled({9, 9}, {9, 50}, red);
                 }},
             Row{"box around everything", 0,
                 [](Drawing& d) {
                     d.list().AddRectFilled({-1e9f, -1e9f}, {1e9f, 1e9f}, red);
                 }},
             Row{"infinite box", 0,
                 [](Drawing& d) {
                     d.list().AddRectFilled({30, -infinite_px}, {infinite_px, 20}, mist);
                 }},
             Row{"boxes side by side", 0,
                 [](Drawing& d) {
                     d.list().AddRectFilled({3, 4}, {64.5f, 77}, mist);
                     d.list().AddRectFilled({64.5f, 4}, {140, 77}, mist);
                 }},
             Row{"glyph", 0, [](Drawing& d) { d.glyph(20, 30, letter, red); }},
             Row{"glyph over tiles", 0, [](Drawing& d) { d.glyph(60, 60, letter, red); }},
             Row{"glyph across each edge", 0,
                 [](Drawing& d) {
                     for (const ImVec2 at : {ImVec2{-4, 30}, ImVec2{145, 30}, ImVec2{30, -5},
                                             ImVec2{30, 95}, ImVec2{-50, 30}, ImVec2{300, 30}}) {
                         d.glyph(at.x, at.y, letter, red);
                     }
                 }},
             Row{"emoji", 0, [](Drawing& d) { d.glyph(50, 50, emoji, IM_COL32_WHITE); }},
             Row{"clipped", 0,
                 [](Drawing& d) {
                     d.list().PushClipRect({55, 33}, {70, 66}, true);
                     d.list().AddRectFilled({0, 40}, {150, 60}, mist);
                     d.glyph(64, 61, letter, red);
                     d.list().PopClipRect();
                 }},
             Row{"clipped to nothing", 0,
                 [](Drawing& d) {
                     d.list().PushClipRect({55, 33}, {40, 66});
                     d.list().AddRectFilled({0, 40}, {150, 60}, red);
                     d.list().PopClipRect();
                 }},
         }) {
        check_like_reference(row);
    }
}

TEST_CASE("translucent glyphs, curves, lines and gradients differ by a level or two", "[raster]")
{
    for (const Row& row : {
             Row{"translucent glyph", 1, [](Drawing& d) { d.glyph(20, 30, letter, mist); }},
             Row{"tinted emoji", 1, [](Drawing& d) { d.glyph(50, 50, emoji, mist); }},
             Row{"enlarged", 2,
                 [](Drawing& d) {
                     d.stretched({40, 20}, {101, 87}, emoji, IM_COL32_WHITE);
                 }},
             Row{"shrunk", 2,
                 [](Drawing& d) {
                     d.stretched({40, 20}, {53, 31}, emoji, red);
                 }},
             Row{"between pixels", 2,
                 [](Drawing& d) {
                     d.stretched({40.3f, 20.6f}, {49.3f, 32.6f}, letter, red);
                 }},
             Row{"mirrored", 2,
                 [](Drawing& d) {
                     d.stretched({70, 40}, {50, 20}, emoji, IM_COL32_WHITE);
                 }},
             Row{"rounded box", 1,
                 [](Drawing& d) {
                     d.list().AddRectFilled({10, 10}, {141, 83}, red, 8);
                 }},
             Row{"translucent rounded box", 1,
                 [](Drawing& d) {
                     d.list().AddRectFilled({10, 10}, {141, 83}, mist, 13.5f);
                 }},
             Row{"outline", 1,
                 [](Drawing& d) {
                     d.list().AddRect({10, 10}, {141, 83}, red, 6, 0, 2);
                 }},
             Row{"disc", 1,
                 [](Drawing& d) {
                     d.list().AddCircleFilled({70, 50}, 44.3f, mist);
                 }},
             Row{"ring", 1,
                 [](Drawing& d) {
                     d.list().AddCircle({70, 50}, 20, red, 0, 3);
                 }},
             Row{"line", 1,
                 [](Drawing& d) {
                     d.list().AddLine({5, 9}, {140, 71}, mist, 1);
                 }},
             Row{"thick line", 1,
                 [](Drawing& d) {
                     d.list().AddLine({5, 90}, {140, 11}, mist, 7.3f);
                 }},
             Row{"curve", 1,
                 [](Drawing& d) {
                     d.list().AddBezierCubic({5, 90}, {40, -50}, {100, 180}, {140, 20}, red, 2.5f);
                 }},
             Row{"hollow polygon", 1,
                 [](Drawing& d) {
                     const ImVec2 points[] = {{10, 10}, {140, 20}, {60, 50}, {130, 95}, {20, 80}};
                     d.list().AddConcavePolyFilled(points, 5, mist);
                 }},
             // A fan of triangles is one polygon only if that is convex.
             Row{"fan with a dent", 1,
                 [](Drawing& d) {
                     fan(d, {{10, 10}, {140, 12}, {60, 40}, {130, 95}, {15, 80}});
                 }},
             Row{"fan that folds over at two corners in one place", 1,
                 [](Drawing& d) {
                     fan(d, {{10, 10}, {30, 12}, {20, 50}, {20, 50}, {140, 90}, {15, 95}});
                 }},
             Row{"star", 1,
                 [](Drawing& d) {
                     fan(d, {{70, 5}, {100, 90}, {20, 35}, {120, 35}, {40, 90}});
                 }},
             Row{"fan around twice", 1,
                 [](Drawing& d) {
                     fan(d,
                         {{20, 20}, {90, 20}, {90, 80}, {20, 80}, {10, 10}, {120, 10}, {120, 90}});
                 }},
             Row{"gradient box", 1,
                 [](Drawing& d) {
                     d.list().AddRectFilledMultiColor({10, 10}, {141, 83}, red, mist,
                                                      IM_COL32(0, 255, 0, 0), IM_COL32_WHITE);
                 }},
             Row{"thin triangle", 1,
                 [](Drawing& d) {
                     d.triangle(d.corner(3, 3, red), d.corner(148, 95, mist),
                                d.corner(148, 95.6f, IM_COL32_WHITE));
                 }},
             Row{"far triangle", 1,
                 [](Drawing& d) {
                     d.triangle(d.corner(-1e6f, -2e6f, mist), d.corner(9e5f, 1.9e6f, mist),
                                d.corner(-1e6f, 1e6f, mist));
                 }},
             Row{"turned picture", 2,
                 [](Drawing& d) {
                     d.triangle(d.corner(10, 20, red, 40, 10), d.corner(130, 5, red, 60, 10),
                                d.corner(80, 95, IM_COL32_WHITE, 50, 30));
                 }},
         }) {
        check_like_reference(row);
    }
}

TEST_CASE("what is not a number is not drawn", "[raster]")
{
    for (const Row& row : {
             Row{"box", 0,
                 [](Drawing& d) {
                     d.list().AddRectFilled({nan_px, 4}, {140, 77}, red);
                 }},
             Row{"glyph", 0, [](Drawing& d) { d.glyph(20, nan_px, letter, red); }},
             Row{"corner", 0,
                 [](Drawing& d) {
                     d.triangle(d.corner(1, 2, red), d.corner(90, nan_px, red),
                                d.corner(5, 70, red));
                 }},
             Row{"texel", 0,
                 [](Drawing& d) {
                     d.triangle(d.corner(1, 2, red, nan_px, 0), d.corner(90, 9, red, 5, 5),
                                d.corner(5, 70, red, 9, 9));
                 }},
         }) {
        check_like_reference(row);
    }
}
