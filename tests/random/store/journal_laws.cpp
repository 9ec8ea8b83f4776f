// The law of the journal: whatever disks do at whatever moment, what was acknowledged is there when
// it is opened again, and nothing is there that nobody wrote.
#include "support/journal_life.h"

#include <catch2/catch.hpp>
#include <iostream>

using namespace support;

namespace {

constexpr std::size_t cases = 100'000;
constexpr std::size_t pool_size = 64;
constexpr int mishap_kinds = static_cast<int>(Mishap::PowerAfter);

const std::vector<store::StoredEvent>& pool()
{
    static const std::vector<store::StoredEvent> events = [] {
        std::vector<store::StoredEvent> made;
        for (std::size_t i = 0; i < pool_size; ++i) {
            made.push_back(small_event(static_cast<int>(i), 1 + i * 7 % 90));
        }
        return made;
    }();
    return events;
}

// A workload: two pages on the same disks, that save, look and maintain, as the numbers say.
class Workload {
public:
    Workload(std::size_t disks, std::uint64_t seed) : pages_(disks, seed + 1), random_(seed) {}

    // The one disk that may lie and forget. Of two that both do, nothing could be saved.
    std::size_t bad_disk() const { return bad_disk_; }

    JournalPages& pages() { return pages_; }
    const std::set<std::string>& acknowledged() const { return acknowledged_; }
    const std::set<std::string>& attempted() const { return attempted_; }
    bool told_twice() const { return told_twice_; }
    bool wrote(const ports::KeptRow& row) const
    {
        const auto known = rows_.find(row.bytes);
        return known != rows_.end() && known->second == row.basis;
    }

    // What earlier visits left: some acts, each in one disk or in all of them.
    void live_before()
    {
        bad_disk_ = random_.below(pages_.disks.disks.size());
        for (int visit = random_.between(0, 3); visit > 0; --visit) {
            JournalPages::Page& page = open();
            pages_.settle();
            save(page, random_.between(1, 2));
            pages_.settle();
            note();
            pages_.power_on();
        }
        if (pages_.disks.disks.size() > 1 && random_.chance(25)) {
            pages_.disks.disks[bad_disk_].files.clear();
        }
    }

    void live()
    {
        JournalPages::Page& first = open();
        run(random_.between(0, 6));
        JournalPages::Page& second = open();
        for (int acts = random_.between(2, 6); acts > 0; --acts) {
            act(random_.chance(60) ? first : second);
            run(random_.between(0, 8));
        }
        pages_.settle();
        if (pages_.disks.power && random_.chance(50)) {
            pages_.in(first, [](store::Journal& journal) { journal.retry(); });
            pages_.settle();
        }
        note();
    }

    void note()
    {
        for (const auto& page : pages_.pages) {
            told_twice_ = told_twice_ || page->told_twice;
            for (const auto& [ticket, copies] : page->saved) {
                if (copies == 0) continue;
                acknowledged_.insert(acts_[ticket].begin(), acts_[ticket].end());
            }
        }
    }

    JournalPages::Page& open()
    {
        return pages_.open({.writer = {},
                            .segment_bytes = 900,
                            .healed_bytes = 2500,
                            .small_files_max = 1,
                            .first_read = random_.below(2)});
    }

private:
    void act(JournalPages::Page& page)
    {
        const std::size_t kind = random_.below(11);
        if (kind < 7) save(page, random_.between(1, 3));
        if (kind == 7) pages_.in(page, [](store::Journal& journal) { journal.refresh(); });
        if (kind == 8) pages_.in(page, [](store::Journal& journal) { journal.maintain(); });
        if (kind == 9) pages_.in(page, [](store::Journal& journal) { journal.retry(); });
        if (kind == 10) keep_rows(page);
    }

    // Rows in one or several files, beside the others or in their place.
    void keep_rows(JournalPages::Page& page)
    {
        const bool instead = random_.chance(50);
        for (int pieces = random_.between(1, 3); pieces > 0; --pieces) {
            ports::RowsToKeep piece{.rows = {}, .last = pieces == 1, .instead = instead};
            for (int i = random_.between(0, 4); i > 0; --i) {
                const std::string text = "row " + std::to_string(++last_row_);
                piece.rows.push_back({.basis = core::sha256(text),
                                      .bytes = text + std::string(random_.below(900), '.')});
                rows_.emplace(piece.rows.back().bytes, piece.rows.back().basis);
            }
            pages_.in(page, [&](store::Journal& journal) { journal.keep_rows(piece); });
        }
    }

    void save(JournalPages::Page& page, int count)
    {
        std::vector<ports::EventBytes> events;
        const int ticket = ++last_ticket_;
        for (; count > 0 && next_event_ < pool_size; --count) {
            const store::StoredEvent& event = pool()[next_event_++];
            events.push_back(bytes_of(event));
            acts_[ticket].push_back(event.event.id.text);
            attempted_.insert(event.event.id.text);
        }
        pages_.in(page, [&](store::Journal& journal) { journal.save(ticket, events); });
    }

    void run(int steps)
    {
        while (steps-- > 0 && pages_.step()) {
        }
    }

    JournalPages pages_;
    Random random_;
    std::set<std::string> acknowledged_;
    std::set<std::string> attempted_;
    std::map<int, std::vector<std::string>> acts_;
    std::size_t next_event_ = 0;
    std::size_t bad_disk_ = 0;
    int last_ticket_ = 0;
    int last_row_ = 0;
    std::map<std::string, core::Digest> rows_;
    bool told_twice_ = false;
};

// One disk may be as bad as it likes, once or twice; then, perhaps, the power goes.
std::vector<PlannedMishap> random_plan(Random& random, std::size_t operations, std::size_t disks,
                                       std::size_t bad)
{
    static const std::vector<Mishap> of_one_disk{Mishap::Fails, Mishap::FailsLate, Mishap::Full,
                                                 Mishap::Lies,  Mishap::Forgets,   Mishap::Flips};
    static const std::vector<Mishap> harmless{Mishap::Fails, Mishap::FailsLate, Mishap::Full};
    static const std::vector<Mishap> power{Mishap::PowerBefore, Mishap::PowerMidway,
                                           Mishap::PowerAfter};
    std::vector<PlannedMishap> plan;
    for (int i = random.between(0, 2); i > 0; --i) {
        plan.push_back({.operation = random.below(operations),
                        .mishap = random.pick(disks > 1 ? of_one_disk : harmless),
                        .disk = bad});
    }
    plan.push_back({.operation = random.below(operations), .mishap = random.pick(power)});
    return plan;
}

// Opens the disks once more and compares; empty: all is well.
std::string what_is_wrong(Workload& life)
{
    life.note();
    life.pages().power_on();
    JournalPages::Page& page = life.open();
    life.pages().settle();
    if (!page.opened) return "it did not open";
    for (const std::string& id : life.acknowledged()) {
        if (page.found.count(id) == 0) return "an acknowledged event is gone";
    }
    for (const auto& [id, bytes] : page.found) {
        if (life.attempted().count(id) == 0) return "an event that nobody wrote";
        if (store::id_of(bytes).text != id) return "an event of other bytes";
    }
    for (const ports::KeptRow& row : page.rows) {
        if (!life.wrote(row)) return "a row that nobody kept";
    }
    if (page.rows_read != 1) return "nobody was told that the rows are read";
    if (page.told_twice || life.told_twice()) return "an event was told twice";
    const std::size_t united = page.found.size();
    for (FaultDisk& alone : life.pages().disks.disks) {
        JournalPages other(1, 1);
        other.disks.disks[0].files = alone.files;
        JournalPages::Page& looked = other.open();
        other.settle();
        if (looked.found.size() != united) return "a disk was not healed";
    }
    return {};
}

std::string crash_once(Random& random, std::size_t disks)
{
    const std::uint64_t seed = random.next();
    Workload measured(disks, seed);
    measured.live_before();
    const std::size_t before = measured.pages().disks.operations;
    measured.live();
    const std::size_t operations = measured.pages().disks.operations - before;

    Workload life(disks, seed);
    life.live_before();
    life.pages().disks.plan = random_plan(random, operations, disks, life.bad_disk());
    for (PlannedMishap& mishap : life.pages().disks.plan) mishap.operation += before;
    life.live();
    return what_is_wrong(life);
}

} // namespace

TEST_CASE("no crash loses what was acknowledged: two disks, one of them bad", "[random][journal]")
{
    check_cases("acknowledged <= stored (two disks)", cases, [](Random& random) {
        const std::string wrong = crash_once(random, 2);
        if (!wrong.empty()) CHECK(wrong == "");
    });
}

TEST_CASE("no crash loses what was acknowledged: one disk", "[random][journal]")
{
    check_cases("acknowledged <= stored (one disk)", cases / 4, [](Random& random) {
        const std::string wrong = crash_once(random, 1);
        if (!wrong.empty()) CHECK(wrong == "");
    });
}

TEST_CASE("every operation of a workload may be the last, in every way", "[random][journal]")
{
    std::size_t points = 0;
    check_cases("each operation, each mishap", cases / 10, [&](Random& random) {
        const std::uint64_t seed = random.next();
        Workload measured(2, seed);
        measured.live_before();
        const std::size_t before = measured.pages().disks.operations;
        measured.live();
        const std::size_t after = measured.pages().disks.operations;
        const auto kind = static_cast<Mishap>(random.between(1, mishap_kinds));
        for (std::size_t operation = before; operation < after; ++operation) {
            Workload life(2, seed);
            life.live_before();
            life.pages().disks.plan = {
                {.operation = operation, .mishap = kind, .disk = life.bad_disk()}};
            life.live();
            const std::string wrong = what_is_wrong(life);
            ++points;
            INFO("operation " << operation - before << ", mishap " << static_cast<int>(kind));
            if (!wrong.empty()) CHECK(wrong == "");
        }
    });
    std::cout << "crash points: " << points << std::endl;
}
