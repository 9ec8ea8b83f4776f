#include "store/signature.h"

#include "store/event_codec.h"

namespace store {

namespace {

constexpr char signature_version = 1;
constexpr std::string_view text_prefix("claimdesk-signature-v1\0", 23);
constexpr std::size_t key_id_length = 32; // hexadecimal digits

} // namespace

claims::KeyId key_id_of(std::string_view public_key)
{
    return {core::to_hex(core::sha256(public_key)).substr(0, key_id_length)};
}

std::string text_to_sign(std::string_view event_bytes)
{
    const core::Digest id = digest_of_event(event_bytes);
    return std::string(text_prefix) + std::string(id.begin(), id.end());
}

std::string write_signature(std::string_view public_key, std::string_view proof)
{
    std::string signature(1, signature_version);
    signature += public_key;
    signature += proof;
    return signature;
}

std::optional<ports::SignatureToCheck>
read_signature(std::string_view event_bytes, const claims::KeyId& named, std::string_view signature)
{
    if (signature.size() != 1 + public_key_length + proof_length) return std::nullopt;
    if (signature.front() != signature_version) return std::nullopt;
    const std::string_view public_key = signature.substr(1, public_key_length);
    if (key_id_of(public_key) != named) return std::nullopt;
    return ports::SignatureToCheck{.public_key = std::string(public_key),
                                   .text = text_to_sign(event_bytes),
                                   .proof = std::string(signature.substr(1 + public_key_length))};
}

} // namespace store
