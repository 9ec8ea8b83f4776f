// The frame cut into squares. Each has a digest of everything that is drawn in it, so comparing two
// frames is comparing a few hundred numbers; what differs is drawn anew, and nothing else.
#pragma once

#include "shell/raster/scene.h"

namespace raster {

inline constexpr int tile_size = 64;

class Tiles {
public:
    // Forgets what was shown: every tile is to be drawn.
    void resize(int width, int height);

    // Compares the scene with the one before; returns whether anything is to be drawn.
    bool compare(const Scene& scene);

    // Calls paint_tile(box, shapes to paint there, how many) for each tile that is to be drawn.
    template <class PaintTile>
    void for_each_damaged(const Scene& scene, PaintTile&& paint_tile)
    {
        sort_into_tiles(scene);
        for (std::size_t i = 0; i < damaged_.size(); ++i) {
            if (damaged_[i] == 0) continue;
            paint_tile(box_of(i), order_.data() + first_[i], end_[i] - first_[i]);
        }
    }

    // The damaged tiles as a few rectangles.
    std::vector<PixelRect> damage() const;

private:
    void digest(const Scene& scene);
    void sort_into_tiles(const Scene& scene);
    Box box_of(std::size_t tile) const;
    Box tiles_under(const Box& box) const;

    template <class Visit>
    void for_each_under(const Box& box, Visit&& visit) const
    {
        const Box under = tiles_under(box);
        for (int row = under.top; row < under.bottom; ++row) {
            for (int column = under.left; column < under.right; ++column) {
                visit(static_cast<std::size_t>(row * columns_ + column), column, row);
            }
        }
    }

    int width_ = 0;
    int height_ = 0;
    int columns_ = 0;
    int rows_ = 0;
    bool shown_ = false; // whether shown_digests_ are those of a frame
    std::vector<std::uint64_t> digests_;
    std::vector<std::uint64_t> shown_digests_;
    std::vector<std::uint8_t> damaged_;
    std::vector<std::uint32_t> first_;
    std::vector<std::uint32_t> end_;
    std::vector<std::uint32_t> order_;
};

} // namespace raster
