#include "screens/key_words.h"

#include "core/check.h"

#include <cstdint>

namespace screens {

namespace {

constexpr std::string_view consonants = "bdfghjklmnprstvz"; // a letter says four bits
constexpr std::string_view vowels = "aiou";                 // and one of these two
constexpr std::size_t words = 4;
constexpr std::size_t digits_a_word = 4;

std::uint32_t number_in(std::string_view hex)
{
    std::uint32_t number = 0;
    for (const char c : hex) {
        number = number * 16 + static_cast<std::uint32_t>(c <= '9' ? c - '0' : c - 'a' + 10);
    }
    return number;
}

std::string word_of(std::uint32_t sixteen_bits)
{
    const auto letter = [&](std::string_view letters, int shift) {
        return letters[(sixteen_bits >> shift) % letters.size()];
    };
    return {letter(consonants, 12), letter(vowels, 10), letter(consonants, 6), letter(vowels, 4),
            letter(consonants, 0)};
}

} // namespace

std::string key_in_words(const claims::KeyId& key)
{
    CHECK(key.text.size() >= words * digits_a_word);
    std::string text;
    for (std::size_t i = 0; i < words; ++i) {
        if (i > 0) text += '-';
        text +=
            word_of(number_in(std::string_view(key.text).substr(i * digits_a_word, digits_a_word)));
    }
    return text;
}

} // namespace screens
