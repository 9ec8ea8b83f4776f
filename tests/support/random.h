// Random tests: how many cases, from which seed, and numbers that are the same on every machine.
// CLAIMDESK_CASES and CLAIMDESK_SEED choose; a failing case says its own seed, which alone
// (CLAIMDESK_SEED=… CLAIMDESK_CASES=1) runs it again.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace support {

class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next(); // SplitMix64
    std::size_t below(std::size_t limit) { return static_cast<std::size_t>(next() % limit); }
    int between(int least, int most);
    bool chance(int percent) { return below(100) < static_cast<std::size_t>(percent); }

    template <class T>
    const T& pick(const std::vector<T>& from)
    {
        return from[below(from.size())];
    }

    template <class T>
    void shuffle(std::vector<T>& list)
    {
        for (std::size_t i = list.size(); i > 1; --i) std::swap(list[i - 1], list[below(i)]);
    }

private:
    std::uint64_t state_;
};

// Runs the case so many times, each from a seed of its own, and prints the first seed. A case that
// takes as long as twenty others says so, and is run that much less often.
void check_cases(std::string_view law, std::size_t cases,
                 const std::function<void(Random&)>& one_case, std::size_t weight = 1);

// A law says nothing if no case met its condition. A few hundred cases may miss it by chance, so
// this asks only of runs of ten thousand and more.
void check_reached(std::size_t times, std::size_t cases);

} // namespace support
