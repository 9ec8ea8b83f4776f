#include "store/document_codec.h"

#include "core/json.h"
#include "core/json_gate.h"
#include "core/json_reader.h"

namespace store {

namespace {

constexpr std::string_view digest_prefix("claimdesk-document-v1\0", 22);
constexpr std::int64_t lamport_max = (std::int64_t{1} << 53) - 1;

} // namespace

std::string encode_document(const StoredDocument& document)
{
    return core::write_json({{"lam", document.lamport},
                             {"name", document.document.name},
                             {"text", document.document.text}});
}

std::optional<StoredDocument> decode_document(std::string_view bytes)
{
    if (core::refuse_json(bytes)) return std::nullopt;
    const core::Json record = core::parse_json(bytes);
    if (!record.is_object()) return std::nullopt;
    core::Problems problems;
    const core::Reader from(record, "", problems);
    StoredDocument document{.document = {.name = from.text("name"), .text = from.text("text")},
                            .lamport = from.integer("lam", {.least = 1, .most = lamport_max})};
    if (!problems.empty()) return std::nullopt;
    return document;
}

core::Digest digest_of_document(std::string_view bytes)
{
    core::Sha256 hash;
    return hash.update(digest_prefix).update(bytes).digest();
}

} // namespace store
