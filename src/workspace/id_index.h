// From a text to the row that has it: open addressing over row numbers, so that a million claims
// need no million nodes. The texts stay in their column; the caller brings the comparison.
#pragma once

#include "workspace/row.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace workspace {

// FNV-1a, the same on every machine.
constexpr std::uint64_t hash_of(std::string_view text)
{
    std::uint64_t hash = 0xcbf29ce484222325u;
    for (const char byte : text) {
        hash ^= static_cast<unsigned char>(byte);
        hash *= 0x100000001b3u;
    }
    return hash ^ (hash >> 32);
}

class IdIndex {
public:
    // `text_of(row)` says what a row that is in here is called.
    template <class TextOf>
    std::optional<Row> find(std::string_view text, const TextOf& text_of) const
    {
        if (slots_.empty()) return std::nullopt;
        const std::size_t slot = slot_of(text, text_of);
        if (slots_[slot] == 0) return std::nullopt;
        return slots_[slot] - 1;
    }

    // Precondition: the text is not in here yet, and text_of(row) is it.
    template <class TextOf>
    void add(Row row, const TextOf& text_of)
    {
        if ((count_ + 1) * 2 > slots_.size()) grow(text_of);
        slots_[slot_of(text_of(row), text_of)] = row + 1;
        ++count_;
    }

    // Precondition: the row is in here. What was pushed further by it moves back.
    template <class TextOf>
    void drop(Row row, const TextOf& text_of)
    {
        std::size_t hole = slot_of(text_of(row), text_of);
        for (std::size_t at = next(hole); slots_[at] != 0; at = next(at)) {
            const std::size_t home = home_of(text_of(slots_[at] - 1));
            if (distance(home, at) < distance(hole, at)) continue;
            slots_[hole] = slots_[at];
            hole = at;
        }
        slots_[hole] = 0;
        --count_;
    }

private:
    static constexpr std::size_t slots_min = 16;

    std::size_t home_of(std::string_view text) const
    {
        return static_cast<std::size_t>(hash_of(text)) & (slots_.size() - 1);
    }
    std::size_t next(std::size_t slot) const { return (slot + 1) & (slots_.size() - 1); }
    std::size_t distance(std::size_t from, std::size_t to) const
    {
        return (to - from) & (slots_.size() - 1);
    }

    // Where the text is, or would be.
    template <class TextOf>
    std::size_t slot_of(std::string_view text, const TextOf& text_of) const
    {
        std::size_t slot = home_of(text);
        while (slots_[slot] != 0 && text_of(slots_[slot] - 1) != text) slot = next(slot);
        return slot;
    }

    template <class TextOf>
    void grow(const TextOf& text_of)
    {
        std::vector<Row> before(slots_.empty() ? slots_min : slots_.size() * 2);
        before.swap(slots_);
        for (const Row entry : before) {
            if (entry != 0) slots_[slot_of(text_of(entry - 1), text_of)] = entry;
        }
    }

    std::vector<Row> slots_{}; // row + 1; 0 is free
    std::size_t count_ = 0;
};

} // namespace workspace
