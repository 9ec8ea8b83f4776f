// The only home of nlohmann/json. Text from outside passes core/json_gate.h first; values are read
// through core/json_reader.h. Nothing here throws: wasm is built without exceptions.
#pragma once

#include "core/json_fwd.h"

// No silent conversions: a wrong type would throw, and a throw ends a program without exceptions.
#define JSON_USE_IMPLICIT_CONVERSIONS 0
#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

namespace core {

// is_discarded() if the text is not JSON. Parses any depth: gate untrusted text before.
Json parse_json(std::string_view text);

// One line, keys sorted, no spaces, UTF-8 as it is; invalid UTF-8 is replaced by U+FFFD.
std::string write_json(const Json& value);

// Puts a text behind others, in quotes, as write_json() writes it.
void append_json_text(std::string& json, std::string_view text);

} // namespace core
