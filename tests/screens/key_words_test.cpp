#include "screens/key_words.h"

#include <catch2/catch.hpp>
#include <set>

TEST_CASE("a key has four words of five letters, and each word says sixteen bits")
{
    CHECK(screens::key_in_words({std::string(32, '0')}) == "babab-babab-babab-babab");
    CHECK(screens::key_in_words({std::string(32, 'f')}) == "zuzuz-zuzuz-zuzuz-zuzuz");
    CHECK(screens::key_in_words({"0001"
                                 "0010"
                                 "0400"
                                 "f0000000000000000000"}) == "babad-babib-bibab-zabab");
}

TEST_CASE("no two words of a key are the same")
{
    std::set<std::string> words;
    const std::string digits = "0123456789abcdef";
    for (int number = 0; number < 65536; ++number) {
        std::string hex;
        for (int shift = 12; shift >= 0; shift -= 4) {
            hex += digits[static_cast<std::size_t>(number >> shift) % 16];
        }
        words.insert(screens::key_in_words({hex + std::string(28, '0')}));
    }
    CHECK(words.size() == 65536);
}
