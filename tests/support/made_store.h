// A store of many claims as an earlier visit would have left it: segments of a megabyte, in which
// the claims of a few weeks lie mixed. For benchmarks.
#pragma once

#include <cstddef>
#include <functional>
#include <string>

namespace support {

struct MadeStore {
    std::size_t claims = 0;
    std::size_t events = 0;
    std::size_t bytes = 0; // of events
};

// Signed: with signatures of the right form, as many bytes as true ones have, that fit nothing.
enum class Signatures { None, OfTheRightForm };
MadeStore make_store(std::size_t claims,
                     const std::function<void(const std::string& name, std::string bytes)>& keep,
                     Signatures signatures = Signatures::None);

} // namespace support
