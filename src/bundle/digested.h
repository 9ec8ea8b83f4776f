// A JSON object that carries, as its last member, the SHA-256 of its own bytes up to there.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace bundle {

inline constexpr std::string_view digest_member = ",\"digest\":\"";
inline constexpr std::size_t digest_hex_digits = 64;

// Precondition: the text of an object with a member at least.
std::string with_digest(std::string object);
// Where the member begins.
std::optional<std::size_t> digest_at(std::string_view object);
bool is_as_written(std::string_view object);

} // namespace bundle
