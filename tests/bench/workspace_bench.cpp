// How fast the workspace is at 1,000, 10,000 and 100,000 claims, beside the plain way of doing the
// same in the same run: a look at every claim for search, a sort of all for sorting. Medians of
// interleaved runs; the ratios count, the times only inform.
#include "core/text.h"
#include "support/many_claims.h"
#include "workspace/listing.h"
#include "workspace/rivals.h"
#include "workspace/statistics.h"
#include "workspace/today.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <numeric>
#include <string>
#include <vector>

namespace {

using namespace workspace;

// Of the processor, so that what else runs on the machine counts less.
double milliseconds(const std::function<void()>& work)
{
    const std::clock_t start = std::clock();
    work();
    return static_cast<double>(std::clock() - start) * 1000.0 / CLOCKS_PER_SEC;
}

// A way of doing something, and the plain way.
struct Contender {
    std::string what{};
    std::function<void()> ours{};
    std::function<void()> plain{}; // none: only informs
};

double median(std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

void compare(const Contender& contender)
{
    constexpr int runs = 9;
    std::vector<double> ours;
    std::vector<double> plain;
    for (int run = 0; run < runs; ++run) {
        ours.push_back(milliseconds(contender.ours));
        if (contender.plain) plain.push_back(milliseconds(contender.plain));
    }
    std::printf("  %-34s %9.3f ms", contender.what.c_str(), median(ours));
    if (contender.plain) {
        std::printf("   plain %9.3f ms   %6.3f", median(plain), median(ours) / median(plain));
    }
    std::printf("\n");
}

// The plain way: one string a claim, searched whole; row numbers sorted by folded text.
struct Plain {
    std::vector<std::string> texts{};
    std::vector<std::string> names{};
    std::size_t found = 0; // so that no compiler leaves the search out

    void count(const std::string& word)
    {
        found += static_cast<std::size_t>(
            std::count_if(texts.begin(), texts.end(), [&](const std::string& text) {
                return text.find(word) != std::string::npos;
            }));
    }
    std::vector<Row> sorted() const
    {
        std::vector<Row> rows(names.size());
        std::iota(rows.begin(), rows.end(), Row{0});
        std::sort(rows.begin(), rows.end(),
                  [&](Row left, Row right) { return names[left] < names[right]; });
        return rows;
    }
};

Plain plain_of(const Workspace& all)
{
    Plain plain;
    all.rows().for_each([&](Row row) {
        plain.texts.push_back(std::string(all.columns().searched[0][row]) +
                              std::string(all.columns().searched[1][row]));
        plain.names.push_back(core::fold_for_search(all.columns().name[row]));
    });
    return plain;
}

void report_size(const Workspace& all)
{
    std::array<std::size_t, band_count> bytes{};
    all.rows().for_each([&](Row row) {
        for (std::size_t band = 0; band < band_count; ++band) {
            bytes[band] += all.columns().searched[band][row].size();
        }
    });
    std::printf("  searched text: %.1f MB of words, %.1f MB of digits\n",
                static_cast<double>(bytes[0]) / 1e6, static_cast<double>(bytes[1]) / 1e6);
}

void bench_search(const Workspace& all, Plain& plain)
{
    compare({.what = "search made ready", .ours = [&] { Search().matches(all, ""); }});
    Search kept;
    for (const std::string word : {"e", "contoso", "台北", "zzzz", "72f9", "kowalska"}) {
        compare({.what = "search, first key: " + word,
                 .ours =
                     [&] {
                         kept.matches(all, ""); // forgets the answer
                         kept.matches(all, word);
                     },
                 .plain = [&] { plain.count(word); }});
    }
    const std::vector<std::string> keys{"c", "co", "con", "cont", "conto", "contos", "contoso"};
    compare({.what = "search, seven keys of contoso",
             .ours =
                 [&] {
                     kept.matches(all, "");
                     for (const std::string& typed : keys) kept.matches(all, typed);
                 },
             .plain =
                 [&] {
                     for (const std::string& typed : keys) plain.count(typed);
                 }});
}

void bench_order(const Workspace& all, const Plain& plain)
{
    compare({.what = "sort by name, never sorted before",
             .ours = [&] { Orders().sorted(all, all.rows(), {{Column::Name}}); },
             .plain = [&] { plain.sorted(); }});
    Orders kept;
    for (const auto& column : core::names<Column>) kept.prepare(all, column.value);
    const SortKey down{.column = Column::Name, .direction = Direction::Descending};
    compare({.what = "sort by name, order kept",
             .ours = [&] { kept.sorted(all, all.rows(), {{Column::Name}}); },
             .plain = [&] { plain.sorted(); }});
    compare({.what = "sort by name downwards",
             .ours = [&] { kept.sorted(all, all.rows(), {down}); },
             .plain = [&] { plain.sorted(); }});
    compare({.what = "sort by state, deadline, name",
             .ours =
                 [&] {
                     kept.sorted(all, all.rows(),
                                 {{Column::State}, {Column::NextDeadline}, {Column::Name}});
                 },
             .plain = [&] { plain.sorted(); }});
}

void bench_change(Workspace& all, const std::vector<Life>& lives)
{
    Listing listing;
    const Query query{.search = "contoso", .sort = {{Column::Name}}};
    listing.rows(all, query);
    std::size_t next = 0;
    compare({.what = "put one claim", .ours = [&] { all.put(lives[next++ % lives.size()]); }});
    compare({.what = "put one, and list anew", .ours = [&] {
                 all.put(lives[next++ % lives.size()]);
                 listing.rows(all, query);
             }});
    compare({.what = "one day passes",
             .ours = [&] { all.move_to(all.now() + std::chrono::hours{24}); },
             .plain = [&] { all.move_to(all.now() - std::chrono::milliseconds{1}); }});
}

void bench_questions(const Workspace& all)
{
    const RowSet& rows = all.rows();
    const Filter filter{.states = {claims::State::InReview}, .products = {{"teams"}}};
    compare({.what = "filter by state and product", .ours = [&] { filtered(all, rows, filter); }});
    compare({.what = "counts by state", .ours = [&] { counts_by_state(all, rows); }});
    compare({.what = "what needs a reviewer today", .ours = [&] {
                 needs_of(all, rows, {.role = claims::Role::Reviewer, .name = "Anna Nowak"}, {});
             }});
    Rivals rivals;
    compare({.what = "competing claims", .ours = [&] { rivals.contested(all); }});
    compare({.what = "time in each state", .ours = [&] { times_in_states(all, rows); }});
    std::vector<core::Instant> weeks;
    for (int week = 0; week < 52; ++week) {
        weeks.push_back(all.now() - std::chrono::days{7 * (52 - week)});
    }
    compare({.what = "states over 52 weeks", .ours = [&] { states_over_time(all, rows, weeks); }});
}

std::vector<Life> folded(const std::vector<claims::History>& histories,
                         const claims::Rulebook& rules)
{
    std::vector<Life> lives;
    lives.reserve(histories.size());
    for (const claims::History& history : histories) lives.push_back(live(history, rules));
    return lives;
}

void bench(std::size_t count)
{
    std::printf("%zu claims\n", count);
    const claims::Rulebook rules = support::shipped_rulebook();
    Workspace all(rules, core::start_of_utc_day(core::date(2020, 9, 1)));
    std::vector<Life> some; // all of them at once would be a gigabyte
    double fold_ms = 0;
    double put_ms = 0;
    constexpr std::size_t batch = 1000;
    for (std::size_t done = 0; done < count; done += batch) {
        const auto histories = support::many_histories(done, std::min(batch, count - done));
        fold_ms += milliseconds([&] { some = folded(histories, rules); });
        for (std::size_t i = 0; i < some.size(); ++i) {
            some[i].claim.id.text += "-" + std::to_string(done);
        }
        put_ms += milliseconds([&] {
            for (const Life& life : some) all.put(life);
        });
    }
    std::printf("  fold: %.1f µs a claim; put: %.1f µs a claim\n",
                fold_ms * 1000 / static_cast<double>(count),
                put_ms * 1000 / static_cast<double>(count));
    report_size(all);
    Plain plain = plain_of(all);
    bench_search(all, plain);
    CHECK(plain.found > 0);
    bench_order(all, plain);
    bench_change(all, some);
    bench_questions(all);
}

} // namespace

TEST_CASE("speed of the workspace")
{
    const char* most = std::getenv("CLAIMDESK_CLAIMS");
    const auto count_max =
        static_cast<std::size_t>(most == nullptr ? 100'000 : std::strtoull(most, nullptr, 10));
    for (std::size_t count = 1000; count <= count_max; count *= 10) bench(count);
}
