// Which events are known, by id, and which copies hold each. Flat, because there may be a million.
// The first half of an id stands for all of it: 128 bits of SHA-256.
#pragma once

#include "core/sha256.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace store {

// A copy, among those that hold an event.
constexpr std::uint8_t bit_of(std::size_t copy)
{
    return static_cast<std::uint8_t>(1u << copy);
}

class KnownEvents {
public:
    struct Entry {
        std::uint64_t high = 0;
        std::uint64_t low = 0;
        std::uint32_t file = 0;  // the file of the first copy that was read and holds it
        std::uint8_t copies = 0; // a bit each
        std::uint8_t used = 0;
    };

    // The event's entry, made if there is none; `is_new` says which.
    Entry& find_or_add(const core::Digest& id, bool& is_new);
    bool has(const core::Digest& id) const;
    std::size_t size() const { return size_; }

    void each(const std::function<void(Entry&)>& visit);

private:
    std::size_t slot_of(std::uint64_t high, std::uint64_t low) const;
    void grow();

    std::vector<Entry> slots_ = std::vector<Entry>(64);
    std::size_t size_ = 0;
};

} // namespace store
