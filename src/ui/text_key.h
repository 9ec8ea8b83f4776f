// A text that the product says, named by its key in assets/strings/en.json: "claims.title"_text.
// Kept as a number made of the key, so that a new text compiles nothing anew; tests/tree holds
// every key that the code names to the file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace ui {

struct Text {
    std::uint32_t number = 0; // 0: no text

    bool operator==(const Text&) const = default;
};

// FNV-1a; words.cpp makes sure that no two keys come to the same number.
constexpr Text text_of_key(std::string_view key)
{
    std::uint32_t number = 2166136261u;
    for (const char character : key) {
        number = (number ^ static_cast<unsigned char>(character)) * 16777619u;
    }
    return {number};
}

consteval Text operator""_text(const char* key, std::size_t size)
{
    return text_of_key({key, size});
}

} // namespace ui
