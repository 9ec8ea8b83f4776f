// How long to wait before the next try: twice as long each time, up to a limit, and of that any
// part by chance, so that many devices which a host turned away do not all come back at once.
#pragma once

#include <chrono>
#include <cstdint>

namespace syncing {

inline constexpr std::chrono::milliseconds first_wait{500};
inline constexpr std::chrono::milliseconds longest_wait = std::chrono::minutes{15};

// After so many failures, 1 or more. Never sooner than the host asked for, and that only within
// the limit.
std::chrono::milliseconds wait_after(int failures, std::chrono::milliseconds asked_for,
                                     std::uint64_t random);

} // namespace syncing
