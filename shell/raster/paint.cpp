#include "shell/raster/paint.h"

#include "shell/raster/scan.h"
#include "shell/raster/spans.h"

#include <cmath>
#include <imgui.h>

namespace raster {

namespace {

constexpr int level_one = 65536; // colour levels of a run, in 16.16

// A quantity that varies evenly over a triangle, as a function of the pixel's centre.
struct Plane {
    double across = 0;
    double down = 0;
    double at_origin = 0;

    double at(int x, int y) const { return at_origin + across * x + down * y; }
};

class Interpolation {
public:
    explicit Interpolation(const Corner* corners)
    {
        const auto px = [](int fixed) { return static_cast<double>(fixed) / fixed_one; };
        origin_x_ = px(corners[0].x) - 0.5;
        origin_y_ = px(corners[0].y) - 0.5;
        x1_ = px(corners[1].x - corners[0].x);
        y1_ = px(corners[1].y - corners[0].y);
        x2_ = px(corners[2].x - corners[0].x);
        y2_ = px(corners[2].y - corners[0].y);
        area_ = x1_ * y2_ - x2_ * y1_;
    }

    bool has_area() const { return area_ != 0; }

    Plane plane(double v0, double v1, double v2) const
    {
        const double across = ((v1 - v0) * y2_ - (v2 - v0) * y1_) / area_;
        const double down = ((v2 - v0) * x1_ - (v1 - v0) * x2_) / area_;
        return {across, down, v0 - across * origin_x_ - down * origin_y_};
    }

private:
    double origin_x_ = 0;
    double origin_y_ = 0;
    double x1_ = 0;
    double y1_ = 0;
    double x2_ = 0;
    double y2_ = 0;
    double area_ = 0;
};

// A colour level along one row. A run of two pixels or more never needs a larger step.
struct Ramp {
    int level = 0;
    int step = 0;

    Ramp() = default;

    Ramp(const Plane& plane, int x, int y)
        : level(static_cast<int>(std::clamp(plane.at(x, y), 0.0, 255.0) * level_one) +
                level_one / 2),
          step(static_cast<int>(std::clamp(plane.across, -255.0, 255.0) * level_one))
    {}

    unsigned next()
    {
        const int now = level >> 16;
        level += step;
        return static_cast<unsigned>(std::clamp(now, 0, 255));
    }
};

struct Run {
    Pixel* to = nullptr;
    int x = 0;
    int y = 0;
    int count = 0;
};

template <class PaintRun>
void for_each_run(const Surface& surface, const Corner* corners, std::size_t count, const Box& clip,
                  PaintRun&& paint_run)
{
    Coverage coverage;
    cover(corners, count, clip, coverage);
    for (int y = clip.top; y < clip.bottom; ++y) {
        const auto row = static_cast<std::size_t>(y - clip.top);
        const int from = coverage.from[row];
        const int width = coverage.to[row] - from;
        if (width > 0) paint_run(Run{surface.at(from, y), from, y, width});
    }
}

void paint_copy(const Surface& surface, const Shape& shape, const Box& clip)
{
    const int pitch = shape.texture->Width;
    const Pixel* texels = texels_of(*shape.texture) + shape.first +
                          (clip.top - shape.box.top) * pitch + clip.left - shape.box.left;
    for (int y = clip.top; y < clip.bottom; ++y, texels += pitch) {
        copy_span(surface.at(clip.left, y), texels, clip.width(), shape.colour);
    }
}

void blend(Pixel& pixel, Pixel colour, unsigned alpha)
{
    if (alpha != 0) pixel = blended(pixel, colour, alpha);
}

void paint_fade(const Surface& surface, const Corner* corners, const Box& clip)
{
    const Interpolation over(corners);
    if (clip.empty() || !over.has_area()) return;
    const auto alpha = [corners](int i) { return alpha_of(corners[i].colour); };
    const Plane plane = over.plane(alpha(0), alpha(1), alpha(2));
    for_each_run(surface, corners, 3, clip, [&](const Run& run) {
        Ramp ramp(plane, run.x, run.y);
        for (int i = 0; i < run.count; ++i) blend(run.to[i], corners->colour, ramp.next());
    });
}

void paint_fades(const Surface& surface, const Corner* corners, std::size_t count, const Box& clip)
{
    for (std::size_t i = 0; i < count; i += 3) {
        paint_fade(surface, corners + i, intersection(pixel_bounds(corners + i, 3), clip));
    }
}

struct Planes {
    Plane channel[4];
    Plane u;
    Plane v;
};

Planes planes_of(const Interpolation& over, const Corner* corners, const Place* places)
{
    Planes planes;
    for (int i = 0; i < 4; ++i) {
        const auto level = [&](int corner) { return channel_of(corners[corner].colour, i); };
        planes.channel[i] = over.plane(level(0), level(1), level(2));
    }
    if (places != nullptr) {
        planes.u = over.plane(places[0].u, places[1].u, places[2].u);
        planes.v = over.plane(places[0].v, places[1].v, places[2].v);
    }
    return planes;
}

// Colours and texels, whatever there is: rare, so plain rather than quick.
void paint_mixture(const Surface& surface, const Corner* corners, const Place* places,
                   const ImTextureData* texture, const Box& clip)
{
    const Interpolation over(corners);
    if (!over.has_area()) return;
    const Planes planes = planes_of(over, corners, places);
    for_each_run(surface, corners, 3, clip, [&](const Run& run) {
        Ramp ramps[4];
        for (int i = 0; i < 4; ++i) ramps[i] = Ramp(planes.channel[i], run.x, run.y);
        for (int i = 0; i < run.count; ++i) {
            Pixel colour = ramps[0].next();
            for (int c = 1; c < 4; ++c) colour |= ramps[c].next() << (8 * c);
            if (texture != nullptr) {
                const double u = planes.u.at(run.x + i, run.y);
                const double v = planes.v.at(run.x + i, run.y);
                colour = tinted(sample(*texture, u, v), colour);
            }
            blend(run.to[i], colour, alpha_of(colour));
        }
    });
}

} // namespace

void fill(const Surface& surface, const Box& box, Pixel colour)
{
    for (int y = box.top; y < box.bottom; ++y) {
        fill_span(surface.at(box.left, y), box.width(), colour);
    }
}

void paint(const Surface& surface, const Scene& scene, const Shape& shape, const Box& clip)
{
    const auto corners = [&] { return scene.corners.data() + shape.first; }; // not of all kinds
    switch (shape.kind) {
    case Kind::Rect: fill(surface, clip, shape.colour); return;
    case Kind::Copy: paint_copy(surface, shape, clip); return;
    case Kind::Polygon:
        for_each_run(surface, corners(), shape.corner_count, clip,
                     [&](const Run& run) { fill_span(run.to, run.count, shape.colour); });
        return;
    case Kind::Fades: paint_fades(surface, corners(), shape.corner_count, clip); return;
    case Kind::Gradient: paint_mixture(surface, corners(), nullptr, nullptr, clip); return;
    case Kind::Textured:
        paint_mixture(surface, corners(), scene.places.data() + shape.first_place, shape.texture,
                      clip);
        return;
    }
}

} // namespace raster
