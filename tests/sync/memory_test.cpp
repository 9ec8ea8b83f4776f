#include "sync/memory.h"

#include <catch2/catch.hpp>

namespace {

syncing::Memory full_memory()
{
    syncing::Memory memory{.device = std::string(32, 'a'),
                           .confirmed = 4,
                           .tried = 6,
                           .confirmed_hash = std::string(64, '4'),
                           .packs = {{.hash = std::string(64, '1'), .size_bytes = 900}},
                           .create_only = true,
                           .checked_device = std::string(32, 'c'),
                           .checked_pack = std::string(64, '1'),
                           .checked_file = std::string(64, '2'),
                           .checked_on = core::start_of_utc_day(core::date(2020, 6, 29))};
    memory.devices[std::string(32, 'b')] = {.revision = 3};
    memory.devices[std::string(32, 'c')] = {
        .revision = 1, .closed = true, .packs = {{.hash = std::string(64, '5'), .size_bytes = 1}}};
    memory.events[std::string(64, '1')] = {core::sha256("one"), core::sha256("two")};
    memory.events[std::string(64, '5')] = {core::sha256("three")};
    memory.files = {std::string(64, '8'), std::string(64, '9')};
    return memory;
}

} // namespace

TEST_CASE("what is remembered of a host is read as it was written", "[sync]")
{
    CHECK(syncing::decode_memory(syncing::encode_memory({})) == syncing::Memory{});
    CHECK(syncing::decode_memory(syncing::encode_memory(full_memory())) == full_memory());
}

TEST_CASE("a memory that is damaged is none", "[sync]")
{
    const std::string whole = syncing::encode_memory(full_memory());
    for (std::size_t at = 0; at < whole.size(); ++at) {
        CHECK_FALSE(syncing::decode_memory(whole.substr(0, at)));
        std::string flipped = whole;
        flipped[at] ^= 4;
        CHECK_FALSE(syncing::decode_memory(flipped));
    }
}

TEST_CASE("a memory that is whole and yet says what cannot be is none", "[sync]")
{
    syncing::Memory strange = full_memory();
    strange.device = "../up";
    CHECK_FALSE(syncing::decode_memory(syncing::encode_memory(strange)));
    strange = full_memory();
    strange.devices["x"] = {};
    CHECK_FALSE(syncing::decode_memory(syncing::encode_memory(strange)));
    strange = full_memory();
    strange.files.insert("x");
    CHECK_FALSE(syncing::decode_memory(syncing::encode_memory(strange)));
}
