// A set of rows, one bit each: the answer to a search or a filter. 100,000 claims take 12 KB, and
// the exact count is a few microseconds.
#pragma once

#include "workspace/row.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace workspace {

class RowSet {
public:
    bool has(Row row) const
    {
        const std::size_t word = row / bits;
        return word < words_.size() && ((words_[word] >> (row % bits)) & 1) != 0;
    }

    void add(Row row)
    {
        if (row / bits >= words_.size()) words_.resize(row / bits + 1);
        words_[row / bits] |= std::uint64_t{1} << (row % bits);
    }

    void drop(Row row)
    {
        if (row / bits < words_.size()) words_[row / bits] &= ~(std::uint64_t{1} << (row % bits));
    }

    std::size_t count() const
    {
        std::size_t count = 0;
        for (const std::uint64_t word : words_) count += static_cast<unsigned>(std::popcount(word));
        return count;
    }

    void keep_only(const RowSet& others)
    {
        if (words_.size() > others.words_.size()) words_.resize(others.words_.size());
        for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= others.words_[i];
    }

    // In ascending order. The set must not change meanwhile.
    template <class Visit>
    void for_each(Visit&& visit) const
    {
        for (std::size_t i = 0; i < words_.size(); ++i) {
            for (std::uint64_t word = words_[i]; word != 0; word &= word - 1) {
                visit(static_cast<Row>(i * bits + static_cast<unsigned>(std::countr_zero(word))));
            }
        }
    }

    // Those of them for which the test holds.
    template <class Test>
    RowSet where(Test&& test) const
    {
        RowSet kept;
        kept.words_.resize(words_.size());
        for_each([&](Row row) {
            if (test(row)) kept.add(row);
        });
        return kept;
    }

    bool operator==(const RowSet& other) const
    {
        const RowSet& shorter = words_.size() < other.words_.size() ? *this : other;
        const RowSet& longer = words_.size() < other.words_.size() ? other : *this;
        const auto middle = longer.words_.begin() + static_cast<long>(shorter.words_.size());
        return std::equal(shorter.words_.begin(), shorter.words_.end(), longer.words_.begin()) &&
               std::all_of(middle, longer.words_.end(),
                           [](std::uint64_t word) { return word == 0; });
    }

private:
    static constexpr Row bits = 64;
    std::vector<std::uint64_t> words_{};
};

} // namespace workspace
