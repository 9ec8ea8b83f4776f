#include "shell/raster/corners.h"

namespace raster {

namespace {

std::int64_t turn(const Corner& a, const Corner& b, const Corner& c)
{
    return static_cast<std::int64_t>(b.x - a.x) * (c.y - b.y) -
           static_cast<std::int64_t>(b.y - a.y) * (c.x - b.x);
}

// Whether an outline goes down at most once and up at most once.
class Descent {
public:
    void step(int from, int to)
    {
        const int direction = (to > from) - (to < from);
        if (direction == 0) return;
        if (first_ == 0) first_ = direction;
        if (last_ != 0 && last_ != direction) ++changes_;
        last_ = direction;
    }

    bool is_simple() const { return changes_ + (last_ != first_ ? 1 : 0) <= 2; }

private:
    int first_ = 0;
    int last_ = 0;
    int changes_ = 0;
};

} // namespace

Box pixel_bounds(const Corner* corners, std::size_t count)
{
    Box fixed{corners->x, corners->y, corners->x, corners->y};
    for (std::size_t i = 1; i < count; ++i) {
        const Corner& each = corners[i];
        fixed = bounds(fixed, {each.x, each.y, each.x, each.y});
    }
    return centres_in(fixed);
}

// Every corner turns the same way, and the outline goes around only once.
bool is_convex(const Corner* corners, std::size_t count)
{
    if (count < 3) return true;
    bool left = false;
    bool right = false;
    Descent descent;
    for (std::size_t i = 0; i < count; ++i) {
        const Corner& a = corners[i];
        const Corner& b = corners[i + 1 < count ? i + 1 : i + 1 - count];
        const Corner& c = corners[i + 2 < count ? i + 2 : i + 2 - count];
        const std::int64_t turned = turn(a, b, c);
        left = left || turned < 0;
        right = right || turned > 0;
        descent.step(a.y, b.y);
    }
    return !(left && right) && descent.is_simple();
}

} // namespace raster
