#include "support/many_claims.h"
#include "support/plain_workspace.h"
#include "support/tale.h"
#include "workspace/deadlines.h"
#include "workspace/listing.h"
#include "workspace/rivals.h"
#include "workspace/statistics.h"
#include "workspace/today.h"

#include <catch2/catch.hpp>
#include <set>

namespace {

using namespace workspace;
using support::Random;

// Claims at several ages, made once: what the cases put in, take out and put in again.
struct Pool {
    claims::Rulebook rules = support::shipped_rulebook();
    std::vector<claims::History> histories{};
    std::vector<std::vector<Life>> ages{}; // of each history, after each of its last events
};

Pool made_pool()
{
    Pool pool;
    Random random(2020);
    for (std::uint64_t number = 0; number < 40; ++number) {
        claims::History history = support::made_history(random, {.number = number, .customers = 3});
        for (int more = 0; more < 5; ++more) {
            history.push_back(support::next_event(random, history));
        }
        std::vector<Life> ages;
        Life life;
        for (const claims::Event& event : history) {
            ages.push_back(life = evolve(std::move(life), event, pool.rules));
        }
        pool.histories.push_back(std::move(history));
        pool.ages.push_back(std::move(ages));
    }
    return pool;
}

const Pool& pool()
{
    static const Pool made = made_pool();
    return made;
}

const Life& any_life(Random& random)
{
    return random.pick(pool().ages[random.below(pool().ages.size())]);
}

core::Instant any_moment(Random& random)
{
    const int days = static_cast<int>((support::claims_end - support::claims_begin).count());
    return core::start_of_utc_day(support::claims_begin) +
           std::chrono::days{random.between(-5, days)} +
           std::chrono::minutes{random.between(0, 1439)};
}

const std::vector<Label> labels{
    {.shown = claims::State::Approved, .text = "Zatwierdzony"},
    {.shown = claims::State::Editing, .edition = {"2023"}, .text = "Draft"},
    {.shown = claims::SolutionArea::Microsoft365, .text = "Microsoft 365"},
    {.shown = claims::Activity::PreSales, .text = "Pre-sales"}};

// A workspace with everything that is kept beside it, and the plain list that it must agree with.
struct Desk {
    Workspace all{pool().rules, any_moment_};
    Listing listing{labels};
    Rivals rivals{};
    support::PlainWorkspace plain{pool().rules, any_moment_};

    static constexpr core::Instant any_moment_ = core::start_of_utc_day(core::date(2020, 6, 1));
};

void change_something(Desk& desk, Random& random)
{
    switch (random.below(6)) {
    case 0:
    case 1:
    case 2: {
        const Life& life = any_life(random);
        desk.all.put(life);
        desk.plain.put(life);
        return;
    }
    case 3: {
        const claims::ClaimId id = any_life(random).claim.id;
        desk.all.remove(id);
        desk.plain.remove(id.text);
        return;
    }
    case 4: {
        const core::Instant soon = desk.all.now() + std::chrono::hours{random.between(0, 200)};
        desk.all.move_to(soon);
        desk.plain.move_to(soon);
        return;
    }
    default: {
        const core::Instant then = any_moment(random);
        desk.all.move_to(then);
        desk.plain.move_to(then);
    }
    }
}

std::vector<SortKey> any_sort(Random& random)
{
    std::vector<SortKey> keys;
    for (std::size_t i = random.below(4); i > 0; --i) {
        keys.push_back(
            {.column = core::names<Column>[random.below(core::names<Column>.size())].value,
             .direction = random.chance(50) ? Direction::Ascending : Direction::Descending});
    }
    return keys;
}

// Some characters of some field, or of several: what a person who looks for a claim types.
std::string any_words(Random& random)
{
    const Life& life = any_life(random);
    std::string typed;
    for (std::size_t i = random.below(3); i > 0; --i) {
        std::vector<std::string> fields = support::fields_of(life.claim, pool().rules.catalogue);
        fields.push_back(labels[random.below(labels.size())].text);
        const std::string& field = random.pick(fields);
        if (field.empty()) continue;
        const std::size_t from = random.below(field.size());
        typed += field.substr(from, 1 + random.below(8)) + " ";
    }
    return typed;
}

std::vector<std::string> product_texts(const Columns& columns, Row row)
{
    std::vector<std::string> texts;
    for (const ProductCell& cell : columns.product_cells[row]) {
        texts.push_back(columns.products.text(cell.product));
    }
    return texts;
}

// All that can be asked of a workspace, without its rows and numbers.
struct Answers {
    std::vector<std::string> ids{};
    std::vector<std::vector<std::string>> products{};
    std::vector<StandingCell> standings{};
    std::vector<std::string> searched{};
    std::vector<claims::OtherClaim> others{};
    std::vector<std::vector<std::string>> contests{};
    std::vector<std::string> due{};
    std::vector<std::string> needs{};
    std::vector<StayFigures> figures{};
    std::vector<GroupCounts> by_product{};
    std::vector<GroupCounts> by_location{};
    std::vector<StateCounts> over_time{};
    Decisions decisions{};
    std::vector<Load> loads{};

    bool operator==(const Answers&) const = default;
};

Answers answers_of(const Workspace& all, Listing& listing, Rivals& rivals, const Query& query)
{
    const Columns& columns = all.columns();
    const RowSet& rows = all.rows();
    Answers answers;
    for (const Row row : listing.rows(all, query)) {
        answers.ids.push_back(all.id_of(row).text);
        answers.products.push_back(product_texts(columns, row));
        answers.standings.push_back(columns.standing[row]);
        answers.searched.emplace_back(columns.searched[0][row]);
        answers.searched.emplace_back(columns.searched[1][row]);
        answers.others.push_back(other_claim(columns, row));
    }
    for (const Contest& contest : rivals.contests(all)) {
        answers.contests.push_back(support::ids_of(all, contest.rows));
    }
    const DaySpan quarter{.first = all.today(), .last = all.today() + std::chrono::days{90}};
    for (const Due& due : deadlines_within(all, rows, quarter)) {
        answers.due.push_back(all.id_of(due.row).text + core::format(due.deadline.due));
    }
    const Needs needs = needs_of(all, rows, {.role = claims::Role::GlobalAdmin}, {});
    for (const Need& need : needs.first) answers.needs.push_back(all.id_of(need.row).text);
    answers.figures = times_in_states(all, rows);
    answers.by_product = counts_by_product(all, rows);
    answers.by_location = counts_by_location(all, rows);
    answers.over_time = states_over_time(all, rows, {all.now() - std::chrono::days{30}, all.now()});
    answers.decisions = decisions_within(all, rows, {.from = {}, .to = all.now()});
    answers.loads = loads(all, rows, quarter, Step::Week);
    return answers;
}

} // namespace

TEST_CASE("a workspace that was changed step by step is one that was built at once", "[random]")
{
    support::check_cases("incremental workspace = rebuilt", 100'000, [](Random& random) {
        Desk desk;
        const Query query{.search = any_words(random), .sort = any_sort(random)};
        for (std::size_t step = random.below(8); step > 0; --step) {
            change_something(desk, random);
            if (random.chance(30)) desk.listing.rows(desk.all, query);
            if (random.chance(30)) desk.rivals.contested(desk.all);
        }

        Desk rebuilt;
        rebuilt.all.move_to(desk.all.now());
        for (const auto& [id, life] : desk.plain.lives()) rebuilt.all.put(life);
        REQUIRE(desk.all.size() == rebuilt.all.size());
        const Answers expected = answers_of(rebuilt.all, rebuilt.listing, rebuilt.rivals, query);
        REQUIRE((answers_of(desk.all, desk.listing, desk.rivals, query) == expected));
    });
}

TEST_CASE("search and sort find what a plain look at every claim finds", "[random]")
{
    support::check_cases("search and sort = plain", 100'000, [](Random& random) {
        Desk desk;
        for (std::size_t step = 4 + random.below(4); step > 0; --step)
            change_something(desk, random);
        const std::string words = any_words(random);
        const std::vector<SortKey> sort = any_sort(random);
        for (int key = 0; key < 3; ++key) { // letters come and go
            const std::string typed = words.substr(0, random.below(words.size() + 1));
            if (random.chance(30)) change_something(desk, random);
            const std::vector<std::string> expected =
                desk.plain.sorted(desk.plain.found(typed, labels), sort);
            INFO("typed " << typed);
            REQUIRE(support::ids_of(desk.all, desk.listing.rows(desk.all, {typed, {}, sort})) ==
                    expected);
        }
    });
}

TEST_CASE("the counts add up, and each claim stands as its history says", "[random]")
{
    support::check_cases("counts and standings", 100'000, [](Random& random) {
        Desk desk;
        for (std::size_t step = random.below(8); step > 0; --step) change_something(desk, random);
        const RowSet& rows = desk.all.rows();
        StateCounts expected{};
        for (const auto& [id, life] : desk.plain.lives()) {
            const claims::Standing standing = desk.plain.standing_of(life);
            const std::optional<Row> row = desk.all.find({id});
            REQUIRE(row.has_value());
            const StandingCell& cell = desk.all.columns().standing[*row];
            REQUIRE(cell.state == state_of(standing.stage));
            REQUIRE(static_cast<std::size_t>(cell.consent) == standing.consent.index());
            REQUIRE(cell.association == standing.association.state);
            REQUIRE(desk.all.columns().deadlines[*row].size() == standing.deadlines.size());
            ++expected[static_cast<std::size_t>(cell.state)];
        }
        REQUIRE(rows.count() == desk.plain.lives().size());
        REQUIRE(counts_by_state(desk.all, rows) == expected);
        REQUIRE(desk.listing.counts(desk.all, {}) == expected);
        REQUIRE(states_over_time(desk.all, rows, {core::latest_instant}).front() == expected);

        std::size_t in_groups = 0;
        for (const GroupCounts& group : counts_by_location(desk.all, rows))
            in_groups += group.claims;
        REQUIRE(in_groups == rows.count());
    });
}

TEST_CASE("the past that a life remembers is the past as it was", "[random]")
{
    support::check_cases("states over time = folds of then", 100'000, [](Random& random) {
        const claims::History& history = random.pick(pool().histories);
        const core::Instant then = any_moment(random);
        const Workspace past = workspace_at({history}, then, pool().rules);
        const claims::History known = claims::known_by(history, then);
        REQUIRE(past.size() == (known.empty() ? 0u : 1u));
        if (known.empty()) return;

        const claims::ClaimAt was = claims::fold(known, then, pool().rules);
        const Row row = *past.find(was.claim.id);
        REQUIRE(past.columns().standing[row].state == state_of(was.standing.stage));
        Workspace later = workspace_at({known}, support::noon_of("2022-01-01"), pool().rules);
        const StateCounts counts = states_over_time(later, later.rows(), {then}).front();
        REQUIRE(counts[static_cast<std::size_t>(state_of(was.standing.stage))] == 1);
    });
}
