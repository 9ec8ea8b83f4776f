#include "support/png_reader.h"

#include <array>
#include <string>

namespace support {

namespace {

using Bytes = std::vector<std::uint8_t>;

std::uint32_t big_endian(const Bytes& bytes, std::size_t at)
{
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < 4; ++i) number = number * 256 + bytes.at(at + i);
    return number;
}

// By its definition: the remainder of a division of polynomials, one bit at a time.
std::uint32_t checksum(const Bytes& bytes, std::size_t from, std::size_t to)
{
    std::uint64_t remainder = 0xFFFFFFFFu;
    for (std::size_t i = from; i < to; ++i) {
        for (int bit = 0; bit < 8; ++bit) {
            const bool differs = ((remainder ^ (bytes.at(i) >> bit)) & 1u) != 0;
            remainder >>= 1;
            if (differs) remainder ^= 0xEDB88320u;
        }
    }
    return static_cast<std::uint32_t>(remainder ^ 0xFFFFFFFFu);
}

std::optional<Bytes> chunk(const Bytes& file, std::size_t& at, const std::string& kind)
{
    const std::size_t size = big_endian(file, at);
    const std::size_t end = at + 8 + size;
    if (end + 4 > file.size()) return std::nullopt;
    const auto place = [&](std::size_t i) { return file.begin() + static_cast<std::ptrdiff_t>(i); };
    const bool right_kind = std::string(place(at + 4), place(at + 8)) == kind;
    if (!right_kind || big_endian(file, end) != checksum(file, at + 4, end)) return std::nullopt;
    Bytes content(place(at + 8), place(end));
    at = end + 4;
    return content;
}

class Bits {
public:
    Bits(const Bytes& bytes, std::size_t from) : bytes_(bytes), at_(from * 8) {}

    unsigned bit()
    {
        const unsigned value = (bytes_.at(at_ / 8) >> (at_ % 8)) & 1u;
        ++at_;
        return value;
    }

    unsigned number(int bits)
    {
        unsigned value = 0;
        for (int i = 0; i < bits; ++i) value |= bit() << i;
        return value;
    }

    unsigned code(int bits, unsigned start = 0)
    {
        for (int i = 0; i < bits; ++i) start = start * 2 + bit();
        return start;
    }

private:
    const Bytes& bytes_;
    std::size_t at_ = 0;
};

// RFC 1951, 3.2.6
unsigned symbol(Bits& bits)
{
    const unsigned seven = bits.code(7);
    if (seven < 0b0011000) return 256 + seven;
    const unsigned eight = bits.code(1, seven);
    if (eight < 0b11000000) return eight - 0b00110000;
    if (eight < 0b11001000) return 280 + eight - 0b11000000;
    return 144 + bits.code(1, eight) - 0b110010000;
}

std::optional<Bytes> inflated(const Bytes& stream)
{
    constexpr std::array<unsigned, 29> shortest{3,  4,  5,  6,   7,   8,   9,   10,  11, 13,
                                                15, 17, 19, 23,  27,  31,  35,  43,  51, 59,
                                                67, 83, 99, 115, 131, 163, 195, 227, 258};
    constexpr std::array<int, 29> extra{0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2,
                                        2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0};
    Bits bits(stream, 2);
    if (bits.number(3) != 0b011) return std::nullopt;
    Bytes out;
    for (unsigned next = symbol(bits); next != 256; next = symbol(bits)) {
        if (next < 256) {
            out.push_back(static_cast<std::uint8_t>(next));
            continue;
        }
        const unsigned length = shortest.at(next - 257) + bits.number(extra.at(next - 257));
        if (bits.code(5) != 0 || out.empty()) return std::nullopt; // at distance one only
        out.insert(out.end(), length, out.back());
    }
    return out;
}

std::uint32_t adler(const Bytes& bytes)
{
    std::uint64_t low = 1;
    std::uint64_t high = 0;
    for (const std::uint8_t byte : bytes) {
        low = (low + byte) % 65521;
        high = (high + low) % 65521;
    }
    return static_cast<std::uint32_t>(high * 65536 + low);
}

} // namespace

std::optional<Picture> read_png(const Bytes& file)
{
    std::size_t at = 8;
    const std::optional<Bytes> header = chunk(file, at, "IHDR");
    if (!header) return std::nullopt;
    const std::optional<Bytes> stream = chunk(file, at, "IDAT");
    if (!stream || !chunk(file, at, "IEND") || at != file.size()) return std::nullopt;
    const std::optional<Bytes> rows = inflated(*stream);
    if (!rows || adler(*rows) != big_endian(*stream, stream->size() - 4)) return std::nullopt;

    Picture picture{.width = static_cast<int>(big_endian(*header, 0)),
                    .height = static_cast<int>(big_endian(*header, 4)),
                    .rgba = {}};
    const std::size_t row_bytes = static_cast<std::size_t>(picture.width) * 4;
    if (rows->size() != (row_bytes + 1) * static_cast<std::size_t>(picture.height)) {
        return std::nullopt;
    }
    for (std::size_t i = 0; i < rows->size(); ++i) {
        const std::size_t column = i % (row_bytes + 1);
        if (column == 0) continue; // the filter
        const std::size_t done = picture.rgba.size();
        const unsigned above = done < row_bytes ? 0u : picture.rgba[done - row_bytes];
        picture.rgba.push_back(static_cast<std::uint8_t>((*rows)[i] + above));
    }
    return picture;
}

} // namespace support
