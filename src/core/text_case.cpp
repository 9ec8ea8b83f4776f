// lower_case, from Unicode's simple lower-case mapping.
#include "core/text.h"

#include <array>
#include <cstdint>

namespace core {
namespace {

// Capitals that lie at a fixed distance before their small letters: all of a range, or every second
// one where capitals and small letters alternate.
struct Capitals {
    char32_t first = 0;
    char32_t last = 0;
    char32_t every = 1;
    std::int32_t to_small = 0;
};

constexpr std::array capitals{
    Capitals{U'A', U'Z', 1, 32},     Capitals{0x00C0, 0x00D6, 1, 32},
    Capitals{0x00D8, 0x00DE, 1, 32}, Capitals{0x0100, 0x012E, 2, 1},
    Capitals{0x0132, 0x0136, 2, 1},  Capitals{0x0139, 0x0147, 2, 1},
    Capitals{0x014A, 0x0176, 2, 1},  Capitals{0x0178, 0x0178, 1, -121},
    Capitals{0x0179, 0x017D, 2, 1},  Capitals{0x018F, 0x018F, 1, 202},
    Capitals{0x01A0, 0x01A0, 1, 1},  Capitals{0x01AF, 0x01AF, 1, 1},
    Capitals{0x01CD, 0x01DB, 2, 1},  Capitals{0x0218, 0x021A, 2, 1},
    Capitals{0x0386, 0x0386, 1, 38}, Capitals{0x0388, 0x038A, 1, 37},
    Capitals{0x038C, 0x038C, 1, 64}, Capitals{0x038E, 0x038F, 1, 63},
    Capitals{0x0391, 0x03A1, 1, 32}, Capitals{0x03A3, 0x03AB, 1, 32},
    Capitals{0x0400, 0x040F, 1, 80}, Capitals{0x0410, 0x042F, 1, 32},
    Capitals{0x0460, 0x0480, 2, 1},  Capitals{0x048A, 0x04BE, 2, 1},
    Capitals{0x04C0, 0x04C0, 1, 15}, Capitals{0x04C1, 0x04CD, 2, 1},
    Capitals{0x04D0, 0x052E, 2, 1},  Capitals{0x0531, 0x0556, 1, 48},
    Capitals{0x1E00, 0x1E94, 2, 1},  Capitals{0x1E9E, 0x1E9E, 1, 0xDF - 0x1E9E},
    Capitals{0x1EA0, 0x1EFE, 2, 1},  Capitals{0xFF21, 0xFF3A, 1, 32},
};

} // namespace

char32_t lower_case(char32_t code_point)
{
    for (const Capitals& range : capitals) {
        if (code_point < range.first || code_point > range.last) continue;
        if ((code_point - range.first) % range.every != 0) continue;
        return static_cast<char32_t>(static_cast<std::int32_t>(code_point) + range.to_small);
    }
    return code_point;
}

} // namespace core
