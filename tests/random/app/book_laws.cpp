// The law of kept rows: whatever an earlier visit has left, and whatever became of it on the disk,
// a book that is opened with it is the book that is built of the journal alone.
#include "store/segment.h"
#include "support/kept_bytes.h"

#include <catch2/catch.hpp>

using namespace support;

namespace {

constexpr std::size_t cases = 100'000;
constexpr std::size_t pool_claims = 24;

using Events = std::vector<ports::EventBytes>;

const std::vector<Events>& pool()
{
    static const std::vector<Events> events = [] {
        std::vector<Events> made = many_events(7, pool_claims);
        made[0].push_back(
            {.bytes = R"({"claim":")" + std::string("CA-0") + R"(","kind":"no event"})",
             .signature = {}});
        made[1].push_back({.bytes = "no claim's", .signature = {}});
        return made;
    }();
    return events;
}

const claims::Rulebook& rules()
{
    static const claims::Rulebook shipped = shipped_rulebook();
    return shipped;
}

claims::Rulebook without_holidays()
{
    claims::Rulebook other = rules();
    other.calendar.holidays.clear();
    return other;
}

core::Instant some_moment(Random& random)
{
    const int days = static_cast<int>((claims_end - claims_begin).count());
    return core::start_of_utc_day(claims_begin) + std::chrono::days{random.between(0, days)};
}

// A random part of the events of a few claims.
Events some_events(Random& random, const std::vector<std::size_t>& chosen)
{
    Events events;
    for (const std::size_t claim : chosen) {
        const Events& all = pool()[claim];
        const std::size_t count = random.chance(40) ? all.size() : random.below(all.size() + 1);
        events.insert(events.end(), all.begin(), all.begin() + static_cast<std::ptrdiff_t>(count));
    }
    return events;
}

// The rows as a file, as the journal writes it.
std::string file_of(app::Book& book)
{
    book.keep_all();
    std::string file = store::segment_header({.writer = std::string(32, 'a'), .number = 1});
    for (const std::string& row : book.take_rows_to_keep(1000)) {
        store::append_record(file, {.kind = store::RecordKind::Row, .bytes = row}, 0);
    }
    return file;
}

void harm(Random& random, std::string& file)
{
    switch (random.below(4)) {
    case 0: file.resize(random.below(file.size() + 1)); return; // it was being written
    case 1: {                                                   // the disk forgets
        const std::size_t at = random.below(file.size());
        file[at] = static_cast<char>(file[at] ^ (1 << random.below(8)));
        return;
    }
    case 2: file.replace(random.below(file.size()), 16, std::string(16, '\0')); return;
    default: return;
    }
}

// Some of the events come before the book is told that everything is here, some afterwards.
app::Book opened(Random& random, const std::vector<std::string>& files, Events events,
                 core::Instant now)
{
    random.shuffle(events);
    const std::size_t later = random.chance(30) ? random.below(events.size() + 1) : 0;
    const auto middle = events.end() - static_cast<std::ptrdiff_t>(later);
    app::Book book(rules(), now);
    for (const std::string& file : files) {
        const store::SegmentContent content = store::read_segment(file);
        for (const store::SegmentRecord& record : content.records) {
            book.show(record.content.bytes);
        }
    }
    book.take(Events(events.begin(), middle));
    book.all_is_here();
    book.take(Events(middle, events.end()));
    if (random.chance(20)) book.take(events); // everything told twice
    if (random.chance(20)) book.judge_by(without_holidays());
    if (random.chance(30)) book.work(random.below(5));
    while (book.has_work()) book.work(1 + random.below(10));
    return book;
}

} // namespace

TEST_CASE("a book opened with rows from before is the one that is built of the journal",
          "[random][book]")
{
    check_cases(
        "kept rows = rebuilt", cases,
        [](Random& random) {
            std::vector<std::size_t> chosen;
            for (std::size_t i = 1 + random.below(4); i > 0; --i) {
                chosen.push_back(random.below(pool_claims));
            }
            std::vector<std::string> files;
            for (std::size_t visits = random.below(3); visits > 0; --visits) {
                app::Book before =
                    book_of(some_events(random, chosen), rules(), some_moment(random));
                files.push_back(file_of(before));
                if (random.chance(50)) harm(random, files.back());
            }
            const Events events = some_events(random, chosen);
            const core::Instant now = some_moment(random);
            const app::Book book = opened(random, files, events, now);
            const app::Book rebuilt = book_of(events, book.rules(), now);
            CHECK(difference(book, rebuilt) == "");
        },
        20);
}
