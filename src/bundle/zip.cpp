#include "bundle/zip.h"

#include "core/check.h"
#include "core/crc32.h"

#include <cstdint>

namespace bundle {

namespace {

// Of the format, APPNOTE 4.3: each number little-endian, each name UTF-8 by the flag.
constexpr std::uint32_t local_header = 0x04034b50;
constexpr std::uint32_t central_header = 0x02014b50;
constexpr std::uint32_t end_of_directory = 0x06054b50;
constexpr std::uint16_t version = 20;
constexpr std::uint16_t names_are_utf8 = 1u << 11u;
constexpr std::uint16_t stored = 0;
constexpr std::uint16_t no_time = 0;
constexpr std::uint16_t first_day = (1u << 5u) + 1u; // 1 January 1980, the earliest there is

void put16(std::string& out, std::size_t number)
{
    out += static_cast<char>(number & 0xFFu);
    out += static_cast<char>(number >> 8u & 0xFFu);
}

void put32(std::string& out, std::size_t number)
{
    put16(out, number & 0xFFFFu);
    put16(out, number >> 16u & 0xFFFFu);
}

// What both headers of an entry say, in the same order.
void put_facts(std::string& out, const ZipEntry& entry)
{
    put16(out, version);
    put16(out, names_are_utf8);
    put16(out, stored);
    put16(out, no_time);
    put16(out, first_day);
    put32(out, core::crc32(entry.bytes));
    put32(out, entry.bytes.size());
    put32(out, entry.bytes.size());
    put16(out, entry.name.size());
    put16(out, 0); // no extra field
}

void put_in_directory(std::string& out, const ZipEntry& entry, std::size_t offset)
{
    put32(out, central_header);
    put16(out, version); // made by
    put_facts(out, entry);
    put16(out, 0); // no comment
    put16(out, 0); // the first disk
    put16(out, 0); // internal attributes
    put32(out, 0); // external attributes
    put32(out, offset);
    out += entry.name;
}

} // namespace

std::string zip_bytes(const std::vector<ZipEntry>& entries)
{
    constexpr std::size_t size_max = 0x7FFFFFFF;
    std::string out;
    std::string directory;
    for (const ZipEntry& entry : entries) {
        CHECK(out.size() + entry.bytes.size() < size_max);
        put_in_directory(directory, entry, out.size());
        put32(out, local_header);
        put_facts(out, entry);
        out += entry.name;
        out += entry.bytes;
    }
    const std::size_t directory_at = out.size();
    out += directory;
    put32(out, end_of_directory);
    put16(out, 0); // this disk
    put16(out, 0); // the directory's disk
    put16(out, entries.size());
    put16(out, entries.size());
    put32(out, directory.size());
    put32(out, directory_at);
    put16(out, 0); // no comment
    return out;
}

} // namespace bundle
