#include "shell/raster/tiles.h"

#include <limits>

namespace raster {

namespace {

constexpr std::size_t most_rects = 16;

std::int64_t area(const Box& box)
{
    return static_cast<std::int64_t>(box.width()) * box.height();
}

// Into the list's box that grows least by it.
void absorb(std::vector<Box>& boxes, const Box& box)
{
    std::size_t best = 0;
    std::int64_t least = std::numeric_limits<std::int64_t>::max();
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        const std::int64_t growth = area(bounds(boxes[i], box)) - area(boxes[i]);
        if (growth < least) {
            least = growth;
            best = i;
        }
    }
    boxes[best] = bounds(boxes[best], box);
}

void add_run(std::vector<Box>& boxes, const Box& run)
{
    const auto above = std::find_if(boxes.begin(), boxes.end(), [&](const Box& box) {
        return box.left == run.left && box.right == run.right && box.bottom == run.top;
    });
    if (above != boxes.end())
        above->bottom = run.bottom;
    else if (boxes.size() < most_rects)
        boxes.push_back(run);
    else
        absorb(boxes, run);
}

// What a rectangle is within one tile: its colour, and its edges from the tile's corner.
std::uint64_t rect_key(const Shape& shape, const Box& tile)
{
    const Box part = intersection(shape.box, tile);
    const auto edges =
        static_cast<std::uint32_t>((part.left - tile.left) | (part.top - tile.top) << 8 |
                                   (part.right - tile.left) << 16 | (part.bottom - tile.top) << 24);
    return (static_cast<std::uint64_t>(shape.colour) << 32) | edges;
}

std::uint64_t shape_key(const Shape& shape)
{
    const std::uint64_t key = mixed_key(shape.key, pair(shape.box.left, shape.box.top));
    return mixed_key(key, pair(shape.box.right, shape.box.bottom));
}

} // namespace

void Tiles::resize(int width, int height)
{
    width_ = width;
    height_ = height;
    columns_ = (width + tile_size - 1) / tile_size;
    rows_ = (height + tile_size - 1) / tile_size;
    const auto count = static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_);
    digests_.assign(count, 0);
    shown_digests_.assign(count, 0);
    damaged_.assign(count, 0);
    lowest_.assign(count, 0);
    closed_.assign(count, 0);
    shown_ = false;
}

bool Tiles::compare(const Scene& scene)
{
    std::fill(damaged_.begin(), damaged_.end(), std::uint8_t{0});
    digest(scene);
    bool any = false;
    for (std::size_t i = 0; i < digests_.size(); ++i) {
        if (!shown_ || digests_[i] != shown_digests_[i]) damaged_[i] = 1;
        any = any || damaged_[i] != 0;
    }
    shown_digests_.swap(digests_);
    shown_ = true;
    return any;
}

void Tiles::digest(const Scene& scene)
{
    std::fill(digests_.begin(), digests_.end(), std::uint64_t{0});
    for (const Shape& shape : scene.shapes) {
        const std::uint64_t whole_key = shape_key(shape);
        for_each_under(shape.box, [&](std::size_t tile) {
            const bool is_rect = shape.kind == Kind::Rect;
            const std::uint64_t key = is_rect ? rect_key(shape, box_of(tile)) : whole_key;
            digests_[tile] = mixed_key(digests_[tile], key);
            if (shape.stale) damaged_[tile] = 1;
        });
    }
}

// From the top of the picture down, so that what an opaque rectangle hides is never looked at.
void Tiles::sort_into_tiles(const Scene& scene)
{
    layers_.assign(1, {});
    std::fill(lowest_.begin(), lowest_.end(), 0u);
    std::fill(closed_.begin(), closed_.end(), std::uint8_t{0});
    const Box area = damaged_area();
    for (std::size_t i = scene.shapes.size(); i-- > 0;) {
        const Shape& shape = scene.shapes[i];
        const Box box = intersection(shape.box, area);
        if (box.empty()) continue;
        const bool hides = shape.kind == Kind::Rect && alpha_of(shape.colour) == 255;
        for_each_under(box, [&](std::size_t tile) {
            if (damaged_[tile] == 0 || closed_[tile] != 0) return;
            layers_.push_back({.shape = static_cast<std::uint32_t>(i), .above = lowest_[tile]});
            lowest_[tile] = static_cast<std::uint32_t>(layers_.size() - 1);
            if (hides && shape.box.contains(box_of(tile))) closed_[tile] = 1;
        });
    }
}

void Tiles::list_shapes_of(std::size_t tile)
{
    listed_.clear();
    for (std::uint32_t at = lowest_[tile]; at != 0; at = layers_[at].above) {
        listed_.push_back(layers_[at].shape);
    }
}

Box Tiles::damaged_area() const
{
    Box area{width_, height_, 0, 0};
    for (std::size_t tile = 0; tile < damaged_.size(); ++tile) {
        if (damaged_[tile] != 0) area = bounds(area, box_of(tile));
    }
    return area;
}

Box Tiles::box_of(std::size_t tile) const
{
    const int left = static_cast<int>(tile) % columns_ * tile_size;
    const int top = static_cast<int>(tile) / columns_ * tile_size;
    return {left, top, std::min(left + tile_size, width_), std::min(top + tile_size, height_)};
}

Box Tiles::tiles_under(const Box& box) const
{
    return {box.left / tile_size, box.top / tile_size, (box.right - 1) / tile_size + 1,
            (box.bottom - 1) / tile_size + 1};
}

std::vector<PixelRect> Tiles::damage() const
{
    std::vector<Box> boxes;
    for (int row = 0; row < rows_; ++row) {
        const std::uint8_t* damaged = damaged_.data() + row * columns_;
        for (int column = 0; column < columns_; ++column) {
            if (damaged[column] == 0) continue;
            const int from = column;
            while (column < columns_ && damaged[column] != 0) ++column;
            add_run(boxes, {from * tile_size, row * tile_size, std::min(column * tile_size, width_),
                            std::min((row + 1) * tile_size, height_)});
        }
    }
    std::vector<PixelRect> rects;
    rects.reserve(boxes.size());
    for (const Box& box : boxes) {
        rects.push_back({box.left, box.top, box.width(), box.height()});
    }
    return rects;
}

} // namespace raster
