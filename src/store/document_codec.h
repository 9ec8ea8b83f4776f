// A document of the workspace as bytes: canonical JSON, as events are, with a number that says
// which of two is the newer. It is replaced as a whole; of its past nothing is shown.
#pragma once

#include "core/sha256.h"
#include "ports/journal.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace store {

struct StoredDocument {
    ports::Document document{};
    std::int64_t lamport = 0; // one more than the largest that the writer had seen
};

std::string encode_document(const StoredDocument& document);
std::optional<StoredDocument> decode_document(std::string_view bytes);
core::Digest digest_of_document(std::string_view bytes);

} // namespace store
