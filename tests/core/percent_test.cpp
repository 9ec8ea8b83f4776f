#include "core/percent.h"

#include <catch2/catch.hpp>

TEST_CASE("a text goes through an address and back, whatever is in it")
{
    for (const std::string text :
         {"", "a b+c", "Łódź & 高雄/100 %", "%", "%2", "%zz", "a%20", "-._~,:;=?#[]@!$'()*"}) {
        CHECK(core::percent_decoded(core::percent_encoded(text)) == text);
        CHECK(core::percent_decoded(core::percent_encoded(text, ",:")) == text);
    }
    CHECK(core::percent_encoded("a b/ł,~") == "a%20b%2F%C5%82%2C~");
    CHECK(core::percent_encoded("a,b", ",") == "a,b");
}

TEST_CASE("what is no whole byte in an address stays as it is")
{
    CHECK(core::percent_decoded("100%") == "100%");
    CHECK(core::percent_decoded("%4") == "%4");
    CHECK(core::percent_decoded("%4g%41") == "%4gA");
}
