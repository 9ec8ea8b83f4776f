#include "shell/raster/scan.h"

namespace raster {

namespace {

struct Division {
    std::int64_t whole = 0;
    std::int64_t rest = 0; // never negative
};

Division divided(std::int64_t number, std::int64_t by)
{
    Division result{number / by, number % by};
    if (result.rest < 0) {
        result.rest += by;
        --result.whole;
    }
    return result;
}

// Where one edge crosses the rows' centres, exactly: whole columns and the rest as a fraction,
// advanced from row to row without rounding.
class Crossing {
public:
    Crossing(const Corner& top, const Corner& bottom, int row)
        : height_(static_cast<std::int64_t>(bottom.y) - top.y)
    {
        const std::int64_t across = static_cast<std::int64_t>(bottom.x) - top.x;
        const std::int64_t down =
            static_cast<std::int64_t>(row) * fixed_one + fixed_one / 2 - top.y;
        if (across == 0) { // most edges are upright
            column_.whole = first_centre(top.x);
            return;
        }
        column_ = divided(top.x * height_ + down * across + height_ * (fixed_one / 2) - 1,
                          height_ * fixed_one);
        step_ = divided(across, height_);
        step_.rest *= fixed_one;
    }

    // The first column whose centre is not left of the edge.
    std::int64_t column() const { return column_.whole; }

    void next_row()
    {
        column_.whole += step_.whole;
        column_.rest += step_.rest;
        if (column_.rest >= height_ * fixed_one) {
            column_.rest -= height_ * fixed_one;
            ++column_.whole;
        }
    }

private:
    std::int64_t height_;
    Division column_;
    Division step_;
};

void cross(const Corner& a, const Corner& b, const Box& clip, Coverage& coverage)
{
    const Corner& top = a.y < b.y ? a : b;
    const Corner& bottom = a.y < b.y ? b : a;
    const int first = std::max(first_centre(top.y), clip.top);
    const int end = std::min(first_centre(bottom.y), clip.bottom);
    if (first >= end) return;
    Crossing crossing(top, bottom, first);
    for (int row = first; row < end; ++row, crossing.next_row()) {
        const auto column =
            static_cast<int>(std::clamp<std::int64_t>(crossing.column(), clip.left, clip.right));
        const auto i = static_cast<std::size_t>(row - clip.top);
        coverage.from[i] = std::min(coverage.from[i], column);
        coverage.to[i] = std::max(coverage.to[i], column);
    }
}

} // namespace

void cover(const Corner* corners, std::size_t count, const Box& clip, Coverage& coverage)
{
    const int rows = clip.height();
    std::fill_n(coverage.from.begin(), rows, clip.right);
    std::fill_n(coverage.to.begin(), rows, clip.left);
    for (std::size_t i = 0; i < count; ++i) {
        cross(corners[i], corners[i + 1 < count ? i + 1 : 0], clip, coverage);
    }
}

} // namespace raster
