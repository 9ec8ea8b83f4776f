#include "support/random.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <random>

namespace support {

namespace {

std::uint64_t number_from_environment(const char* name, std::uint64_t otherwise)
{
    const char* text = std::getenv(name);
    return text == nullptr ? otherwise : std::strtoull(text, nullptr, 10);
}

} // namespace

std::uint64_t Random::next()
{
    state_ += 0x9e3779b97f4a7c15u;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

int Random::between(int least, int most)
{
    return least + static_cast<int>(below(static_cast<std::size_t>(most - least + 1)));
}

void check_cases(std::string_view law, std::size_t cases,
                 const std::function<void(Random&)>& one_case, std::size_t weight)
{
    const std::uint64_t wanted = number_from_environment("CLAIMDESK_CASES", cases);
    const std::uint64_t count = std::max<std::uint64_t>(wanted / weight, 1);
    const std::uint64_t seed = number_from_environment("CLAIMDESK_SEED", std::random_device{}());
    std::cout << law << ": " << count << " cases from seed " << seed << std::endl;
    for (std::uint64_t i = 0; i < count; ++i) {
        INFO(law << ": CLAIMDESK_SEED=" << seed + i << " CLAIMDESK_CASES=1");
        Random random(seed + i);
        one_case(random);
    }
}

void check_reached(std::size_t times, std::size_t cases)
{
    constexpr std::uint64_t enough = 10'000;
    if (number_from_environment("CLAIMDESK_CASES", cases) >= enough) CHECK(times > 0);
}

} // namespace support
