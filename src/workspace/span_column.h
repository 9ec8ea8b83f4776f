// A column whose cells have different lengths: texts, products, deadlines. All cells lie one after
// the other in one piece of memory, so that scanning them is scanning memory. A cell that grows
// moves to the end; when more than half of the memory is left behind, the column packs itself.
#pragma once

#include "workspace/row.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

namespace workspace {

template <class Item>
class SpanColumn {
    static_assert(std::is_trivially_copyable_v<Item>);

public:
    void resize(std::size_t rows) { places_.resize(rows); }

    std::span<const Item> operator[](Row row) const
    {
        const Place& place = places_[row];
        return {items_.data() + place.first, place.size};
    }

    void set(Row row, std::span<const Item> cell)
    {
        Place& place = places_[row];
        if (cell.size() > place.room) {
            unused_ += place.room;
            const auto size = static_cast<std::uint32_t>(cell.size());
            place = {
                .first = static_cast<std::uint32_t>(items_.size()), .size = size, .room = size};
            items_.insert(items_.end(), cell.begin(), cell.end());
            if (unused_ > items_.size() / 2 + unused_min) pack();
            return;
        }
        std::copy(cell.begin(), cell.end(), items_.data() + place.first);
        place.size = static_cast<std::uint32_t>(cell.size());
    }

    void clear(Row row)
    {
        unused_ += places_[row].room;
        places_[row] = {};
    }

private:
    struct Place {
        std::uint32_t first = 0;
        std::uint32_t size = 0;
        std::uint32_t room = 0;
    };
    static constexpr std::size_t unused_min = 4096;

    void pack()
    {
        std::vector<Item> packed;
        packed.reserve(items_.size() - unused_);
        for (Place& place : places_) {
            const Item* const from = items_.data() + place.first;
            place.first = static_cast<std::uint32_t>(packed.size());
            place.room = place.size;
            packed.insert(packed.end(), from, from + place.size);
        }
        items_ = std::move(packed);
        unused_ = 0;
    }

    std::vector<Place> places_{};
    std::vector<Item> items_{};
    std::size_t unused_ = 0;
};

// The same for text.
class TextColumn {
public:
    void resize(std::size_t rows) { bytes_.resize(rows); }
    void set(Row row, std::string_view text) { bytes_.set(row, {text.data(), text.size()}); }
    void clear(Row row) { bytes_.clear(row); }

    std::string_view operator[](Row row) const
    {
        const std::span<const char> bytes = bytes_[row];
        return {bytes.data(), bytes.size()};
    }

private:
    SpanColumn<char> bytes_{};
};

} // namespace workspace
