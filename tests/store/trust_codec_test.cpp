// The list that a device follows, written and read again.
#include "store/trust_codec.h"

#include "store/event_codec.h"
#include "support/story.h"

#include <catch2/catch.hpp>

using namespace claims;

namespace {

store::FollowedList followed()
{
    return {.list = {"TL-0123456789"},
            .founding = {std::string(64, 'a')},
            .trust = {.strictness = Strictness::Strict,
                      .was_strict = true,
                      .keys = {{.key = {std::string(32, '1')},
                                .person = "Ada Łuk",
                                .as = TrustedAs::Admin,
                                .by = {std::string(32, '1')},
                                .since = support::at("2020-06-01")},
                               {.key = {std::string(32, '2')},
                                .person = "李",
                                .as = TrustedAs::Reviewer,
                                .by = {std::string(32, '1')},
                                .since = support::at("2020-06-02"),
                                .withdrawn_from = support::at("2020-06-20")}}},
            .digest = std::string(64, 'f')};
}

Event event_with(const TrustChange& change)
{
    return {.claim = {"TL-0123456789"},
            .writer = {std::string(32, '0')},
            .sequence = 1,
            .lamport = 1,
            .time = support::at("2020-06-01"),
            .actor = support::partner(),
            .key = {std::string(32, '1')},
            .fact = TrustChanged{change}};
}

} // namespace

TEST_CASE("trust document: what was written is read again", "[store]")
{
    CHECK(store::read_followed_list(store::write_followed_list(followed())) == followed());
    CHECK(store::read_followed_list(store::write_followed_list({})) == store::FollowedList{});
}

TEST_CASE("trust document: half of one is none", "[store]")
{
    const std::string whole = store::write_followed_list(followed());
    for (std::size_t length = 0; length < whole.size(); ++length) {
        INFO(length);
        CHECK_FALSE(store::read_followed_list(whole.substr(0, length)));
    }
    CHECK_FALSE(store::read_followed_list("{}"));
    CHECK_FALSE(store::read_followed_list("[]"));
}

TEST_CASE("trust document: the digest tells one trust from another, by what it keeps, too",
          "[store]")
{
    Trust trust = followed().trust;
    const std::string before = store::digest_of(trust);
    trust.kept.last.push_back({std::string(64, 'b')});
    CHECK(store::digest_of(trust) != before);
    trust = followed().trust;
    trust.keys.back().kept.absent.push_back({std::string(64, 'b')});
    CHECK(store::digest_of(trust) != before);
    CHECK(store::digest_of(followed().trust) == before);
}

TEST_CASE("trust events: each change is read as it was written", "[store]")
{
    const std::vector<TrustChange> changes{
        ListFounded{.workspace = "Contoso", .person = "Ada"},
        KeyTrusted{.key = {std::string(32, '2')}, .person = "Rita", .as = TrustedAs::Admin},
        KeyWithdrawn{
            .key = {std::string(32, '2')},
            .from = support::at("2020-06-20"),
            .kept = {.last = {{std::string(64, 'c')}}, .absent = {{std::string(64, 'd')}}}},
        StrictnessChosen{.strictness = Strictness::Strict,
                         .kept = {.last = {{std::string(64, 'b')}}}}};
    for (const TrustChange& change : changes) {
        const store::StoredEvent stored = store::encode(event_with(change));
        const store::ReadEvent read = store::read(stored.bytes);
        REQUIRE(read.event);
        CHECK(*read.event == stored.event);
    }
}

TEST_CASE("trust events: a change of a later version is kept, and is none here", "[store]")
{
    std::string bytes =
        store::encode(event_with(ListFounded{.workspace = "Contoso", .person = "Ada"})).bytes;
    const std::string known = "list-founded";
    bytes.replace(bytes.find(known), known.size(), "list-blessed");
    const store::ReadEvent read = store::read(bytes);
    REQUIRE(read.event);
    CHECK(read.event->fact == Fact(TrustChanged{UnknownTrustChange{}}));
}
