// CRC-32 (the one of zip, PNG and Ethernet). It notices what disks do to bytes; it keeps nobody
// from changing them on purpose. core/sha256.h is for that.
#pragma once

#include <cstdint>
#include <string_view>

namespace core {

// `before`: of the bytes that stand before these, if any do.
std::uint32_t crc32(std::string_view bytes, std::uint32_t before = 0);

} // namespace core
