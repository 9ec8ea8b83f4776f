// What a frame costs without a GPU: a dense table drawn whole, with one row changed, and with
// nothing changed. Each next to a copy of the frame's pixels in memory, measured in turns in the
// same run: the ratio is the figure, the milliseconds are for orientation.
#include "shell/raster/rasteriser.h"
#include "support/drawing.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstring>

using support::Drawing;
using support::Patch;

namespace {

struct Case {
    int width = 0;
    int height = 0;
    int scale = 1; // device pixels for a CSS pixel
    int rounds = 0;
};

constexpr int row_height = 20;
constexpr int column_width = 85;
constexpr int glyphs_in_cell = 10;
constexpr int glyph_width = 8;
constexpr int glyph_height = 12;
constexpr int glyph_count = 48;
constexpr int no_row = -1;

constexpr ImU32 ground = IM_COL32(250, 250, 250, 255);
constexpr ImU32 ink = IM_COL32(36, 36, 36, 255);
constexpr ImU32 hover = IM_COL32(0, 90, 158, 30);
constexpr ImU32 pill = IM_COL32(223, 246, 221, 255);

Patch glyph_patch(int glyph, int scale)
{
    const int columns = 256 / (glyph_width * 3 + 2);
    return {4 + glyph % columns * (glyph_width * scale + 1),
            4 + glyph / columns * (glyph_height * scale + 1), glyph_width * scale,
            glyph_height * scale};
}

ImVec2 at(int x, int y)
{
    return {static_cast<float>(x), static_cast<float>(y)};
}

void cell(Drawing& drawing, const Case& what, int row, int column)
{
    const int s = what.scale;
    const int x = column * column_width * s;
    const int y = row * row_height * s;
    const int right = x + column_width * s;
    if (column % 6 == 5) { // a status, in a pill
        drawing.list().AddRectFilled(at(x + 4 * s, y + s), at(right - 4 * s, y + 19 * s), pill,
                                     static_cast<float>(9 * s));
    } else {
        drawing.list().AddRectFilled(at(right - s, y), at(right, y + row_height * s),
                                     IM_COL32(0, 0, 0, 20));
    }
    for (int i = 0; i < glyphs_in_cell; ++i) {
        drawing.glyph(static_cast<float>(x + (2 + i * glyph_width) * s),
                      static_cast<float>(y + 4 * s),
                      glyph_patch((row * 7 + column * 3 + i) % glyph_count, s), ink);
    }
}

const ImDrawData& table(Drawing& drawing, const Case& what, int hovered)
{
    const int s = what.scale;
    drawing.begin().AddRectFilled({0, 0}, at(what.width, what.height), ground);
    const int rows = what.height / (row_height * s);
    const int columns = what.width / (column_width * s);
    for (int row = 0; row < rows; ++row) {
        const ImVec2 from = at(0, row * row_height * s);
        const ImVec2 to = at(what.width, (row + 1) * row_height * s);
        if (row % 2 == 0) drawing.list().AddRectFilled(from, to, IM_COL32_WHITE);
        if (row == hovered) drawing.list().AddRectFilled(from, to, hover);
        for (int column = 0; column < columns; ++column) cell(drawing, what, row, column);
    }
    return drawing.end();
}

template <class Work>
double milliseconds(Work&& work)
{
    using Clock = std::chrono::steady_clock;
    const Clock::time_point from = Clock::now();
    work();
    return std::chrono::duration<double, std::milli>(Clock::now() - from).count();
}

struct Typical {
    double least = 0;
    double median = 0;
};

Typical typical(std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    return {times.front(), times[times.size() / 2]};
}

struct Times {
    std::vector<double> copy;
    std::vector<double> whole;
    std::vector<double> row;
    std::vector<double> nothing;
};

Times measured(Drawing& drawing, const Case& what)
{
    raster::Rasteriser rasteriser;
    const std::size_t bytes =
        static_cast<std::size_t>(what.width) * static_cast<std::size_t>(what.height) * 4;
    std::vector<std::uint8_t> copy(bytes);
    Times times;
    for (int i = 0; i < what.rounds; ++i) {
        const auto draw = [&](const ImDrawData& data) {
            return milliseconds([&] { rasteriser.draw(data); });
        };
        rasteriser.resize(what.width, what.height);
        times.whole.push_back(draw(table(drawing, what, no_row)));
        times.copy.push_back(
            milliseconds([&] { std::memcpy(copy.data(), rasteriser.pixels(), bytes); }));
        times.row.push_back(draw(table(drawing, what, 11)));
        times.nothing.push_back(draw(table(drawing, what, 11)));
    }
    return times;
}

void report(const Case& what)
{
    Drawing drawing(what.width, what.height);
    for (int i = 0; i < glyph_count; ++i) {
        draw_glyph(drawing, glyph_patch(i, what.scale), static_cast<std::uint64_t>(i) + 1);
    }
    const Times times = measured(drawing, what);
    const Typical copy = typical(times.copy);
    std::printf("%d x %d at %d: %d triangles; a copy of the frame takes %.3f ms (least %.3f)\n",
                what.width, what.height, what.scale, drawing.list().IdxBuffer.Size / 3, copy.median,
                copy.least);
    const auto line = [copy](const char* name, const Typical& time) {
        std::printf("  %-16s %7.3f ms (least %7.3f)  %6.2f x the copy\n", name, time.median,
                    time.least, time.median / copy.median);
    };
    line("whole frame", typical(times.whole));
    line("one row changed", typical(times.row));
    line("nothing changed", typical(times.nothing));
}

} // namespace

int main()
{
    for (const Case& what : {
             Case{.width = 1280, .height = 800, .scale = 1, .rounds = 101},
             Case{.width = 3840, .height = 2160, .scale = 3, .rounds = 31},
             Case{.width = 3840, .height = 2160, .scale = 1, .rounds = 31},
         }) {
        report(what);
    }
    return 0;
}
