// What is known of the signature of an event. An event that names no key was never signed; one that
// names a key and comes without a signature that fits cannot be told from one that is made up.
#pragma once

#include <cstdint>

namespace claims {

enum class Signing : std::uint8_t {
    Unsigned,
    Missing,
    Unchecked,
    Good,
    Bad,
};

// Whether something is wrong with it.
constexpr bool is_doubtful(Signing signing)
{
    return signing == Signing::Missing || signing == Signing::Bad;
}

} // namespace claims
