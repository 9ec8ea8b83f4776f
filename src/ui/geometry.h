// Lengths of the kit. Everything a screen or widget says is in CSS pixels; only the painter knows
// how many device pixels that is.
#pragma once

#include <algorithm>

namespace ui {

struct Point {
    float x = 0;
    float y = 0;

    friend bool operator==(const Point&, const Point&) = default;
};

struct Size {
    float width = 0;
    float height = 0;

    friend bool operator==(const Size&, const Size&) = default;
};

struct Rect {
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;

    friend bool operator==(const Rect&, const Rect&) = default;

    float right() const { return x + width; }
    float bottom() const { return y + height; }
    Point centre() const { return {x + width / 2, y + height / 2}; }

    bool contains(Point point) const
    {
        return point.x >= x && point.x < right() && point.y >= y && point.y < bottom();
    }

    // Smaller by `by` on every side; larger where it is negative.
    Rect inset(float by) const { return inset(by, by); }

    Rect inset(float across, float down) const
    {
        return {x + across, y + down, std::max(0.0f, width - 2 * across),
                std::max(0.0f, height - 2 * down)};
    }

    Rect moved(float dx, float dy) const { return {x + dx, y + dy, width, height}; }

    Rect intersected(const Rect& other) const
    {
        const float left = std::max(x, other.x);
        const float top = std::max(y, other.y);
        return {left, top, std::max(0.0f, std::min(right(), other.right()) - left),
                std::max(0.0f, std::min(bottom(), other.bottom()) - top)};
    }

    bool empty() const { return width <= 0 || height <= 0; }
};

} // namespace ui
