// Bundles of every version that was ever written are read for ever: these files are never made
// anew.
#include "support/assets.h"
#include "support/bundles.h"

#include <catch2/catch.hpp>

using namespace support;

// A claim with a file; a claim that ends with a signed event of a later version; a profile; a
// second file of two pieces, which no claim names.
TEST_CASE("a bundle of format version 1 is read", "[compat][bundle]")
{
    std::vector<std::string> files;
    const bundle::Contents contents =
        read_bundle(asset("../tests/compat/bundle_v1.json"), 4096,
                    {.begins = [&](const bundle::FilePart&) { files.emplace_back(); },
                     .goes_on = [&](std::string_view bytes) { files.back() += bytes; }});
    REQUIRE_FALSE(contents.refused);
    CHECK(contents.damaged.empty());
    CHECK(contents.written == "2020-07-01T08:00:00.000Z");
    REQUIRE(contents.claims.size() == 2);
    REQUIRE(contents.claims[0].events.size() == 3);
    CHECK(store::id_of(contents.claims[0].events[0].bytes).text ==
          "0c04eb344c1ee9974a7957ef1fa6197c490073a977e5485fd8d9dfce1f8eef06");
    CHECK(store::id_of(contents.claims[0].events[2].bytes).text ==
          "9d8fef005fc9fe0df8923618700601370bbbc8730c39107728fd09a24ad27ae1");
    REQUIRE(contents.claims[1].events.size() == 2);
    CHECK(store::id_of(contents.claims[1].events[1].bytes).text ==
          "b2c20da6f2326ca47f024d76e0adac666d369e5e0f4be67cef27e10553768850");
    CHECK(contents.claims[1].events[1].signature == std::string("\x01\x00signature", 11));
    CHECK(contents.documents ==
          std::vector<ports::Document>{{.name = "profile", .text = R"({"company":"Partner"})"}});
    REQUIRE(files.size() == 2);
    CHECK(files[0] == "%PDF-1.4 signed statement of work, 29 June 2020");
    CHECK(files[1] == std::string(200'000, '\x07'));
}
