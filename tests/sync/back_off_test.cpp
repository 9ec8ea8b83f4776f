#include "sync/back_off.h"

#include <catch2/catch.hpp>

using namespace std::chrono_literals;
using syncing::wait_after;

TEST_CASE("each failure doubles the longest wait, up to a quarter of an hour", "[sync]")
{
    constexpr std::uint64_t most = 2 * 3 * 5 * 7; // any number: what counts is the remainder
    CHECK(wait_after(1, 0ms, 499) == 500ms);
    CHECK(wait_after(2, 0ms, 999) == 1s);
    CHECK(wait_after(3, 0ms, 1999) == 2s);
    CHECK(wait_after(100, 0ms, 15 * 60 * 1000 - 1) == syncing::longest_wait);
    CHECK(wait_after(1, 0ms, most) == 211ms);
}

TEST_CASE("of that any part is waited, by chance, and never nothing", "[sync]")
{
    CHECK(wait_after(3, 0ms, 0) == 1ms);
    CHECK(wait_after(3, 0ms, 700) == 701ms);
}

TEST_CASE("no device comes back sooner than the host asked for", "[sync]")
{
    for (std::uint64_t random = 0; random < 2000; random += 7) {
        CHECK(wait_after(1, 30s, random) > 30s);
    }
    CHECK(wait_after(1, 48h, 3) == syncing::longest_wait);
    CHECK(wait_after(1, -5s, 3) == 4ms);
}
