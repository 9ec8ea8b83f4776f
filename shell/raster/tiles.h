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

    // Calls paint_tile(box, which shapes to paint there) for each tile that is to be drawn.
    template <class PaintTile>
    void for_each_damaged(const Scene& scene, PaintTile&& paint_tile)
    {
        sort_into_tiles(scene);
        for (std::size_t tile = 0; tile < damaged_.size(); ++tile) {
            if (damaged_[tile] == 0) continue;
            list_shapes_of(tile);
            paint_tile(box_of(tile), listed_);
        }
    }

    // The damaged tiles as a few rectangles.
    std::vector<PixelRect> damage() const;

private:
    // A shape in a tile, and the one above it there.
    struct Layer {
        std::uint32_t shape = 0;
        std::uint32_t above = 0; // in layers_; 0 for none
    };

    void digest(const Scene& scene);
    void sort_into_tiles(const Scene& scene);
    void list_shapes_of(std::size_t tile);
    Box damaged_area() const;
    Box box_of(std::size_t tile) const;
    Box tiles_under(const Box& box) const;

    template <class Visit>
    void for_each_under(const Box& box, Visit&& visit) const
    {
        const Box under = tiles_under(box);
        for (int row = under.top; row < under.bottom; ++row) {
            for (int column = under.left; column < under.right; ++column) {
                const int tile = row * columns_ + column;
                visit(static_cast<std::size_t>(tile));
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
    std::vector<Layer> layers_;
    std::vector<std::uint32_t> lowest_; // of each tile, in layers_
    std::vector<std::uint8_t> closed_;  // whether what is further below is hidden
    std::vector<std::uint32_t> listed_;
};

} // namespace raster
