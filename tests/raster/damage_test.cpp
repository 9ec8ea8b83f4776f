// What is drawn anew when something changes, and what is left alone.
#include "shell/raster/rasteriser.h"

#include "support/drawing.h"

#include <catch2/catch.hpp>

using raster::PixelRect;
using support::Drawing;
using support::Patch;
using Rects = std::vector<PixelRect>;

namespace {

constexpr int width = 320;
constexpr int height = 200;
constexpr Patch letter{10, 10, 9, 12};
constexpr Patch other_letter{30, 10, 9, 12};
constexpr ImU32 ink = IM_COL32(30, 30, 30, 255);

// A page with a card and two letters that a test changes between frames.
struct Page {
    Drawing drawing{width, height};
    raster::Rasteriser rasteriser;
    float card_bottom = 150;
    ImU32 first_ink = ink;
    ImU32 second_ink = ink;

    Page()
    {
        draw_glyph(drawing, letter, 1);
        draw_glyph(drawing, other_letter, 2);
        rasteriser.resize(width, height);
    }

    Rects frame()
    {
        drawing.begin().AddRectFilled({0, 0}, {width, height}, IM_COL32_WHITE);
        drawing.list().AddRectFilled({70, 10}, {310, card_bottom}, IM_COL32(240, 240, 245, 255));
        drawing.glyph(10, 10, letter, first_ink);
        drawing.glyph(200, 140, other_letter, second_ink);
        return rasteriser.draw(drawing.end());
    }
};

const Rects everything{{0, 0, width, height}};

} // namespace

namespace raster {

std::ostream& operator<<(std::ostream& out, const PixelRect& rect)
{
    return out << rect.x << ',' << rect.y << ' ' << rect.width << " x " << rect.height;
}

} // namespace raster

TEST_CASE("the first frame is drawn whole, the same again not at all", "[raster]")
{
    Page page;
    CHECK(page.frame() == everything);
    CHECK(page.frame().empty());
}

TEST_CASE("a change damages the tiles under it", "[raster]")
{
    Page page;
    page.frame();
    page.first_ink = IM_COL32(200, 0, 0, 255);
    CHECK(page.frame() == Rects{{0, 0, 64, 64}});
    page.second_ink = IM_COL32(200, 0, 0, 255);
    CHECK(page.frame() == Rects{{192, 128, 64, 64}});
    page.card_bottom = 160; // only its lower edge looks different
    CHECK(page.frame() == Rects{{64, 128, 256, 64}});
}

TEST_CASE("a clip that moves damages what it cuts", "[raster]")
{
    Drawing drawing(width, height);
    draw_glyph(drawing, letter, 1);
    raster::Rasteriser rasteriser;
    rasteriser.resize(width, height);
    const auto frame = [&](ImVec2 from, ImVec2 to) {
        drawing.begin().PushClipRect(from, to);
        drawing.glyph(10, 10, letter, ink);
        drawing.list().AddCircleFilled({100, 30}, 12, ink);
        drawing.list().PopClipRect();
        return rasteriser.draw(drawing.end());
    };
    frame({0, 0}, {300, 100});
    CHECK(frame({0, 0}, {290, 100}).empty());                   // cuts nothing
    CHECK(frame({0, 0}, {290, 20}) == Rects{{0, 0, 128, 64}});  // both, from below
    CHECK(frame({0, 0}, {100, 20}) == Rects{{64, 0, 64, 64}});  // the disc, from the right
    CHECK(frame({13, 0}, {100, 20}) == Rects{{0, 0, 64, 64}});  // the letter, from the left
    CHECK(frame({13, 12}, {100, 20}) == Rects{{0, 0, 64, 64}}); // and from above
}

TEST_CASE("a larger, smaller or lost screen is drawn whole", "[raster]")
{
    Page page;
    page.frame();
    page.rasteriser.resize(width, height);
    CHECK(page.frame() == everything);
    page.rasteriser.resize(width + 10, height - 20);
    CHECK(page.frame() == Rects{{0, 0, width + 10, height - 20}});
    page.rasteriser.resize(0, 0);
    CHECK(page.frame().empty());
    page.rasteriser.resize(-5, 10);
    CHECK(page.frame().empty());
}

TEST_CASE("new pixels for a glyph damage where it is shown, and nothing else", "[raster]")
{
    Page page;
    page.frame();
    draw_glyph(page.drawing, {100, 100, 20, 20}, 3); // shown nowhere
    CHECK(page.frame().empty());
    draw_glyph(page.drawing, letter, 4);
    CHECK(page.frame() == Rects{{0, 0, 64, 64}});
    CHECK(page.frame().empty());
}

TEST_CASE("an atlas packed anew damages every glyph once, and no box", "[raster]")
{
    Page page;
    page.frame();
    page.drawing.replace_atlas();
    CHECK(page.frame() == Rects{{0, 0, 64, 64}, {192, 128, 64, 64}});
    CHECK(page.frame().empty());
}

TEST_CASE("textures get the answers that Dear ImGui waits for", "[raster]")
{
    struct Row {
        ImTextureStatus asked;
        ImTextureStatus answered;
    };
    for (const Row& row : {
             Row{ImTextureStatus_OK, ImTextureStatus_OK},
             Row{ImTextureStatus_WantCreate, ImTextureStatus_OK},
             Row{ImTextureStatus_WantUpdates, ImTextureStatus_OK},
             Row{ImTextureStatus_WantDestroy, ImTextureStatus_Destroyed},
             Row{ImTextureStatus_Destroyed, ImTextureStatus_Destroyed},
         }) {
        Page page;
        page.drawing.atlas().SetStatus(row.asked);
        page.frame();
        CHECK(page.drawing.atlas().Status == row.answered);
    }
}

TEST_CASE("changes all over make a few rectangles that hold them all", "[raster]")
{
    Drawing drawing(2048, 2048);
    raster::Rasteriser rasteriser;
    rasteriser.resize(2048, 2048);
    drawing.begin();
    rasteriser.draw(drawing.end());
    drawing.begin();
    for (int i = 0; i < 200; ++i) {
        const auto x = static_cast<float>(i * 331 % 2040);
        const auto y = static_cast<float>(i * 577 % 2040);
        drawing.list().AddRectFilled({x, y}, {x + 3, y + 3}, ink);
    }
    const Rects damaged = rasteriser.draw(drawing.end());
    CHECK(damaged.size() <= 16);
    const auto holds = [&](int x, int y) {
        return std::any_of(damaged.begin(), damaged.end(), [&](const PixelRect& rect) {
            return x >= rect.x && y >= rect.y && x < rect.x + rect.width &&
                   y < rect.y + rect.height;
        });
    };
    for (int i = 0; i < 200; ++i) CHECK(holds(i * 331 % 2040 + 1, i * 577 % 2040 + 1));
}

TEST_CASE("what nothing is drawn on shows the background", "[raster]")
{
    Drawing drawing(10, 10);
    raster::Rasteriser rasteriser;
    rasteriser.set_background(IM_COL32(1, 2, 3, 0));
    rasteriser.resize(10, 10);
    drawing.begin();
    rasteriser.draw(drawing.end());
    const std::uint8_t* first = rasteriser.pixels();
    CHECK(std::vector<int>(first, first + 4) == std::vector<int>{1, 2, 3, 255});
}
