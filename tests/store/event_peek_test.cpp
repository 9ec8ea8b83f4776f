#include "store/event_codec.h"
#include "store/event_peek.h"
#include "support/claim_dice.h"

#include <catch2/catch.hpp>

using support::Random;

TEST_CASE("which claim an event is about is told without reading the rest, or not at all",
          "[random][codec]")
{
    support::check_cases("peek = decode", 20'000, [](Random& random) {
        for (const claims::Event& event : support::absurd_events(random, 2)) {
            const std::string bytes = store::encode(event).bytes;
            const store::ReadEvent decoded = store::read(bytes);
            const std::string_view told = store::claim_named_in(bytes);
            if (decoded.event && !told.empty()) CHECK(told == decoded.event->claim.text);
            const bool plain = event.claim.text.find_first_of("\"\\") == std::string::npos;
            if (decoded.event && plain && told.empty()) {
                CHECK(bytes.find("\"claim\":\"" + event.claim.text + "\"") == std::string::npos);
            }
        }
    });
}

TEST_CASE("only the claim of the event itself counts, not what its texts or its body say")
{
    const auto told = [](std::string_view text) { return store::claim_named_in(text); };
    CHECK(told(R"({"claim":"CA-1"})") == "CA-1");
    CHECK(told(R"({"body":{"claim":"CA-2"},"by":{"name":"\"claim\":\"CA-3\""},"claim":"CA-1"})") ==
          "CA-1");
    CHECK(told(R"({"body":[{"a":"}"},["]"]],"claim":"CA-1","n":1})") == "CA-1");
    CHECK(told(R"({"body":-12,"claim":"CA-1"})") == "CA-1");
    CHECK(told(R"({"claim":"a\"b"})").empty());
    CHECK(told(R"({"claim":7})").empty());
    for (const char* torn : {"", "{", R"({"claim)", R"({"claim":)", R"({"claim":"CA)",
                             R"({"body":{)", R"({"body":{"a":"\)", "[]", R"({"body":"x"})"}) {
        CHECK(told(torn).empty());
    }
}
