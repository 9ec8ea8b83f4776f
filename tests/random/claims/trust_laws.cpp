// Laws of trust lists, on random histories in which everybody says anything, also as if they had
// not heard the others. Each run prints its first seed.
#include "claims/fold.h"
#include "claims/trust_list.h"
#include "support/claim_dice.h"
#include "support/rulebook.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace claims;
using support::Random;

namespace {

constexpr std::size_t cases = 100'000;
constexpr char founder = 'a';

KeyId key_of(char letter)
{
    return {std::string(32, letter)};
}

// The first event founds the list.
History random_list(Random& random)
{
    History list;
    const std::size_t count = 1 + random.below(14);
    for (std::size_t at = 0; at < count; ++at) {
        Event event{.id = {"event-" + std::to_string(at + 100)},
                    .claim = {"TL-1"},
                    .writer = {"w"},
                    .sequence = static_cast<std::int64_t>(at) + 1,
                    .lamport = 1,
                    .time = support::random_time(random),
                    .key = key_of(random.pick<char>({'a', 'b', 'c', 'd'})),
                    .fact = TrustChanged{support::random_trust_change(random)},
                    .weight = {.signing = random.chance(90) ? Signing::Good : Signing::Bad}};
        if (at == 0) {
            event.key = key_of(founder);
            event.weight.signing = Signing::Good;
            event.fact = TrustChanged{ListFounded{.workspace = "Contoso", .person = "Ada"}};
        }
        for (std::size_t i = random.below(3); i > 0 && at > 0; --i) {
            const Event& head = list[random.below(at)];
            event.heads_known.push_back(head.id);
            event.lamport = std::max(event.lamport, head.lamport + 1);
        }
        list.push_back(std::move(event));
    }
    return list;
}

bool says(const Event& event, const KeyId& of)
{
    const auto& change = std::get<TrustChanged>(event.fact).change;
    const auto* trusted = std::get_if<KeyTrusted>(&change);
    return trusted != nullptr && trusted->key == of && event.weight.signing == Signing::Good;
}

} // namespace

TEST_CASE("a trust list comes to the same in whatever order it arrives", "[random][trust]")
{
    support::check_cases("trust_of(shuffled) = trust_of", cases, [&](Random& random) {
        History list = random_list(random);
        const EventId founding = list.front().id;
        const Trust trust = trust_of(ordered(list), founding);
        for (std::size_t i = list.size(); i > 1; --i) std::swap(list[i - 1], list[random.below(i)]);
        const Trust again = trust_of(ordered(list), founding);
        if (again != trust) CHECK(again == trust);
    });
}

TEST_CASE("nobody takes the founder from the list, and nobody comes to it unasked",
          "[random][trust]")
{
    support::check_cases("the founder stays", cases, [&](Random& random) {
        History list = random_list(random);
        const EventId founding = list.front().id;
        const Trust trust = trust_of(ordered(list), founding);
        if (!is_admin(trust, key_of(founder))) CHECK(is_admin(trust, key_of(founder)));
        for (const TrustedKey& key : trust.keys) {
            const bool asked = key.key == key_of(founder) ||
                               std::any_of(list.begin(), list.end(), [&](const Event& event) {
                                   return says(event, key.key) && event.key == key.by &&
                                          find_key(trust, key.by) != nullptr;
                               });
            if (!asked) CHECK(asked);
        }
    });
}

TEST_CASE("once a key is withdrawn, nothing that its holder adds unseen changes the list",
          "[random][trust]")
{
    support::check_cases("a withdrawn key is silent", cases, [&](Random& random) {
        History list = random_list(random);
        const EventId founding = list.front().id;
        const Trust before = trust_of(ordered(list), founding);
        const auto gone =
            std::find_if(before.keys.begin(), before.keys.end(),
                         [](const TrustedKey& key) { return key.withdrawn_from.has_value(); });
        if (gone == before.keys.end()) return;
        const KeyId thief = gone->key;
        for (std::size_t i = 1 + random.below(3); i > 0; --i) {
            Event event{.id = {"later-" + std::to_string(i)},
                        .claim = {"TL-1"},
                        .writer = {"thief"},
                        .sequence = static_cast<std::int64_t>(i),
                        .lamport = random.between(1, 4),
                        .heads_known = {list[random.below(list.size())].id},
                        .time = support::random_time(random),
                        .key = thief,
                        .fact = TrustChanged{support::random_trust_change(random)},
                        .weight = {.signing = Signing::Good}};
            list.push_back(std::move(event));
        }
        const Trust after = trust_of(ordered(list), founding);
        if (after != before) CHECK(after == before);
    });
}

TEST_CASE("weighing loses no event, and a lenient workspace doubts nothing", "[random][trust]")
{
    const Rulebook rules = support::rulebook();
    support::check_cases("weigh is total", cases, [&](Random& random) {
        History history = ordered(support::absurd_events(random, random.below(16)));
        const Claim before = fold(history, rules);
        weigh(history, Trust{});
        if (fold(history, rules) != before) CHECK(fold(history, rules) == before);
        weigh(history, Trust{.strictness = Strictness::Strict});
        const Claim strict = fold(history, rules);
        if (strict.events != before.events) CHECK(strict.events == before.events);
    });
}
