// Laws of the event format, on random events and damaged bytes.
#include "store/event_codec.h"
#include "support/claim_dice.h"

#include <catch2/catch.hpp>

using namespace claims;
using support::Random;

namespace {

constexpr std::size_t cases = 100'000;

Event random_event(Random& random)
{
    Event event = support::absurd_events(random, 1).front();
    event.heads_known.clear();
    if (std::holds_alternative<NotUnderstood>(event.fact)) event.fact = ClaimSubmitted{};
    return event;
}

} // namespace

TEST_CASE("what was written is read back, and writes the same bytes again", "[random][codec]")
{
    support::check_cases("decode(encode(e)) = e", cases, [&](Random& random) {
        const store::StoredEvent once = store::encode(random_event(random));
        const store::ReadEvent read = store::read(once.bytes);
        if (!read.event) {
            CHECK(once.bytes == "readable");
            return;
        }
        const store::StoredEvent twice = store::encode(read.event.value());
        if (twice.bytes != once.bytes) CHECK(twice.bytes == once.bytes);
        if (twice.event != read.event.value()) CHECK(twice.bytes == "the same event");
        if (read.event->id != once.event.id) CHECK(once.bytes == "of the same id");
    });
}

TEST_CASE("damaged bytes are refused, or are another event with another id", "[random][codec]")
{
    support::check_cases("damage is noticed", cases, [&](Random& random) {
        const store::StoredEvent whole = store::encode(random_event(random));
        std::string bytes = whole.bytes;
        for (int damages = random.between(1, 3); damages > 0; --damages) {
            const std::size_t at = random.below(bytes.size());
            if (random.chance(20)) bytes.resize(at + 1);
            if (random.chance(30)) bytes.insert(at, 1, static_cast<char>(random.below(256)));
            bytes[at] = static_cast<char>(random.below(256));
        }
        const store::ReadEvent read = store::read(bytes);
        if (read.event.has_value() == !read.problems.empty()) CHECK(bytes == "one or the other");
        if (read.event && bytes != whole.bytes && read.event->id == whole.event.id) {
            CHECK(bytes == "under another id");
        }
    });
}
