// Laws of fold, merge and decide, on random histories. Each run prints its first seed.
#include "claims/decide.h"
#include "claims/fold.h"
#include "claims/history.h"
#include "claims/merge.h"
#include "support/claim_dice.h"
#include "support/rulebook.h"

#include <catch2/catch.hpp>

using namespace claims;
using support::Random;

namespace {

constexpr std::size_t cases = 100'000;

History start_of(const History& events, std::size_t size)
{
    return {events.begin(), events.begin() + static_cast<std::ptrdiff_t>(size)};
}

History rest_of(const History& events, std::size_t size)
{
    return {events.begin() + static_cast<std::ptrdiff_t>(size), events.end()};
}

// A claim brought somewhere by whatever happened.
Claim some_claim(Random& random, const Rulebook& rules)
{
    if (random.chance(30)) {
        return fold(ordered(support::absurd_events(random, random.below(12))), rules);
    }
    return fold(support::honest_history(random, random.below(10), rules), rules);
}

} // namespace

TEST_CASE("folding in two parts, at any split, is folding at once", "[random][fold]")
{
    const Rulebook rules = support::rulebook();
    support::check_cases("fold(a + b) = fold(fold(a), b)", cases, [&](Random& random) {
        const History events = ordered(support::absurd_events(random, random.below(16)));
        const std::size_t split = random.below(events.size() + 1);
        const Claim in_parts =
            fold(fold(start_of(events, split), rules), rest_of(events, split), rules);
        if (in_parts != fold(events, rules)) CHECK(in_parts == fold(events, rules));
    });
}

TEST_CASE("no sequence of events breaks fold, and no event is lost in it", "[random][fold]")
{
    const Rulebook rules = support::rulebook();
    support::check_cases("every event is counted", cases, [&](Random& random) {
        const std::vector<Event> events = support::absurd_events(random, random.below(24));
        const ClaimAt folded = fold(events, support::random_time(random), rules);
        if (folded.claim.events != static_cast<int>(events.size())) {
            CHECK(folded.claim.events == static_cast<int>(events.size()));
        }
    });
}

TEST_CASE("the standing of a claim holds until the moment it names", "[random][fold]")
{
    const Rulebook rules = support::rulebook();
    support::check_cases("standing changes only when it says", cases, [&](Random& random) {
        const Claim claim = some_claim(random, rules);
        const core::Instant now = support::random_time(random);
        const Standing standing = standing_at(claim, now, rules);
        if (!standing.holds_until) return;
        const std::int64_t span = standing.holds_until->utc_ms - now.utc_ms;
        const auto within = static_cast<std::int64_t>(
            random.next() % static_cast<std::uint64_t>(std::max<std::int64_t>(span, 1)));
        const core::Instant later{.utc_ms = now.utc_ms + within};
        if (standing_at(claim, later, rules) != standing) {
            CHECK(core::format(later) == "the same standing as at " + core::format(now));
        }
        const Standing next = standing_at(claim, *standing.holds_until, rules);
        if (next == standing) CHECK(core::format(*standing.holds_until) == "a change");
        if (next.holds_until && *next.holds_until <= *standing.holds_until) {
            CHECK(core::format(*next.holds_until) == "later");
        }
    });
}

TEST_CASE("merging is commutative, associative and idempotent", "[random][merge]")
{
    support::check_cases("merge is a union", cases, [&](Random& random) {
        std::vector<Event> events = support::absurd_events(random, 3 + random.below(14));
        const History whole = ordered(events);
        History parts[3];
        for (const Event& event : events) {
            const std::size_t first = random.below(3);
            parts[first].push_back(event);
            if (random.chance(30)) parts[random.below(3)].push_back(event);
        }
        random.shuffle(parts[0]);
        const History left = merged(merged(parts[0], parts[1]), parts[2]);
        const History right = merged(parts[2], merged(parts[1], parts[0]));
        if (left != whole) CHECK(left == whole);
        if (right != whole) CHECK(right == whole);
        if (merged(left, left) != left) CHECK(merged(left, left) == left);
    });
}

TEST_CASE("the merged order puts each event after those its writer had seen", "[random][merge]")
{
    const Rulebook rules = support::rulebook();
    support::check_cases("order respects the graph", cases, [&](Random& random) {
        const History events = support::honest_history(random, random.below(14), rules);
        const Ancestry ancestry(events);
        for (std::size_t at = 0; at < events.size(); ++at) {
            for (const EventId& head : events[at].heads_known) {
                bool found = false;
                for (std::size_t i = 0; i < at; ++i) found = found || events[i].id == head;
                if (!found) CHECK(events[at].id.text == "after " + head.text);
            }
        }
        if (!equivocations(events).empty()) CHECK(equivocations(events).empty());
    });
}

TEST_CASE("decide never makes an event that fold calls impossible, nor the same one twice",
          "[random][decide]")
{
    const Rulebook rules = support::rulebook();
    support::check_cases("decide agrees with fold, and is idempotent", cases, [&](Random& random) {
        Claim claim = some_claim(random, rules);
        const std::size_t overtaken = claim.overtaken.size();
        const Command command = support::random_command(random);
        const Occasion occasion{.actor = support::random_actor(random),
                                .time = support::random_time(random)};
        const Decision decision = decide(claim, command, occasion, {}, rules);
        if (!decision) return;
        for (const Fact& fact : decision.value()) {
            claim = evolve(
                std::move(claim),
                {.claim = claim.id, .time = occasion.time, .actor = occasion.actor, .fact = fact},
                rules);
        }
        if (claim.overtaken.size() != overtaken) CHECK(claim.overtaken.size() == overtaken);
        const Decision again = decide(claim, command, occasion, {}, rules);
        if (again && !again.value().empty()) {
            CHECK(std::string(kind_of(again.value().front())) == "nothing new");
        }
    });
}

TEST_CASE("what is offered can be done, and what is not offered is refused", "[random][decide]")
{
    const Rulebook rules = support::rulebook();
    support::check_cases("offers agree with decide", cases, [&](Random& random) {
        const Claim claim = some_claim(random, rules);
        const Occasion occasion{.actor = support::random_actor(random),
                                .time = support::random_time(random)};
        const std::vector<Offer> offered = offers(claim, occasion, {}, rules);
        const Command command = support::random_command(random);
        const Decision decision = decide(claim, command, occasion, {}, rules);
        if (!decision || decision.value().empty()) return;
        const Action action = action_of(decision.value().front(), occasion.actor.role);
        bool found = false;
        for (const Offer& offer : offered) {
            found = found || (offer.action == action && !offer.not_yet);
        }
        if (!found) CHECK(std::string(core::name_of(action)) == "offered");
    });
}

TEST_CASE("the history of a claim ends where the claim stands", "[random][history]")
{
    const Rulebook rules = support::rulebook();
    support::check_cases("history follows the states", cases, [&](Random& random) {
        const History events = support::honest_history(random, random.below(12), rules);
        if (events.empty()) return;
        const core::Instant now = events.back().time + std::chrono::hours{random.between(0, 900)};
        std::string state{core::name_of(State::NotCreated)};
        for (const HistoryEntry& entry : history_of(events, now, rules)) {
            for (const Change& change : entry.changes) {
                if (change.place.aspect != Aspect::State) continue;
                if (change.before != state) CHECK(change.before == state);
                state = change.after;
            }
        }
        const ClaimAt folded = fold(events, now, rules);
        const std::string_view stands = core::name_of(state_of(folded.standing.stage));
        if (state != stands) CHECK(state == stands);
    });
}
