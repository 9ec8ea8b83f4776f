// The name of a JSON value, for headers that only pass one on: nlohmann/json itself is a second of
// compiling in every file that includes it.
#pragma once

#include <nlohmann/json_fwd.hpp>

namespace core {

// Objects keep their members sorted by key.
using Json = nlohmann::json;

} // namespace core
