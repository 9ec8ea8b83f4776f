#include "shell/raster/png.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <string_view>

namespace raster {

namespace {

using Bytes = std::vector<std::uint8_t>;

constexpr std::size_t channels = 4;

void append_big_endian(Bytes& bytes, std::uint32_t number)
{
    for (int shift = 24; shift >= 0; shift -= 8) {
        bytes.push_back(static_cast<std::uint8_t>(number >> shift));
    }
}

std::uint32_t crc32(const std::uint8_t* bytes, std::size_t count)
{
    std::uint32_t crc = 0xFFFFFFFFu;
    for (std::size_t i = 0; i < count; ++i) {
        crc ^= bytes[i];
        for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ ((crc & 1u) * 0xEDB88320u);
    }
    return ~crc;
}

std::uint32_t adler32(const Bytes& bytes)
{
    constexpr std::uint32_t modulus = 65521;
    std::uint32_t low = 1;
    std::uint32_t high = 0;
    for (const std::uint8_t byte : bytes) {
        low = (low + byte) % modulus;
        high = (high + low) % modulus;
    }
    return (high << 16) | low;
}

// RFC 1951 with its fixed codes: literals, and runs as matches at distance one.
class Deflater {
public:
    Bytes deflated(const Bytes& bytes)
    {
        constexpr std::uint32_t last_block_fixed_codes = 0b011;
        put(last_block_fixed_codes, 3);
        for (std::size_t at = 0; at < bytes.size();) {
            literal(bytes[at]);
            const std::size_t run = run_after(bytes, at);
            if (run >= shortest_run) repeat(run);
            at += run >= shortest_run ? run + 1 : 1;
        }
        put(0, 7); // the end
        if (used_bits_ > 0) out_.push_back(static_cast<std::uint8_t>(waiting_));
        return std::move(out_);
    }

private:
    static constexpr std::size_t shortest_run = 3;
    static constexpr std::size_t longest_run = 258;

    static std::size_t run_after(const Bytes& bytes, std::size_t at)
    {
        const std::size_t end = std::min(bytes.size(), at + 1 + longest_run);
        std::size_t next = at + 1;
        while (next < end && bytes[next] == bytes[at]) ++next;
        return next - at - 1;
    }

    void literal(std::uint32_t byte)
    {
        if (byte < 144)
            put_code(0b00110000 + byte, 8);
        else
            put_code(0b110010000 + byte - 144, 9);
    }

    // Lengths have a code for a group of them, and bits to say which of the group.
    void repeat(std::size_t length)
    {
        constexpr std::uint32_t code_of_longest = 285;
        const auto over = static_cast<std::uint32_t>(length - shortest_run);
        const int extra = over < 8 ? 0 : static_cast<int>(std::bit_width(over)) - 3;
        if (length == longest_run)
            length_code(code_of_longest);
        else
            length_code(257 + 4 * static_cast<std::uint32_t>(extra) + (over >> extra));
        if (length != longest_run) put(over & ((1u << extra) - 1), extra);
        put_code(0, 5); // distance one
    }

    void length_code(std::uint32_t code)
    {
        if (code < 280)
            put_code(code - 256, 7);
        else
            put_code(0b11000000 + code - 280, 8);
    }

    // Codes start with their highest bit, everything else with the lowest.
    void put_code(std::uint32_t code, int bits)
    {
        for (int bit = bits - 1; bit >= 0; --bit) put((code >> bit) & 1u, 1);
    }

    void put(std::uint32_t value, int bits)
    {
        waiting_ |= value << used_bits_;
        used_bits_ += bits;
        for (; used_bits_ >= 8; used_bits_ -= 8, waiting_ >>= 8) {
            out_.push_back(static_cast<std::uint8_t>(waiting_));
        }
    }

    Bytes out_;
    std::uint32_t waiting_ = 0;
    int used_bits_ = 0;
};

// Each row starts with its filter: 2, the difference from the row above.
Bytes filtered(const std::uint8_t* pixels, std::size_t width, std::size_t height)
{
    constexpr std::uint8_t difference_from_above = 2;
    const std::size_t row_bytes = width * channels;
    Bytes rows;
    rows.reserve((row_bytes + 1) * height);
    for (std::size_t y = 0; y < height; ++y) {
        const std::uint8_t* row = pixels + y * row_bytes;
        rows.push_back(difference_from_above);
        for (std::size_t i = 0; i < row_bytes; ++i) {
            const int above = y == 0 ? 0 : *(row + i - row_bytes);
            rows.push_back(static_cast<std::uint8_t>(row[i] - above));
        }
    }
    return rows;
}

Bytes zlib_stream(const Bytes& bytes)
{
    Bytes stream{0x78, 0x01};
    const Bytes body = Deflater().deflated(bytes);
    stream.insert(stream.end(), body.begin(), body.end());
    append_big_endian(stream, adler32(bytes));
    return stream;
}

void append_chunk(Bytes& file, std::string_view kind, const Bytes& content)
{
    append_big_endian(file, static_cast<std::uint32_t>(content.size()));
    const std::size_t checked_from = file.size();
    file.insert(file.end(), kind.begin(), kind.end());
    file.insert(file.end(), content.begin(), content.end());
    append_big_endian(file, crc32(file.data() + checked_from, file.size() - checked_from));
}

} // namespace

std::vector<std::uint8_t> write_png(const std::uint8_t* pixels, int width, int height)
{
    Bytes header;
    append_big_endian(header, static_cast<std::uint32_t>(width));
    append_big_endian(header, static_cast<std::uint32_t>(height));
    const Bytes eight_bit_rgba{8, 6, 0, 0, 0};
    header.insert(header.end(), eight_bit_rgba.begin(), eight_bit_rgba.end());

    Bytes file{0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    append_chunk(file, "IHDR", header);
    append_chunk(file, "IDAT",
                 zlib_stream(filtered(pixels, static_cast<std::size_t>(width),
                                      static_cast<std::size_t>(height))));
    append_chunk(file, "IEND", {});
    return file;
}

} // namespace raster
