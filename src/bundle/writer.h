// Writes a bundle from its beginning to its end, piece by piece: each call answers with the bytes
// that come next, and keeps none of them. The parts come in the order of the functions.
#pragma once

#include "bundle/format.h"
#include "core/sha256.h"

#include <span>

namespace bundle {

struct BundleCounts {
    std::int64_t claims = 0; // lines of claims
    std::int64_t events = 0;
    std::int64_t documents = 0;
    std::int64_t files = 0;

    friend bool operator==(const BundleCounts&, const BundleCounts&) = default;
};

class Writer {
public:
    std::string begin(const Header& header);
    // As many lines as it takes. Precondition: they are events of this claim.
    std::string claim(const std::string& id, std::span<const ports::EventBytes> events);
    std::string document(const ports::Document& document);
    // Then its pieces, each of piece_bytes but the last, then its end.
    std::string begin_file(std::string_view digest, std::int64_t size_bytes);
    std::string piece(std::string_view bytes);
    std::string end_file();
    std::string end();

    const BundleCounts& counts() const { return counts_; }
    // Of everything that was written so far.
    core::Digest digest() const { return hash_.digest(); }

private:
    enum class Section : std::uint8_t { Claims, Documents, Files };

    std::string told(std::string text); // and hashed
    std::string before_part(Section section);

    core::Sha256 hash_;
    BundleCounts counts_;
    Section section_ = Section::Claims;
    bool first_in_section_ = true;
    bool first_piece_ = true;
};

} // namespace bundle
