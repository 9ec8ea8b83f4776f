#include "bundle/base64.h"

#include <catch2/catch.hpp>

using bundle::from_base64;
using bundle::to_base64;

TEST_CASE("bytes are written as the standard writes them, and read back")
{
    const std::pair<std::string, std::string> cases[] = {
        {"", ""},
        {"f", "Zg=="},
        {"fo", "Zm8="},
        {"foo", "Zm9v"},
        {"foob", "Zm9vYg=="},
        {"fooba", "Zm9vYmE="},
        {"foobar", "Zm9vYmFy"},
        {"\xFF\xFE", "//4="},
        {std::string("\0\0\0", 3), "AAAA"},
    };
    for (const auto& [bytes, text] : cases) {
        CHECK(to_base64(bytes) == text);
        CHECK(from_base64(text) == bytes);
    }
}

TEST_CASE("what is no base64, or spelt in a second way, is not read")
{
    for (const char* text : {"Zg", "Zg=", "Zg===", "Z===", "====", "Zh==", "Zm9=", "Zm9v\n", "Zm 9",
                             "Zg==Zg==", "Zm9-", "Zm9_", "Z=g="}) {
        INFO(text);
        CHECK_FALSE(from_base64(text).has_value());
    }
}
