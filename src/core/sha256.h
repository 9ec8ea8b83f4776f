// SHA-256 (FIPS 180-4), fed in pieces of any size. It names events and attachments.
// Not a signature and not for passwords: there is no key here.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace core {

using Digest = std::array<std::uint8_t, 32>;

class Sha256 {
public:
    Sha256& update(std::string_view bytes);
    // The digest of everything fed so far; feeding may go on afterwards.
    Digest digest() const;

private:
    void compress(const std::uint8_t* block);

    std::array<std::uint32_t, 8> state_{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                        0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    std::array<std::uint8_t, 64> block_{};
    std::size_t block_size_ = 0;
    std::uint64_t total_bytes_ = 0;
};

Digest sha256(std::string_view bytes);

// 64 lower-case hexadecimal digits; reading accepts exactly that form.
std::string to_hex(const Digest& digest);
std::optional<Digest> digest_from_hex(std::string_view hex);

} // namespace core
