// Which claim an event is about, without reading the rest of it: a journal is sorted by claim long
// before anybody asks what happened. Not a check: what is wrong with an event, read() says.
#pragma once

#include "claims/model.h"

#include <optional>
#include <string_view>

namespace store {

// A view into the bytes; empty where it cannot be told so simply.
std::string_view claim_named_in(std::string_view event);

// The attached file that an event adds to its claim's proof; of one that adds none, nothing is
// read.
std::optional<claims::ProofFile> file_added_by(std::string_view event);

} // namespace store
