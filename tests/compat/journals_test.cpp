// Journals of every format version that was ever written open for ever: these files are never made
// anew.
#include "support/assets.h"
#include "support/journal_life.h"

#include <catch2/catch.hpp>

using namespace support;

namespace {

void put(FaultDisk& disk, const std::string& folder, const std::string& name)
{
    disk.files[name] = {.bytes = asset("../tests/compat/" + folder + "/" + name), .version = 1};
}

} // namespace

// Two writers. The first: an act of two events, one of them signed; a profile; a comment; a comment
// of which one bit was flipped; a comment. The second: the first comment again; an act that was
// torn.
TEST_CASE("a journal of format version 1 opens", "[compat][journal]")
{
    JournalPages pages(1, 1);
    FaultDisk& disk = pages.disks.disks[0];
    put(disk, "journal_v1", "00112233445566778899aabbccddeeff-000001.seg");
    put(disk, "journal_v1", "ffeeddccbbaa99887766554433221100-000001.seg");
    const JournalPages::Page& page = pages.open();
    pages.settle();

    const char* expected[] = {"cd22c7341fe8485c76ad9d50abd6c0abaf1e7b9c87c992e859dda211865389ff",
                              "c5888b63a6380883e7dffaaa84178643010bcc66183251bd92542ca5e0978129",
                              "7f360de34e1cfd95160b4aea8bd587ff40ff21bfeadad72971f1df14f7c3f5fa",
                              "ee78a493b950101cbceb9ec26d143192b0812c19f716a5db72a6c57a9306e169"};
    CHECK(page.found.size() == 4);
    for (const char* id : expected) {
        REQUIRE(page.found.count(id) == 1);
        CHECK(store::read(page.found.at(id)).event.has_value());
    }
    CHECK(page.documents.at("profile") == R"({"company":"Partner"})");
    REQUIRE(page.opened->quarantined.size() == 1);
    CHECK(core::to_hex(*page.opened->quarantined[0].part.id) ==
          "46568ab11122f65dce65d5663f45fb3947462d44102864ead6fd714704731cb0");
    CHECK(page.opened->torn_bytes > 0);
}
