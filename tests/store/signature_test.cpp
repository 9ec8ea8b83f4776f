#include "store/signature.h"

#include "store/event_codec.h"

#include <catch2/catch.hpp>

namespace {

const std::string public_key = "\x04" + std::string(64, 'k');
const std::string proof(64, 'p');

claims::Event comment()
{
    return {.claim = {"CA-1"},
            .writer = {"00112233445566778899aabbccddeeff"},
            .sequence = 1,
            .lamport = 1,
            .time = {.utc_ms = 1593423000000},
            .actor = {.role = claims::Role::Reviewer, .name = "Rui"},
            .key = store::key_id_of(public_key),
            .fact = claims::CommentAdded{.text = "Where is the signature?"}};
}

} // namespace

TEST_CASE("an event names the key that signs it, and its id says so too")
{
    const store::StoredEvent named = store::encode(comment());
    const store::ReadEvent read = store::read(named.bytes);
    REQUIRE(read.event);
    CHECK(*read.event == named.event);
    CHECK(read.event->key.text.size() == 32);

    claims::Event nobody = comment();
    nobody.key = {};
    const store::StoredEvent unnamed = store::encode(nobody);
    CHECK(unnamed.bytes.find("\"key\"") == std::string::npos);
    CHECK(store::read(unnamed.bytes).event->key.text.empty());
    CHECK(unnamed.event.id != named.event.id);
}

TEST_CASE("a key that is named in another form is kept, and nobody's here")
{
    const std::string bytes = store::encode(comment()).bytes;
    const std::string key = store::key_id_of(public_key).text;
    for (const std::string& other : {std::string("short"), key + "0", std::string(32, 'G')}) {
        std::string changed = bytes;
        changed.replace(changed.find(key), key.size(), other);
        const store::ReadEvent read = store::read(changed);
        REQUIRE(read.event);
        CHECK(read.event->key.text.empty());
    }
}

TEST_CASE("a signature is taken apart for whoever checks it")
{
    const store::StoredEvent event = store::encode(comment());
    const std::string signature = store::write_signature(public_key, proof);
    const auto taken = store::read_signature(event.bytes, event.event.key, signature);
    REQUIRE(taken);
    CHECK(taken->public_key == public_key);
    CHECK(taken->proof == proof);
    CHECK(taken->text == store::text_to_sign(event.bytes));

    const core::Digest id = store::digest_of_event(event.bytes);
    CHECK(taken->text ==
          std::string("claimdesk-signature-v1\0", 23) + std::string(id.begin(), id.end()));
}

TEST_CASE("a signature in another form, or by a key that the event does not name, is none")
{
    const store::StoredEvent event = store::encode(comment());
    const std::string signature = store::write_signature(public_key, proof);
    const auto taken = [&](const std::string& text) {
        return store::read_signature(event.bytes, event.event.key, text).has_value();
    };
    CHECK_FALSE(taken(""));
    for (std::size_t length = 0; length < signature.size(); ++length) {
        CHECK_FALSE(taken(signature.substr(0, length)));
    }
    CHECK_FALSE(taken(signature + "x"));
    CHECK_FALSE(taken("\x02" + signature.substr(1)));
    for (std::size_t at = 1; at <= store::public_key_length; ++at) { // of the key, every bit counts
        std::string changed = signature;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        CHECK_FALSE(taken(changed));
    }
    CHECK_FALSE(store::read_signature(event.bytes, {}, signature));
}
