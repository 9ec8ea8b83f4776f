// A signature over an event: over its id, and beside its bytes. It brings the public key along, so
// that anybody can check it; the event names that key (KeyId), so that no other key can sign it.
// README.md beside this file has the format byte by byte. Whether it is true is worked out by the
// platform: this only takes it apart.
#pragma once

#include "claims/ids.h"
#include "ports/signer.h"

#include <optional>
#include <string>
#include <string_view>

namespace store {

inline constexpr std::size_t public_key_length = 65;
inline constexpr std::size_t proof_length = 64;

claims::KeyId key_id_of(std::string_view public_key);

// What is signed for an event.
std::string text_to_sign(std::string_view event_bytes);

std::string write_signature(std::string_view public_key, std::string_view proof);
// What to check. Nothing: it is none of this form, or by another key than the event names.
std::optional<ports::SignatureToCheck> read_signature(std::string_view event_bytes,
                                                      const claims::KeyId& named,
                                                      std::string_view signature);

} // namespace store
