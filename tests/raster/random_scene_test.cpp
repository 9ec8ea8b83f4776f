// Scenes at random, changed at random: what is drawn anew plus what was left is the whole frame.
#include "shell/raster/rasteriser.h"

#include "support/drawing.h"
#include "support/random.h"
#include "support/reference_raster.h"

#include <catch2/catch.hpp>
#include <functional>

using support::Drawing;
using support::Patch;
using support::Random;

namespace {

constexpr int glyph_count = 24;
constexpr int glyph_width = 10;
constexpr int glyph_height = 14;
constexpr Patch picture{100, 100, 32, 32};

// One thing in a scene; `draw` has fixed all that is random about it.
using Item = std::function<void(Drawing&)>;
using Items = std::vector<Item>;

Patch glyph_patch(int glyph)
{
    return {8 + glyph % 12 * 16, 8 + glyph / 12 * 16, glyph_width, glyph_height};
}

ImU32 colour(Random& random)
{
    const auto rgb = static_cast<ImU32>(random.next()) & 0x00FFFFFFu;
    const int alpha = random.chance(60) ? 255 : random.between(0, 255);
    return rgb | (static_cast<ImU32>(alpha) << 24);
}

// Mostly near the frame, on the grid or not; at times far out.
float coordinate(Random& random, int size)
{
    if (random.chance(2)) return static_cast<float>(random.between(-4000000, 4000000));
    const int whole = random.between(-30, size + 30);
    const float part = random.chance(50) ? 0.0f : static_cast<float>(random.between(0, 999)) / 1000;
    return static_cast<float>(whole) + part;
}

struct Size {
    int width = 0;
    int height = 0;
};

ImVec2 point(Random& random, Size size)
{
    return {coordinate(random, size.width), coordinate(random, size.height)};
}

Item text(Random& random, Size size)
{
    std::vector<int> glyphs(random.below(12));
    for (int& glyph : glyphs) glyph = random.between(0, glyph_count - 1);
    const int x = random.between(-20, size.width);
    const int y = random.between(-20, size.height);
    const ImU32 ink = colour(random);
    return [=](Drawing& d) {
        int pen = x;
        for (const int glyph : glyphs) {
            d.glyph(static_cast<float>(pen), static_cast<float>(y), glyph_patch(glyph), ink);
            pen += glyph_width - 1;
        }
    };
}

Item rounded(Random& random, Size size)
{
    const ImVec2 from{std::round(coordinate(random, size.width)),
                      std::round(coordinate(random, size.height))};
    const ImVec2 to{from.x + static_cast<float>(random.between(1, 90)),
                    from.y + static_cast<float>(random.between(1, 60))};
    const auto radius = static_cast<float>(random.between(0, 9));
    const ImU32 ink = colour(random);
    if (random.chance(50))
        return [=](Drawing& d) { d.list().AddRectFilled(from, to, ink, radius); };
    return [=](Drawing& d) { d.list().AddRect(from, to, ink, radius, 0, 1.5f); };
}

Item loose_triangle(Random& random, Size size)
{
    std::vector<ImDrawVert> corners(3);
    const ImU32 ink = colour(random);
    const int variety = random.between(0, 2); // one colour, many, or texels as well
    for (ImDrawVert& each : corners) {
        each.pos = point(random, size);
        each.col = variety == 0 ? ink : colour(random);
        const auto texel = [&] { return static_cast<float>(random.between(-20, 280)) / 256; };
        each.uv = variety == 2 ? ImVec2{texel(), texel()} : ImVec2{1.0f / 256, 1.0f / 256};
    }
    return [=](Drawing& d) { d.triangle(corners[0], corners[1], corners[2]); };
}

Item clipped(Random& random, Size size, const Item& inside)
{
    const auto left = static_cast<float>(random.between(-20, size.width));
    const auto top = static_cast<float>(random.between(-20, size.height));
    const auto right = left + static_cast<float>(random.between(0, 100));
    const auto bottom = top + static_cast<float>(random.between(0, 100));
    return [=](Drawing& d) {
        d.list().PushClipRect({left, top}, {right, bottom});
        inside(d);
        d.list().PopClipRect();
    };
}

Item item(Random& random, Size size)
{
    const int which = random.between(0, 99);
    if (which < 35) return text(random, size);
    if (which < 50) return rounded(random, size);
    if (which < 60) return loose_triangle(random, size);
    if (which < 65) return clipped(random, size, item(random, size));
    const ImVec2 a = point(random, size);
    const ImVec2 b = point(random, size);
    const ImU32 ink = colour(random);
    if (which < 85) return [=](Drawing& d) { d.list().AddRectFilled(a, b, ink); };
    if (which < 90) return [=](Drawing& d) { d.list().AddLine(a, b, ink, 1.7f); };
    if (which < 95) return [=](Drawing& d) { d.stretched(a, b, picture, ink); };
    return [=](Drawing& d) { d.list().AddCircleFilled(a, 17.3f, ink); };
}

Items scene(Random& random, Size size)
{
    Items items;
    if (random.chance(70)) {
        const ImU32 ground = colour(random) | IM_COL32_A_MASK;
        const ImVec2 end{static_cast<float>(size.width), static_cast<float>(size.height)};
        items.push_back([=](Drawing& d) { d.list().AddRectFilled({0, 0}, end, ground); });
    }
    const std::size_t count = random.below(20);
    for (std::size_t i = 0; i < count; ++i) items.push_back(item(random, size));
    return items;
}

void change(Items& items, Random& random, Size size)
{
    const std::size_t at = random.below(items.size() + 1);
    const auto place = items.begin() + static_cast<std::ptrdiff_t>(at);
    if (at == items.size() || random.chance(30))
        items.insert(place, item(random, size));
    else if (random.chance(30))
        items.erase(place);
    else if (at > 0 && random.chance(20))
        std::swap(items[at], items[at - 1]);
    else
        *place = item(random, size);
}

void fill_atlas(Drawing& drawing, Random& random)
{
    for (int i = 0; i < glyph_count; ++i) draw_glyph(drawing, glyph_patch(i), random.next());
    draw_picture(drawing, picture, random.next());
}

void change_atlas(Drawing& drawing, Random& random)
{
    if (random.chance(60)) {
        draw_glyph(drawing, glyph_patch(random.between(0, glyph_count - 1)), random.next());
        return;
    }
    drawing.replace_atlas();
    if (random.chance(50)) fill_atlas(drawing, random);
}

const ImDrawData& drawn(Drawing& drawing, const Items& items)
{
    drawing.begin();
    for (const Item& each : items) each(drawing);
    return drawing.end();
}

support::Pixels pixels_of(const raster::Rasteriser& rasteriser)
{
    const auto* first =
        static_cast<const std::uint32_t*>(static_cast<const void*>(rasteriser.pixels()));
    return {first, first + rasteriser.width() * rasteriser.height()};
}

support::Pixels drawn_whole(const ImDrawData& data, Size size)
{
    raster::Rasteriser fresh;
    fresh.resize(size.width, size.height);
    fresh.draw(data);
    return pixels_of(fresh);
}

bool is_within(const std::vector<raster::PixelRect>& rects, int x, int y)
{
    for (const raster::PixelRect& rect : rects) {
        const bool across = x >= rect.x && x < rect.x + rect.width;
        if (across && y >= rect.y && y < rect.y + rect.height) return true;
    }
    return false;
}

std::size_t changed_outside(const std::vector<raster::PixelRect>& rects,
                            const support::Pixels& before, const support::Pixels& after, Size size)
{
    std::size_t count = 0;
    for (int i = 0; i < size.width * size.height; ++i) {
        const auto at = static_cast<std::size_t>(i);
        if (before[at] == after[at]) continue;
        if (!is_within(rects, i % size.width, i / size.width)) ++count;
    }
    return count;
}

Size size_of_frame(Random& random)
{
    return {random.between(1, 300), random.between(1, 200)};
}

} // namespace

TEST_CASE("drawing only what changed gives the same frame as drawing all", "[raster][random]")
{
    support::check_cases("incremental is whole", 2000, [](Random& random) {
        const Size size = size_of_frame(random);
        Drawing drawing(size.width, size.height);
        fill_atlas(drawing, random);
        Items items = scene(random, size);
        raster::Rasteriser rasteriser;
        rasteriser.resize(size.width, size.height);
        rasteriser.draw(drawn(drawing, items));
        for (int frame = 0; frame < 4; ++frame) {
            const support::Pixels before = pixels_of(rasteriser);
            if (random.chance(70)) change(items, random, size);
            if (random.chance(25)) change_atlas(drawing, random);
            const ImDrawData& data = drawn(drawing, items);
            const std::vector<raster::PixelRect> damaged = rasteriser.draw(data);
            const support::Pixels after = pixels_of(rasteriser);
            REQUIRE(after == drawn_whole(data, size));
            REQUIRE(changed_outside(damaged, before, after, size) == 0);
            REQUIRE(rasteriser.draw(drawn(drawing, items)).empty());
        }
    });
}

// Each layer may be a level or two off, and layers add up.
TEST_CASE("scenes at random look as the reference draws them", "[raster][random]")
{
    support::check_cases("as the reference", 500, [](Random& random) {
        const Size size{random.between(1, 150), random.between(1, 100)};
        Drawing drawing(size.width, size.height);
        fill_atlas(drawing, random);
        const ImDrawData& data = drawn(drawing, scene(random, size));
        const support::Pixels expected =
            support::reference_frame(data, size.width, size.height, 0xFFFFFFFFu);
        const support::Pixels found = drawn_whole(data, size);
        const support::Difference off =
            support::difference(found.data(), expected.data(), size.width, size.height);
        INFO("differs by " << off.greatest << " at " << off.x << ", " << off.y << " in "
                           << size.width << " x " << size.height);
        REQUIRE(off.greatest <= 3);
    });
}
