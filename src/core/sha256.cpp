#include "core/sha256.h"

#include <algorithm>

namespace core {
namespace {

constexpr std::array<std::uint32_t, 64> round_constants{
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

constexpr std::size_t length_at = 56; // the last eight bytes of a message hold its length in bits

constexpr std::uint32_t rotated(std::uint32_t word, int bits)
{
    return (word >> bits) | (word << (32 - bits));
}

std::uint32_t big_endian(const std::uint8_t* bytes)
{
    return std::uint32_t{bytes[0]} << 24 | std::uint32_t{bytes[1]} << 16 |
           std::uint32_t{bytes[2]} << 8 | std::uint32_t{bytes[3]};
}

std::array<std::uint32_t, 64> message_schedule(const std::uint8_t* block)
{
    std::array<std::uint32_t, 64> words{};
    for (std::size_t i = 0; i < 16; ++i) words[i] = big_endian(block + 4 * i);
    for (std::size_t i = 16; i < 64; ++i) {
        const std::uint32_t a = words[i - 15];
        const std::uint32_t b = words[i - 2];
        words[i] = words[i - 16] + (rotated(a, 7) ^ rotated(a, 18) ^ (a >> 3)) + words[i - 7] +
                   (rotated(b, 17) ^ rotated(b, 19) ^ (b >> 10));
    }
    return words;
}

using Word = std::uint32_t;

// One round: what becomes of d and h, the others only change their names.
inline void mix(Word a, Word b, Word c, Word& d, Word e, Word f, Word g, Word& h, Word added)
{
    const Word choice = (e & f) ^ (~e & g);
    const Word majority = (a & b) ^ (a & c) ^ (b & c);
    const Word first = h + (rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)) + choice + added;
    d += first;
    h = first + (rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) + majority;
}

int hex_value(char digit)
{
    if (digit >= '0' && digit <= '9') return digit - '0';
    if (digit >= 'a' && digit <= 'f') return digit - 'a' + 10;
    return -1;
}

} // namespace

void Sha256::compress(const std::uint8_t* block)
{
    const std::array<std::uint32_t, 64> words = message_schedule(block);
    auto [a, b, c, d, e, f, g, h] = state_;
    // Each round renames the eight; eight of them are back at the beginning, and nothing is moved.
    for (std::size_t i = 0; i < 64; i += 8) {
        mix(a, b, c, d, e, f, g, h, round_constants[i] + words[i]);
        mix(h, a, b, c, d, e, f, g, round_constants[i + 1] + words[i + 1]);
        mix(g, h, a, b, c, d, e, f, round_constants[i + 2] + words[i + 2]);
        mix(f, g, h, a, b, c, d, e, round_constants[i + 3] + words[i + 3]);
        mix(e, f, g, h, a, b, c, d, round_constants[i + 4] + words[i + 4]);
        mix(d, e, f, g, h, a, b, c, round_constants[i + 5] + words[i + 5]);
        mix(c, d, e, f, g, h, a, b, round_constants[i + 6] + words[i + 6]);
        mix(b, c, d, e, f, g, h, a, round_constants[i + 7] + words[i + 7]);
    }
    const std::array<std::uint32_t, 8> mixed{a, b, c, d, e, f, g, h};
    for (std::size_t i = 0; i < mixed.size(); ++i) state_[i] += mixed[i];
}

Sha256& Sha256::update(std::string_view bytes)
{
    total_bytes_ += bytes.size();
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    std::size_t left = bytes.size();
    while (left > 0) {
        if (block_size_ == 0 && left >= block_.size()) { // whole blocks need no copy
            compress(data);
            data += block_.size();
            left -= block_.size();
            continue;
        }
        const std::size_t taken = std::min(left, block_.size() - block_size_);
        std::copy_n(data, taken, block_.begin() + static_cast<std::ptrdiff_t>(block_size_));
        data += taken;
        left -= taken;
        block_size_ += taken;
        if (block_size_ < block_.size()) break;
        compress(block_.data());
        block_size_ = 0;
    }
    return *this;
}

Digest Sha256::digest() const
{
    Sha256 last = *this;
    const std::uint64_t total_bits = total_bytes_ * 8;
    const std::size_t padding = (block_size_ < length_at ? 0 : 64) + length_at - block_size_;
    std::array<char, 2 * 64> tail{'\x80'};
    for (std::size_t i = 0; i < 8; ++i) {
        tail[padding + i] = static_cast<char>((total_bits >> (56 - 8 * i)) & 0xff);
    }
    last.update({tail.data(), padding + 8});

    Digest digest{};
    for (std::size_t i = 0; i < digest.size(); ++i) {
        digest[i] = static_cast<std::uint8_t>(last.state_[i / 4] >> (24 - 8 * (i % 4)));
    }
    return digest;
}

Digest sha256(std::string_view bytes)
{
    return Sha256{}.update(bytes).digest();
}

std::string to_hex(const Digest& digest)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string hex;
    hex.reserve(digest.size() * 2);
    for (const std::uint8_t byte : digest) {
        hex += digits[byte >> 4];
        hex += digits[byte & 0xf];
    }
    return hex;
}

std::optional<Digest> digest_from_hex(std::string_view hex)
{
    Digest digest{};
    if (hex.size() != digest.size() * 2) return std::nullopt;
    for (std::size_t i = 0; i < digest.size(); ++i) {
        const int high = hex_value(hex[2 * i]);
        const int low = hex_value(hex[2 * i + 1]);
        if (high < 0 || low < 0) return std::nullopt;
        digest[i] = static_cast<std::uint8_t>(high * 16 + low);
    }
    return digest;
}

} // namespace core
