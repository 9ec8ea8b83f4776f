// The body of an event: what is written for each fact, and how it is read back. One row a kind. The
// names in it are storage format and never change their meaning.
#pragma once

#include "claims/events.h"
#include "core/json_fwd.h"
#include "core/json_reader.h"

#include <optional>
#include <string_view>

namespace store {

core::Json body_of(const claims::Fact& fact);

// Nothing for a kind that this version does not know.
std::optional<claims::Fact> read_body(std::string_view kind, const core::Reader& body);

} // namespace store
