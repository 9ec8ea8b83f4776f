// Which attached files the histories name: those of them may not be removed.
#include "app/named_files.h"
#include "support/random.h"

#include <catch2/catch.hpp>
#include <set>

using app::KeptEvents;
using app::NamedFiles;

namespace {

std::string digest(support::Random& random)
{
    std::string digits;
    while (digits.size() < 64) digits += "0123456789abcdef"[random.below(16)];
    return digits;
}

void take(KeptEvents& events, const std::string& rest)
{
    events.take({.bytes = R"({"body":{)" + rest + R"(},"claim":"CA-1"})", .signature = {}});
}

void look_to_the_end(NamedFiles& files, const KeptEvents& events, std::size_t bytes)
{
    while (files.look_on(events, bytes)) {
    }
}

} // namespace

TEST_CASE("a file is named wherever its digest stands, and nowhere else", "[app]")
{
    support::Random random(5);
    std::vector<std::string> files;
    for (int i = 0; i < 5; ++i) files.push_back(digest(random));
    KeptEvents events;
    take(events, "\"file\":\"" + files[0] + "\"");
    take(events, "\"later\":[\"x\",\"" + files[1] + "\"]"); // a field of a later version
    take(events, "\"file\":\"" + files[2].substr(1) + "\"");
    take(events, "\"file\":\"" + files[3] + "0\"");
    files.push_back("not a digest");
    NamedFiles named(files);
    look_to_the_end(named, events, 1000);
    CHECK(named.is_named(0));
    CHECK(named.is_named(1));
    for (std::size_t i = 2; i < files.size(); ++i) CHECK_FALSE(named.is_named(i));
    CHECK_FALSE(named.is_named(files.size()));

    take(events, "\"file\":\"" + files[4] + "\""); // somebody names it meanwhile
    look_to_the_end(named, events, 1000);
    CHECK(named.is_named(4));
}

TEST_CASE("it does not matter in which pieces the histories are looked through", "[app]")
{
    support::Random random(6);
    std::vector<std::string> files;
    for (int i = 0; i < 200; ++i) files.push_back(digest(random));
    KeptEvents events;
    std::set<std::size_t> expected;
    for (int i = 0; i < 3000; ++i) { // more than one chunk
        const std::size_t file = random.below(files.size());
        const bool names = random.chance(5);
        if (names) expected.insert(file);
        take(events, "\"text\":\"" + std::string(random.below(900), 'g') + "\",\"file\":\"" +
                         (names ? files[file] : digest(random)) + "\"");
    }
    REQUIRE(events.chunks() > 1);
    REQUIRE(expected.size() > 10);
    for (const std::size_t bytes : {1u, 63u, 64u, 65u, 1000u, 1u << 20, 1u << 30}) {
        NamedFiles named(files);
        look_to_the_end(named, events, bytes);
        for (std::size_t i = 0; i < files.size(); ++i) {
            CHECK(named.is_named(i) == (expected.count(i) > 0));
        }
    }
}
