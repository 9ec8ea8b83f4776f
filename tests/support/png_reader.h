// Reads the PNG files that we write, and no others: RGBA, fixed codes, rows as differences.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace support {

struct Picture {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgba;
};

// Nothing if a length, a checksum or the stream is wrong.
std::optional<Picture> read_png(const std::vector<std::uint8_t>& file);

} // namespace support
