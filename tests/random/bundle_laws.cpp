// Laws of bundles: they hold what they were given, and imports lead to the same workspace in
// whatever order, however often, and in whatever pieces.
#include "store/event_codec.h"
#include "support/bundles.h"
#include "support/claim_dice.h"

#include <catch2/catch.hpp>
#include <map>

using namespace support;

namespace {

using Workspace = std::map<claims::ClaimId, claims::History>;

claims::History history_for(Random& random, const std::string& claim)
{
    claims::History history = honest_history(random, 1 + random.below(12), rulebook());
    // Under a name of our own the ids are others, and the heads with them: they are named anew.
    std::map<claims::EventId, claims::EventId> renamed;
    claims::History mine;
    for (claims::Event event : history) {
        const claims::EventId was = event.id;
        event.claim = {claim};
        for (claims::EventId& head : event.heads_known) {
            const auto found = renamed.find(head);
            if (found != renamed.end()) head = found->second;
        }
        std::sort(event.heads_known.begin(), event.heads_known.end());
        const store::ReadEvent read = store::read(store::encode(event).bytes);
        if (!read.event) continue; // a name that is too long
        renamed[was] = read.event->id;
        mine.push_back(read.event.value());
    }
    if (mine.empty()) return written(claim, 'a', {}, {claims::ClaimDiscarded{}}, "2020-06-29");
    return claims::ordered(std::move(mine));
}

// A part of a history: what somebody happened to have.
claims::History some_of(Random& random, const claims::History& history)
{
    claims::History some;
    for (const claims::Event& event : history) {
        if (random.chance(60)) some.push_back(event);
    }
    if (some.empty()) some.push_back(history.front());
    return some;
}

void import(Workspace& workspace, const std::string& text)
{
    static const claims::History none;
    const bundle::ImportPlan plan = bundle::plan_import(
        read_bundle(text), {.history = [&](const claims::ClaimId& id) -> const claims::History& {
                                const auto found = workspace.find(id);
                                return found == workspace.end() ? none : found->second;
                            },
                            .now = at("2021-06-30"),
                            .rules = rulebook()});
    for (const bundle::PlannedClaim& claim : plan.claims) {
        if (claim.to_add.empty()) continue;
        claims::History& here = workspace[claim.claim];
        here = bundle::merged(claim, here);
    }
}

} // namespace

TEST_CASE("a bundle holds what it was given", "[random][bundle]")
{
    check_cases(
        "bundle round trip", 100'000,
        [](Random& random) {
            BundleParts parts;
            const std::size_t claims = random.below(4);
            for (std::size_t i = 0; i < claims; ++i) {
                parts.histories.push_back(history_for(random, "CA-" + std::to_string(i)));
            }
            for (std::size_t i = random.below(3); i > 0; --i) {
                parts.files.push_back(
                    std::string(random.below(400), static_cast<char>(random.below(256))));
            }
            std::vector<std::string> files;
            const bundle::Contents contents =
                read_bundle(bundle_of(parts), 1 + random.below(3000),
                            {.begins = [&](const bundle::FilePart&) { files.emplace_back(); },
                             .goes_on = [&](std::string_view bytes) { files.back() += bytes; }});
            REQUIRE_FALSE(contents.refused);
            REQUIRE(contents.damaged.empty());
            REQUIRE(contents.claims.size() == parts.histories.size());
            for (std::size_t i = 0; i < claims; ++i) {
                REQUIRE(contents.claims[i].events.size() == parts.histories[i].size());
                for (std::size_t k = 0; k < parts.histories[i].size(); ++k) {
                    REQUIRE(contents.claims[i].events[k].bytes ==
                            store::encode(parts.histories[i][k]).bytes);
                }
            }
            REQUIRE(files == parts.files);
        },
        2);
}

TEST_CASE("imports lead to one workspace, in any order and however often", "[random][bundle]")
{
    check_cases(
        "bundle order", 100'000,
        [](Random& random) {
            std::vector<claims::History> all;
            for (std::size_t i = 1 + random.below(3); i > 0; --i) {
                all.push_back(history_for(random, "CA-" + std::to_string(i)));
            }
            std::vector<std::string> bundles;
            for (std::size_t i = 1 + random.below(4); i > 0; --i) {
                BundleParts parts;
                for (const claims::History& history : all) {
                    if (random.chance(70)) parts.histories.push_back(some_of(random, history));
                }
                bundles.push_back(bundle_of(parts));
            }
            Workspace one;
            for (const std::string& text : bundles) import(one, text);
            random.shuffle(bundles);
            Workspace other;
            for (const std::string& text : bundles) {
                import(other, text);
                if (random.chance(30)) import(other, random.pick(bundles));
            }
            REQUIRE(one == other);
        },
        8);
}

TEST_CASE("a bundle that is changed at random says so", "[random][bundle]")
{
    check_cases(
        "bundle damage", 100'000,
        [](Random& random) {
            std::string text = bundle_of({.histories = {history_for(random, "CA-1")},
                                          .files = {"content", std::string(50, 'x')}});
            for (std::size_t i = 1 + random.below(3); i > 0; --i) {
                const std::size_t at = random.below(text.size() - 1);
                switch (random.below(3)) {
                case 0: text[at] = static_cast<char>(text[at] + 1 + random.between(0, 254)); break;
                case 1: text.erase(at, 1 + random.below(40)); break;
                default: text.insert(at, text.substr(random.below(at + 1), 1 + random.below(40)));
                }
            }
            const bundle::Contents contents = read_bundle(text);
            REQUIRE((contents.refused || !contents.damaged.empty() || text.back() != '\n'));
        },
        2);
}
