#include "sync/back_off.h"

#include <algorithm>

namespace syncing {

std::chrono::milliseconds wait_after(int failures, std::chrono::milliseconds asked_for,
                                     std::uint64_t random)
{
    std::chrono::milliseconds most = first_wait;
    for (int i = 1; i < failures && most < longest_wait; ++i) most *= 2;
    most = std::min(most, longest_wait);
    const auto spread = static_cast<std::uint64_t>(most.count());
    const std::chrono::milliseconds chosen{static_cast<std::int64_t>(random % spread) + 1};
    const auto zero = std::chrono::milliseconds::zero();
    return std::min(longest_wait, std::max(asked_for, zero) + chosen);
}

} // namespace syncing
