// A JSON text taken apart where it lies: what is where in it, and nothing of it copied. For what is
// read by the hundred thousand, as events are; a json_reader.h reads it like a value of
// nlohmann/json. It is made by json_gate.h, so whatever is here has passed the gate.
// A view: the text must outlive it.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace core {

struct JsonParts {
    JsonParts() = default;
    JsonParts(JsonParts&&) = default; // of a copy the keys would lie in the first
    JsonParts& operator=(JsonParts&&) = default;

    enum class Kind : std::uint8_t { Null, False, True, Integer, Text, List, Object };

    struct Part {
        std::string_view key{};  // of a member, as it is meant
        std::string_view text{}; // of a number, or the inside of a text as it is written
        std::uint32_t next = 0;  // the part behind it and all that is in it
        Kind kind = Kind::Null;
        bool escaped = false; // the text is not what is written
    };

    // In the order of the text: what is in a list or an object follows it.
    std::vector<Part> parts{};
    std::deque<std::string> keys{}; // those that had to be decoded
};

// What the inside of a text means. Precondition: it has passed the gate.
std::string unescaped(std::string_view written);

// The letters behind a backslash, and what each of them means.
inline constexpr std::string_view escape_letters = "\"\\/bfnrt";
inline constexpr std::string_view escape_meanings = "\"\\/\b\f\n\r\t";

} // namespace core
