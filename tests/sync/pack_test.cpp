#include "sync/pack.h"

#include "bundle/digested.h"
#include "bundle/reader.h"
#include "bundle/writer.h"
#include "store/event_codec.h"
#include "support/event_pool.h"
#include "support/random.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace support;
using syncing::Fault;

namespace {

std::vector<ports::EventBytes> some_events(std::size_t count)
{
    std::vector<ports::EventBytes> events;
    for (std::size_t i = 0; i < count; ++i) events.push_back(event_pool()[i].event);
    return events;
}

ports::EventBytes long_event(std::size_t number)
{
    const claims::Event event{.claim = {"CA-1"},
                              .writer = {std::string(32, 'a')},
                              .sequence = static_cast<std::int64_t>(number) + 1,
                              .lamport = 1,
                              .time = core::start_of_utc_day(core::date(2020, 6, 29)),
                              .actor = {.role = claims::Role::Reviewer, .name = "Rui"},
                              .fact = claims::CommentAdded{.text = std::string(300'000, 'x')}};
    return {.bytes = store::encode(event).bytes};
}

std::string hash_of(const std::string& bytes)
{
    return core::to_hex(core::sha256(bytes));
}

Fault refusal(const std::string& bytes)
{
    const auto read = syncing::read_pack(hash_of(bytes), bytes);
    REQUIRE_FALSE(read);
    return read.error();
}

} // namespace

TEST_CASE("a pack is a bundle by the name of its hash", "[sync]")
{
    const std::vector<syncing::Pack> packs = syncing::make_packs(some_events(9));
    REQUIRE(packs.size() == 1);
    CHECK(packs.front().hash == hash_of(packs.front().bytes));
    bundle::Reader reader;
    reader.feed(packs.front().bytes);
    const bundle::Contents contents = reader.finish();
    CHECK_FALSE(contents.refused);
    CHECK(contents.damaged.empty());
    CHECK(contents.counts.events == 9);
    CHECK(contents.counts.claims == 7);
}

TEST_CASE("the same events make the same pack, in whatever order they come", "[sync]")
{
    std::vector<ports::EventBytes> events = some_events(20);
    const std::string first = syncing::make_packs(events).front().hash;
    Random random(1);
    for (int i = 0; i < 20; ++i) {
        random.shuffle(events);
        CHECK(syncing::make_packs(events).front().hash == first);
    }
}

TEST_CASE("another edition of a pack holds the same under another name", "[sync]")
{
    const syncing::Pack first = syncing::make_packs(some_events(5)).front();
    const syncing::Pack second = syncing::make_packs(some_events(5), 1).front();
    CHECK(first.hash != second.hash);
    CHECK(first.events == second.events);
}

TEST_CASE("a pack gives back what was put into it, signatures too", "[sync]")
{
    const syncing::Pack pack = syncing::make_packs(some_events(20)).front();
    const auto read = syncing::read_pack(pack.hash, pack.bytes);
    REQUIRE(read);
    CHECK(read.value().ids == pack.events);
    std::vector<std::string> put;
    std::vector<std::string> got;
    for (const ports::EventBytes& event : some_events(20))
        put.push_back(event.bytes + event.signature);
    for (const ports::EventBytes& event : read.value().events)
        got.push_back(event.bytes + event.signature);
    std::sort(put.begin(), put.end());
    std::sort(got.begin(), got.end());
    CHECK(put == got);
}

TEST_CASE("many events become several packs, each event in one", "[sync]")
{
    std::vector<ports::EventBytes> events;
    for (std::size_t i = 0; i < 9; ++i) events.push_back(long_event(i));
    const std::vector<syncing::Pack> packs = syncing::make_packs(events);
    CHECK(packs.size() == 3);
    std::vector<core::Digest> ids;
    for (const syncing::Pack& pack : packs) {
        CHECK(syncing::read_pack(pack.hash, pack.bytes));
        ids.insert(ids.end(), pack.events.begin(), pack.events.end());
    }
    std::sort(ids.begin(), ids.end());
    CHECK(std::unique(ids.begin(), ids.end()) == ids.end());
    CHECK(ids.size() == 9);
}

TEST_CASE("what nobody could read is put into no pack", "[sync]")
{
    std::vector<ports::EventBytes> events = some_events(2);
    events.push_back({.bytes = "{}"});
    CHECK(syncing::make_packs(events).front().events.size() == 2);
    CHECK(syncing::make_packs({{.bytes = "no event"}}).empty());
    CHECK(syncing::make_packs({}).empty());
}

TEST_CASE("a pack that was cut or changed anywhere is refused", "[sync]")
{
    const syncing::Pack pack = syncing::make_packs(some_events(2)).front();
    for (std::size_t at = 0; at < pack.bytes.size(); ++at) {
        CHECK_FALSE(syncing::read_pack(pack.hash, pack.bytes.substr(0, at)));
        std::string flipped = pack.bytes;
        flipped[at] ^= 1;
        CHECK_FALSE(syncing::read_pack(pack.hash, flipped));
    }
    const auto page = syncing::read_pack(pack.hash, "<!doctype html>");
    REQUIRE_FALSE(page);
    CHECK(page.error() == Fault::WebPage);
}

TEST_CASE("a pack under its right name that no device of ours has made is refused whole", "[sync]")
{
    const syncing::Pack pack = syncing::make_packs(some_events(3)).front();
    CHECK(refusal("{}") == Fault::Foreign);

    bundle::Writer with_document;
    std::string text = with_document.begin({.written = "2020-06-29T00:00:00.000Z"});
    text += with_document.claim("CA-0", std::vector{event_pool()[0].event});
    text += with_document.document({.name = "profile", .text = "{}"});
    CHECK(refusal(text + with_document.end()) == Fault::Foreign);

    bundle::Writer nothing;
    text = nothing.begin({.written = "2020-06-29T00:00:00.000Z"});
    CHECK(refusal(text + nothing.end()) == Fault::Foreign);

    bundle::Writer one_is_none; // an event among others that is no event
    text = one_is_none.begin({.written = "2020-06-29T00:00:00.000Z"});
    text += one_is_none.claim("CA-0", std::vector{event_pool()[0].event, {.bytes = "{}"}});
    CHECK(refusal(text + one_is_none.end()) == Fault::Foreign);

    std::string later = pack.bytes;
    const std::string header = later.substr(0, later.find(",\"digest\""));
    std::string next = header;
    next.replace(next.find("\"version\":1"), 11, "\"version\":2");
    later = bundle::with_digest(next + "}");
    later.pop_back();
    CHECK(refusal(later + ",\n\"claims\":[\n") == Fault::Later);
}
