#include "core/crc32.h"

#include <array>

namespace core {

namespace {

constexpr std::size_t slices = 8; // bytes taken at a time

using Table = std::array<std::array<std::uint32_t, 256>, slices>;

constexpr Table make_table()
{
    Table table{};
    for (std::uint32_t byte = 0; byte < 256; ++byte) {
        std::uint32_t crc = byte;
        for (int bit = 0; bit < 8; ++bit) {
            crc = (crc & 1u) != 0 ? (crc >> 1u) ^ 0xedb88320u : crc >> 1u;
        }
        table[0][byte] = crc;
    }
    for (std::size_t slice = 1; slice < slices; ++slice) {
        for (std::size_t byte = 0; byte < 256; ++byte) {
            const std::uint32_t before = table[slice - 1][byte];
            table[slice][byte] = (before >> 8u) ^ table[0][before & 0xffu];
        }
    }
    return table;
}

constexpr Table table = make_table();

std::uint32_t byte_at(std::string_view bytes, std::size_t at)
{
    return static_cast<unsigned char>(bytes[at]);
}

} // namespace

std::uint32_t crc32(std::string_view bytes, std::uint32_t before)
{
    std::uint32_t crc = ~before;
    std::size_t at = 0;
    for (; at + slices <= bytes.size(); at += slices) {
        std::uint32_t next = 0;
        for (std::size_t i = 0; i < slices; ++i) {
            const std::uint32_t mixed = i < 4 ? (crc >> (8 * i)) & 0xffu : 0;
            next ^= table[slices - 1 - i][byte_at(bytes, at + i) ^ mixed];
        }
        crc = next;
    }
    for (; at < bytes.size(); ++at) {
        crc = (crc >> 8u) ^ table[0][(crc ^ byte_at(bytes, at)) & 0xffu];
    }
    return ~crc;
}

} // namespace core
