// What the domain identifies, each with its own type.
#pragma once

#include "core/id.h"

namespace claims {

using ClaimId = core::Id<struct ClaimTag>;     // "CA-" and what the maker of the claim chose
using EventId = core::Id<struct EventTag>;     // SHA-256 of the event's bytes, 64 hex digits
using WriterId = core::Id<struct WriterTag>;   // 128 random bits of one page load, 32 hex digits
using EditionId = core::Id<struct EditionTag>; // "2020"
using ProductId = core::Id<struct ProductTag>; // "teams-phone", from the catalogue
using KeyId = core::Id<struct KeyTag>;         // of the SHA-256 of a public key, 32 hex digits
using ProofId = core::Id<struct ProofTag>;     // SHA-256 of the file's content, 64 hex digits

} // namespace claims
