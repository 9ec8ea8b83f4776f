// The strict gate before every JSON text that comes from outside: bundles, sync, storage, settings.
// What it lets through, nlohmann/json parses, to a value that is safe to copy, compare and write.
// It builds nothing itself. Stricter than JSON: integers only, and only those that JavaScript keeps
// exactly; no key twice; no key that JavaScript gives a meaning to; no NUL in any text.
#pragma once

#include <cstddef>
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
};

struct GateLimits {
    std::size_t depth_max = 64; // at most 512, whatever is asked: the gate itself recurses
    std::size_t values_max = 200'000;
    std::size_t string_bytes_max = std::size_t{1} << 20; // as written, escapes included
};

struct GateRefusal {
    GateFault fault = GateFault::UnexpectedEnd;
    std::size_t offset = 0; // of the byte at which, or of the string, number or key in which
    bool operator==(const GateRefusal&) const = default;
};

// Nothing if the whole text is one JSON value within the limits.
std::optional<GateRefusal> refuse_json(std::string_view text, const GateLimits& limits = {});

// A stable name such as "json.duplicate_key", for tests, journals and the keys of texts.
std::string_view name_of(GateFault fault);

} // namespace core
