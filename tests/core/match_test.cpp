#include "core/match.h"

#include <catch2/catch.hpp>
#include <string>

TEST_CASE("a match runs the case of the alternative that is held")
{
    const auto word = [](const std::variant<int, std::string>& value) {
        return core::match(
            value, [](int) { return std::string("number"); },
            [](const std::string& text) { return text; });
    };
    CHECK(word(7) == "number");
    CHECK(word("text") == "text");
}
