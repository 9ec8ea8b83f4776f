// Text as people write it: UTF-8, counted in code points, trimmed, and folded for search.
// Not a Unicode library: no word breaking, no collation, no case changes for display.
// The surprise: folding is for comparing only. "Łódź" folds to "lodz", and Chinese, Japanese,
// Korean, Hebrew, Arabic … stay as typed, since they have no case to fold.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace core {

inline constexpr char32_t replacement_character = 0xFFFD;

// One step through UTF-8. A byte that is no valid UTF-8 is a step of one replacement character.
struct DecodedCodePoint {
    char32_t value = replacement_character;
    std::size_t size_bytes = 1;
    bool valid = false;
};

// Precondition: at < text.size().
DecodedCodePoint decode_utf8(std::string_view text, std::size_t at);
// Surrogates and numbers beyond U+10FFFF are written as the replacement character.
void append_utf8(std::string& text, char32_t code_point);

template <class Visit>
void for_each_code_point(std::string_view text, Visit&& visit)
{
    for (std::size_t at = 0; at < text.size();) {
        const DecodedCodePoint step = decode_utf8(text, at);
        visit(step.value);
        at += step.size_bytes;
    }
}

// Where the text stops being valid UTF-8; nothing if it is valid throughout.
std::optional<std::size_t> first_invalid_utf8(std::string_view text);
bool is_valid_utf8(std::string_view text);
// The same text with each invalid byte replaced by U+FFFD.
std::string repaired_utf8(std::string_view text);

// What limits such as "1 to 100 characters" count.
std::size_t length_code_points(std::string_view text);
// The longest start of the text with at most so many code points.
std::string_view first_code_points(std::string_view text, std::size_t count_max);

bool is_white_space(char32_t code_point);
// Characters that pasting brings along unseen: zero-width spaces and joiners, direction marks,
// the byte order mark, soft hyphens.
bool is_invisible(char32_t code_point);
bool is_control(char32_t code_point);

// Without white space and invisible characters at both ends.
std::string_view trimmed(std::string_view text);
bool is_blank(std::string_view text);

// The small letter of a capital, accents kept: Latin, Greek, Cyrillic, Armenian, full-width Latin.
// One code point to one code point, as domain names need it.
char32_t lower_case(char32_t code_point);

// What search compares: lower case, Latin without diacritics (ł, ø, ß, æ too), modern Greek and
// Cyrillic in lower case without accents, full-width and half-width forms unified, combining marks
// and invisible characters dropped, every white space a plain space, typographic quotes and
// dashes plain. Works code point by code point: fold(a + b) = fold(a) + fold(b).
std::string fold_for_search(std::string_view text);

} // namespace core
