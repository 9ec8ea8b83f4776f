#include "app/sync_text.h"

#include <catch2/catch.hpp>

TEST_CASE("what an invitation says of a host is where it is, and nothing that opens it")
{
    const auto address =
        app::address_of("https://host.example/claims?sv=2020&sig=open", "ana", "horse");
    REQUIRE(address);
    const std::string text = app::write_invitation(address.value());
    CHECK(text == R"({"sync":"https://host.example/claims","v":1})");
    CHECK(app::invited_to(text) == "https://host.example/claims");
}

TEST_CASE("an invitation to what is no address of a host invites to nothing")
{
    for (const char* text :
         {"", "{", "[]", R"({"v":1})", R"({"sync":1,"v":1})",
          R"({"sync":"javascript:alert","v":1})", R"({"sync":"http://partner.example","v":1})"}) {
        CAPTURE(text);
        CHECK(app::invited_to(text).empty());
    }
}

TEST_CASE("of an address with secrets in it only the host is taken")
{
    CHECK(app::invited_to(R"({"sync":"https://host.example/c?sig=open","v":1})") ==
          "https://host.example/c");
}
