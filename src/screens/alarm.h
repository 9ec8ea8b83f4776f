// What a person has to know of what is kept, on whatever page they are.
#pragma once

#include <cstdint>

namespace screens {

enum class Alarm : std::uint8_t {
    None,
    NotSaved, // something is only in memory
    Lost,     // something that was kept is in no copy any more
    Newer,    // a later version wrote here: nothing is written
    NotKept,  // the browser keeps nothing
    Healed,   // a copy was wiped and made again from the other
};

} // namespace screens
