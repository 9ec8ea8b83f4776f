// The strict gate before every JSON text that comes from outside: bundles, sync, storage, settings.
// What it lets through, nlohmann/json parses, to a value that is safe to copy, compare and write.
// By itself it builds nothing, or the parts of json_parts.h. Stricter than JSON: integers only, and
// only those that JavaScript keeps exactly; no key twice; no key that JavaScript gives a meaning
// to; no NUL in any text.
#pragma once

#include "core/json_parts.h"
#include "core/names.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace core {

enum class GateFault {
    ByteOrderMark,
    UnexpectedEnd,
    UnexpectedCharacter,
    TrailingData,
    InvalidUtf8,
    ControlCharacter, // unescaped in a string
    BadEscape,
    LoneSurrogate,
    NulCharacter,
    NumberNotAnInteger, // a fraction, an exponent, -0, or a leading zero
    IntegerOutOfRange,  // beyond ±(2^53 - 1)
    TooDeep,
    TooManyValues,
    StringTooLong,
    DuplicateKey,
    ForbiddenKey, // __proto__, constructor, prototype
    NotCanonical, // only where one spelling is asked for
};

template <>
inline constexpr auto names<GateFault> = std::to_array<Named<GateFault>>({
    {GateFault::ByteOrderMark, "byte-order-mark"},
    {GateFault::UnexpectedEnd, "unexpected-end"},
    {GateFault::UnexpectedCharacter, "unexpected-character"},
    {GateFault::TrailingData, "trailing-data"},
    {GateFault::InvalidUtf8, "invalid-utf8"},
    {GateFault::ControlCharacter, "control-character"},
    {GateFault::BadEscape, "bad-escape"},
    {GateFault::LoneSurrogate, "lone-surrogate"},
    {GateFault::NulCharacter, "nul-character"},
    {GateFault::NumberNotAnInteger, "number-not-an-integer"},
    {GateFault::IntegerOutOfRange, "integer-out-of-range"},
    {GateFault::TooDeep, "too-deep"},
    {GateFault::TooManyValues, "too-many-values"},
    {GateFault::StringTooLong, "string-too-long"},
    {GateFault::DuplicateKey, "duplicate-key"},
    {GateFault::ForbiddenKey, "forbidden-key"},
    {GateFault::NotCanonical, "not-canonical"},
});
static_assert(names_all_up_to(GateFault::NotCanonical));

enum class Spelling : std::uint8_t {
    Any,
    Canonical, // as write_json() spells the same value
};

struct GateLimits {
    std::size_t depth_max = 64; // at most 512, whatever is asked: the gate itself recurses
    std::size_t values_max = 200'000;
    std::size_t string_bytes_max = std::size_t{1} << 20; // as written, escapes included
    Spelling spelling = Spelling::Any;
};

struct GateRefusal {
    GateFault fault = GateFault::UnexpectedEnd;
    std::size_t offset = 0; // of the byte at which, or of the string, number or key in which
    bool operator==(const GateRefusal&) const = default;
};

// Nothing if the whole text is one JSON value within the limits.
std::optional<GateRefusal> refuse_json(std::string_view text, const GateLimits& limits = {});

// The same, and the text taken apart. Of one that is refused the parts mean nothing.
std::optional<GateRefusal> refuse_json(std::string_view text, const GateLimits& limits,
                                       JsonParts& parts);

} // namespace core
