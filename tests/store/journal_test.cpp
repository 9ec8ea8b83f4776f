// The journal as a person meets it: saved, reopened, full, wiped, damaged, in several tabs.
#include "support/journal_life.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <numeric>

using namespace support;
using ports::DiskFault;
using store::Journal;
using store::StoredEvent;

namespace {

using Page = JournalPages::Page;

void save(JournalPages& pages, Page& page, int ticket, const std::vector<int>& numbers)
{
    std::vector<ports::EventBytes> events;
    for (const int number : numbers) events.push_back(bytes_of(small_event(number)));
    pages.in(page, [&](Journal& journal) { journal.save(ticket, events); });
}

// Two disks, opened and used by one page that is gone since.
void live_before(JournalPages& pages, int count)
{
    Page& page = pages.open();
    pages.settle();
    for (int i = 0; i < count; ++i) {
        save(pages, page, i, {i});
        pages.settle();
    }
}

Page& reopened(JournalPages& pages, Journal::Options options = {})
{
    pages.power_on();
    Page& page = pages.open(std::move(options));
    pages.settle();
    return page;
}

std::string& only_file(FaultDisk& disk)
{
    REQUIRE(disk.files.size() == 1);
    return disk.files.begin()->second.bytes;
}

std::vector<int> numbers_found(const Page& page)
{
    std::vector<int> numbers;
    for (int number = 0; number < 60; ++number) {
        if (page.found.count(small_event(number).event.id.text) > 0) numbers.push_back(number);
    }
    return numbers;
}

} // namespace

TEST_CASE("a journal that never was opens empty, and misses nothing", "[store][journal]")
{
    JournalPages pages(2, 1);
    const Page& page = pages.open();
    pages.settle();
    REQUIRE(page.opened);
    CHECK(page.opened->events == 0);
    CHECK_FALSE(page.opened->wiped());
    CHECK(pages.disks.disks[0].files.empty());
}

TEST_CASE("what was saved is there when the page is opened again, once", "[store][journal]")
{
    JournalPages pages(2, 1);
    live_before(pages, 3);
    CHECK(pages.pages[0]->saved == std::map<int, std::size_t>{{0, 2}, {1, 2}, {2, 2}});
    const Page& page = reopened(pages);
    CHECK(numbers_found(page) == std::vector<int>{0, 1, 2});
    CHECK_FALSE(page.told_twice);
    CHECK(page.opened->missing == 0);
    CHECK(page.opened->copies[0].events == 3);
    CHECK(page.opened->copies[1].events == 3);
}

TEST_CASE("saved is said after both disks have written, not before", "[store][journal]")
{
    JournalPages pages(2, 1);
    Page& page = pages.open();
    pages.settle();
    save(pages, page, 7, {1});
    REQUIRE(pages.disks.answers.size() == 2);
    pages.step();
    CHECK(page.saved.empty());
    pages.step();
    CHECK(page.saved == std::map<int, std::size_t>{{7, 2}});
}

TEST_CASE("an edit made while the journal opens is saved when it is open", "[store][journal]")
{
    JournalPages pages(2, 1);
    live_before(pages, 2);
    pages.power_on();
    Page& page = pages.open();
    save(pages, page, 9, {8});
    CHECK(page.saved.empty());
    pages.settle();
    CHECK(page.saved == std::map<int, std::size_t>{{9, 2}});
}

TEST_CASE("with one disk full an edit is saved in one copy, and the disk is named",
          "[store][journal]")
{
    JournalPages pages(2, 1);
    live_before(pages, 0);
    Page& page = *pages.pages[0];
    pages.disks.plan = {{.operation = 0, .mishap = Mishap::Full, .disk = 0}};
    save(pages, page, 1, {1});
    pages.settle();
    CHECK(page.saved == std::map<int, std::size_t>{{1, 1}});
    CHECK(page.journal->health().copies[0].fault == DiskFault::Full);

    save(pages, page, 2, {2}); // there is room again: what it missed is written with it
    pages.settle();
    CHECK(page.saved[2] == 2);
    CHECK(page.journal->health().copies[0].fault == DiskFault::None);
    CHECK(reopened(pages).opened->copies[0].events == 2);
}

TEST_CASE("with every disk full an edit is not saved, and trying again saves it",
          "[store][journal]")
{
    JournalPages pages(2, 1);
    live_before(pages, 0);
    Page& page = *pages.pages[0];
    pages.disks.plan = {{.operation = 0, .mishap = Mishap::Full, .disk = 0},
                        {.operation = 0, .mishap = Mishap::Full, .disk = 1}};
    save(pages, page, 1, {1, 2});
    pages.settle();
    CHECK(page.saved.empty());
    REQUIRE(page.failed.count(1) == 1);
    CHECK(page.failed[1].fault == DiskFault::Full);
    CHECK(pages.disks.disks[0].files.empty()); // nothing half-written

    pages.in(page, [](Journal& journal) { journal.retry(); });
    pages.settle();
    CHECK(page.saved == std::map<int, std::size_t>{{1, 2}});
    CHECK(numbers_found(reopened(pages)) == std::vector<int>{1, 2});
}

TEST_CASE("where the browser keeps nothing, nothing is said to be saved", "[store][journal]")
{
    JournalPages pages(1, 1);
    pages.disks.disks[0].refuses = true;
    Page& page = pages.open();
    pages.settle();
    REQUIRE(page.opened);
    CHECK(page.opened->copies[0].fault == DiskFault::Forbidden);
    save(pages, page, 1, {1});
    pages.settle();
    CHECK(page.saved.empty());
    CHECK(page.failed[1].fault == DiskFault::Forbidden);
}

TEST_CASE("a disk without the second copy is no failure: one copy is what there is",
          "[store][journal]")
{
    JournalPages pages(2, 1);
    pages.disks.disks[1].refuses = true;
    Page& page = pages.open();
    pages.settle();
    save(pages, page, 1, {1});
    pages.settle();
    CHECK(page.saved == std::map<int, std::size_t>{{1, 1}});
}

TEST_CASE("a wiped disk is healed from the other, and it is told", "[store][journal]")
{
    for (const std::size_t wiped : {0U, 1U}) {
        JournalPages pages(2, 1);
        live_before(pages, 3);
        pages.disks.disks[wiped].files.clear();
        const Page& page = reopened(pages);
        CHECK(numbers_found(page) == std::vector<int>{0, 1, 2});
        CHECK(page.opened->copies[wiped].events == 0);
        CHECK(page.journal->health().copies[wiped].healed == 3);
        pages.disks.disks[1 - wiped].files.clear();
        CHECK(numbers_found(reopened(pages)) == std::vector<int>{0, 1, 2});
    }
}

TEST_CASE("when every copy is gone, the witness knows that there was one", "[store][journal]")
{
    JournalPages pages(2, 1);
    live_before(pages, 3);
    for (FaultDisk& disk : pages.disks.disks) disk.files.clear();
    Page& page = reopened(pages);
    CHECK(page.opened->wiped());
    CHECK(page.opened->missing == 3);

    save(pages, page, 50, {50}); // working on does not hush it up
    pages.settle();
    CHECK(reopened(pages).opened->missing == 3);

    Page& again = *pages.pages[0];
    pages.in(again, [](Journal& journal) { journal.accept_loss(); });
    CHECK(reopened(pages).opened->missing == 0);
}

TEST_CASE("a damaged record is set aside; a good copy of it is read and written back",
          "[store][journal]")
{
    JournalPages pages(2, 1);
    live_before(pages, 3);
    only_file(pages.disks.disks[0])[store::segment_header_size + 100] ^= 4;
    const Page& page = reopened(pages);
    CHECK(numbers_found(page) == std::vector<int>{0, 1, 2});
    REQUIRE(page.opened->quarantined.size() == 1);
    CHECK_FALSE(page.opened->quarantined[0].lost);
    CHECK(page.journal->health().copies[0].healed == 1);
}

TEST_CASE("a record that is damaged in every copy is said to be lost, and the rest is read",
          "[store][journal]")
{
    JournalPages pages(2, 1);
    live_before(pages, 3);
    for (FaultDisk& disk : pages.disks.disks) {
        only_file(disk)[store::segment_header_size + 100] ^= 4;
    }
    const Page& page = reopened(pages);
    CHECK(numbers_found(page) == std::vector<int>{1, 2});
    REQUIRE(page.opened->quarantined.size() == 2);
    CHECK(page.opened->quarantined[0].lost);
    CHECK(page.opened->missing == 1);
}

TEST_CASE("changed bytes with a right checksum are no event: the id tells", "[store][journal]")
{
    JournalPages pages(1, 1);
    StoredEvent forged = small_event(1);
    const auto id = *core::digest_from_hex(forged.event.id.text);
    forged.bytes.replace(forged.bytes.find("1 xx"), 4, "2 xx");
    std::string bytes = store::segment_header({.writer = writer_named(9), .number = 1});
    store::append_record(bytes, {.bytes = forged.bytes, .signature = {}, .id = id}, 0);
    pages.disks.disks[0].files[writer_named(9) + "-000001.seg"] = {.bytes = bytes, .version = 1};
    const Page& page = pages.open();
    pages.settle();
    CHECK(page.found.empty());
    REQUIRE(page.opened->quarantined.size() == 1);
    CHECK(page.opened->quarantined[0].part.damage == store::Damage::Refused);
}

TEST_CASE("what a later version has written is refused and left untouched", "[store][journal]")
{
    JournalPages pages(2, 1);
    live_before(pages, 2);
    const std::string later =
        store::segment_header({.writer = writer_named(9), .number = 1}, 2) + "what may come";
    pages.disks.disks[0].files[writer_named(9) + "-000001.seg"] = {.bytes = later, .version = 1};
    const auto before = pages.disks.disks[0].files.size();
    Page& page = reopened(pages);
    CHECK(page.opened->newer_files == 1);
    save(pages, page, 5, {5});
    pages.in(page, [](Journal& journal) { journal.maintain(); });
    pages.settle();
    CHECK(page.saved.empty());
    CHECK(page.failed[5].fault == DiskFault::Newer);
    CHECK(pages.disks.disks[0].files.size() == before);
}

TEST_CASE("a file that is no segment is neither read nor touched", "[store][journal]")
{
    JournalPages pages(2, 1);
    live_before(pages, 1);
    pages.disks.disks[0].files["notes.txt"] = {.bytes = "not ours", .version = 1};
    const Page& page = reopened(pages);
    CHECK(page.opened->quarantined.empty());
    CHECK(pages.disks.disks[0].files["notes.txt"].bytes == "not ours");
}

TEST_CASE("another signature of an event that is here is kept beside the first one, in both copies",
          "[store][journal]")
{
    JournalPages pages(2, 1);
    Page& page = pages.open();
    pages.settle();
    ports::EventBytes event = bytes_of(small_event(1));
    event.signature = "garbled";
    pages.in(page, [&](Journal& journal) { journal.save(1, {event}); });
    pages.settle();
    event.signature = "true";
    event.again = true;
    pages.in(page, [&](Journal& journal) { journal.save(2, {event}); });
    pages.settle();
    for (const std::size_t lost : {0u, 1u}) {
        pages.disks.disks[lost].files.clear();
        Page& opened = reopened(pages);
        CHECK(opened.signatures[small_event(1).event.id.text] ==
              std::set<std::string>{"garbled", "true"});
        CHECK(numbers_found(opened) == std::vector<int>{1});
    }
}

TEST_CASE("two tabs that save see each other's events when they look", "[store][journal]")
{
    JournalPages pages(2, 1);
    Page& left = pages.open();
    Page& right = pages.open();
    pages.settle();
    save(pages, left, 1, {1});
    save(pages, right, 2, {2});
    pages.settle();
    for (Page* page : {&left, &right}) {
        pages.in(*page, [](Journal& journal) { journal.refresh(); });
    }
    pages.settle();
    CHECK(numbers_found(left) == std::vector<int>{2}); // its own it had already
    CHECK(numbers_found(right) == std::vector<int>{1});
    CHECK(left.refreshed == 1);
    CHECK(numbers_found(reopened(pages)) == std::vector<int>{1, 2});
}

TEST_CASE("two tabs with the same writer's id take different files, and lose nothing",
          "[store][journal]")
{
    JournalPages pages(2, 1);
    Page& tab = pages.open({.writer = writer_named(77)});
    Page& twin = pages.open({.writer = writer_named(77)});
    pages.settle();
    for (int i = 0; i < 4; ++i) {
        save(pages, tab, i, {i});
        save(pages, twin, 10 + i, {10 + i});
        pages.settle();
    }
    CHECK(tab.saved.size() == 4);
    CHECK(twin.saved.size() == 4);
    pages.in(tab, [](Journal& journal) { journal.refresh(); });
    pages.settle();
    CHECK(numbers_found(tab) == std::vector<int>{10, 11, 12, 13});
    CHECK(numbers_found(reopened(pages)).size() == 8);
}

TEST_CASE("many small files become few, and nothing is missing then", "[store][journal]")
{
    JournalPages pages(2, 1);
    for (int visit = 0; visit < 20; ++visit) {
        Page& page = reopened(pages);
        save(pages, page, visit, {visit});
        pages.settle();
    }
    CHECK(pages.disks.disks[0].files.size() == 20);
    Page& page = reopened(pages, {.small_files_max = 4});
    pages.in(page, [](Journal& journal) { journal.maintain(); });
    pages.settle();
    REQUIRE(page.maintained);
    CHECK(page.maintained->files_before == 40);
    CHECK(pages.disks.disks[0].files.size() == 1);
    CHECK(pages.disks.disks[1].files.size() == 1);
    CHECK(numbers_found(reopened(pages)).size() == 20);
}

TEST_CASE("maintenance leaves alone what is damaged, and what is written meanwhile",
          "[store][journal]")
{
    JournalPages pages(1, 1);
    for (int visit = 0; visit < 8; ++visit) {
        Page& page = reopened(pages);
        save(pages, page, visit, {visit});
        pages.settle();
    }
    auto& files = pages.disks.disks[0].files;
    const std::string damaged = files.begin()->first;
    files.begin()->second.bytes[store::segment_header_size + 100] ^= 4;
    pages.power_on();
    Page& page = pages.open({.small_files_max = 2});
    pages.settle();
    const std::string busy = std::prev(files.end())->first;
    pages.in(page, [](Journal& journal) { journal.maintain(); });
    while (files.size() == 8) REQUIRE(pages.step());
    files[busy].version += 1000; // its tab is alive after all, and has gone on writing
    pages.settle();
    CHECK(files.count(damaged) == 1);
    CHECK(files.count(busy) == 1);
    CHECK(files.size() == 3);
}

TEST_CASE("an act is read whole or not at all", "[store][journal]")
{
    JournalPages pages(1, 1);
    Page& page = pages.open();
    pages.settle();
    save(pages, page, 1, {1});
    pages.settle();
    save(pages, page, 2, {2, 3, 4});
    pages.settle();
    std::string& bytes = only_file(pages.disks.disks[0]);
    bytes.resize(bytes.size() - 10);
    const Page& again = reopened(pages);
    CHECK(numbers_found(again) == std::vector<int>{1});
    CHECK(again.opened->torn_bytes > 0);
    CHECK(again.opened->quarantined.empty());
}

TEST_CASE("segments stay small: a full one is left, another begun", "[store][journal]")
{
    JournalPages pages(2, 1);
    Page& page = pages.open({.segment_bytes = 1000});
    pages.settle();
    for (int i = 0; i < 20; ++i) {
        save(pages, page, i, {i});
        pages.settle();
    }
    CHECK(pages.disks.disks[0].files.size() > 4);
    for (const auto& [name, file] : pages.disks.disks[0].files) CHECK(file.bytes.size() < 1500);
    CHECK(numbers_found(reopened(pages)).size() == 20);
}

TEST_CASE("a document is replaced as a whole, and the newest is what is found", "[store][journal]")
{
    JournalPages pages(2, 1);
    Page& page = pages.open();
    pages.settle();
    for (const char* text : {"one", "two", "three"}) {
        pages.in(page,
                 [&](Journal& journal) { journal.keep(1, {.name = "profile", .text = text}); });
        pages.settle();
    }
    CHECK(page.saved[1] == 2);
    pages.disks.disks[0].files.clear();
    CHECK(reopened(pages).documents == std::map<std::string, std::string>{{"profile", "three"}});

    Page& again = *pages.pages[0];
    pages.in(again, [](Journal& journal) { journal.keep(2, {.name = "profile", .text = "four"}); });
    pages.settle();
    CHECK(reopened(pages).documents.at("profile") == "four");
}

TEST_CASE("asking again to save what waits does not write it twice", "[store][journal]")
{
    JournalPages pages(1, 1);
    Page& page = pages.open();
    pages.settle();
    pages.disks.plan = {{.operation = 0, .mishap = Mishap::Full, .disk = 0}};
    save(pages, page, 1, {1});
    pages.settle();
    REQUIRE(page.failed.count(1) == 1);
    save(pages, page, 1, {1});
    pages.settle();
    CHECK(page.saved == std::map<int, std::size_t>{{1, 1}});
    CHECK(store::read_segment(only_file(pages.disks.disks[0])).records.size() == 1);
}

namespace {

// So far that the page can work, and no further.
Page& just_opened(JournalPages& pages, Journal::Options options = {})
{
    pages.power_on();
    Page& page = pages.open(std::move(options));
    while (!page.opened && pages.step()) {
    }
    REQUIRE(page.opened);
    return page;
}

} // namespace

TEST_CASE("when one copy holds all that was ever saved, nobody waits for the other",
          "[store][journal]")
{
    JournalPages pages(2, 1);
    live_before(pages, 3);
    Page& page = just_opened(pages);
    CHECK(page.opened->reading);
    CHECK(page.opened->missing == 0);
    CHECK(numbers_found(page) == std::vector<int>{0, 1, 2});
    CHECK(page.journal->health().copies[1].events == 0); // not looked at yet
    pages.settle();
    CHECK_FALSE(page.opened->reading);
    CHECK(page.opened->copies[1].events == 3);
    CHECK(page.opened->copies[1].lacking == 0);
    CHECK_FALSE(page.told_twice);
}

TEST_CASE("where one copy lacks what was saved, or nobody knows how much was, all are read first",
          "[store][journal]")
{
    JournalPages pages(2, 1);
    live_before(pages, 3);
    pages.disks.disks[0].files.clear();
    CHECK_FALSE(just_opened(pages).opened->reading);

    pages.settle(); // healed
    pages.witness = 0;
    CHECK_FALSE(just_opened(pages).opened->reading);
}

TEST_CASE("the copy that is read the quickest is read first", "[store][journal]")
{
    JournalPages pages(2, 1);
    live_before(pages, 3);
    Page& page = just_opened(pages, {.first_read = 1});
    CHECK(page.opened->reading);
    CHECK(numbers_found(page) == std::vector<int>{0, 1, 2});
    CHECK(page.journal->health().copies[0].events == 0); // not looked at yet
    pages.settle();
    CHECK(page.opened->copies[0].events == 3);
    CHECK_FALSE(page.told_twice);
}

TEST_CASE("what only the other copy has comes after the opening, and is healed", "[store][journal]")
{
    const std::size_t first = GENERATE(std::size_t{0}, std::size_t{1}); // that is read
    CAPTURE(first);
    JournalPages pages(2, 1);
    live_before(pages, 3);
    const auto before = pages.disks.disks[first].files;
    save(pages, *pages.pages[0], 9, {9});
    pages.settle();
    pages.disks.disks[first].files = before; // as a write that came too late for one of them
    pages.witness = 3;
    Page& page = just_opened(pages, {.first_read = first});
    CHECK(page.opened->reading);
    CHECK(numbers_found(page) == std::vector<int>{0, 1, 2});
    pages.settle();
    CHECK(numbers_found(page) == std::vector<int>{0, 1, 2, 9});
    CHECK(page.opened->copies[first].lacking == 1);
    CHECK(page.journal->health().copies[first].healed == 1);
    CHECK(pages.witness == 4);
}

TEST_CASE("what the copy that is read first has alone is healed into the other", "[store][journal]")
{
    JournalPages pages(2, 1);
    live_before(pages, 3);
    pages.disks.disks[0].files.clear();
    Page& page = just_opened(pages, {.first_read = 1});
    pages.settle();
    CHECK(numbers_found(page) == std::vector<int>{0, 1, 2});
    CHECK(page.journal->health().copies[0].healed == 3);
    pages.disks.disks[1].files.clear();
    CHECK(numbers_found(reopened(pages)) == std::vector<int>{0, 1, 2});
}

TEST_CASE("what another tab writes into both copies is written there once", "[store][journal]")
{
    const std::size_t first = GENERATE(std::size_t{0}, std::size_t{1}); // that is read
    CAPTURE(first);
    JournalPages pages(2, 1);
    Page& left = pages.open();
    pages.settle();
    Page& right = pages.open({.healed_bytes = 400, .first_read = first});
    pages.settle();
    std::vector<int> numbers(20);
    std::iota(numbers.begin(), numbers.end(), 0);
    save(pages, left, 1, numbers);
    pages.settle();
    const auto before = pages.disks.disks[1].files.size();
    pages.in(right, [](Journal& journal) { journal.refresh(); });
    pages.settle();
    CHECK(numbers_found(right) == numbers);
    for (const FaultDisk& disk : pages.disks.disks) CHECK(disk.files.size() == before);
    for (const store::CopyHealth& copy : right.journal->health().copies) CHECK(copy.healed == 0);
}

TEST_CASE("a copy that is read while the page saves is not asked for what the page itself writes",
          "[store][journal]")
{
    JournalPages pages(2, 1);
    for (int life = 0; life < 3; ++life) {
        Page& page = pages.open();
        pages.settle();
        save(pages, page, life, {life});
        pages.settle();
        pages.power_on();
    }
    std::set<std::string> kept;
    for (const auto& [name, file] : pages.disks.disks[0].files) kept.insert(name);
    Page& page = just_opened(pages, {.first_read = 1});
    REQUIRE(page.opened->reading);
    save(pages, page, 30, {30});
    const auto is_new = [&](const auto& file) { return kept.count(file.first) == 0; };
    FaultDisk& database = pages.disks.disks[0];
    while (std::none_of(database.files.begin(), database.files.end(), is_new) && pages.step()) {
    }
    database.files.erase(*kept.rbegin()); // as another tab does that has merged it: a new list
    pages.settle();
    for (const std::string& name : database.names_read) CHECK(kept.count(name) > 0);
    CHECK(page.saved.at(30) == 2);
}

TEST_CASE("what is saved while the other copy is being read is in both, and nothing is healed",
          "[store][journal]")
{
    JournalPages pages(2, 1);
    live_before(pages, 3);
    Page& page = just_opened(pages);
    REQUIRE(page.opened->reading);
    save(pages, page, 30, {30});
    save(pages, page, 31, {31, 32});
    pages.settle();
    CHECK(page.saved == std::map<int, std::size_t>{{30, 2}, {31, 2}});
    for (const store::CopyHealth& copy : page.journal->health().copies) {
        CHECK(copy.lacking == 0);
        CHECK(copy.healed == 0);
        CHECK(copy.events == 6);
    }
    CHECK(pages.witness == 6);
    CHECK(numbers_found(reopened(pages)) == std::vector<int>{0, 1, 2, 30, 31, 32});
}

TEST_CASE("what another tab writes while the other copy is being read is told afterwards",
          "[store][journal]")
{
    JournalPages pages(2, 1);
    live_before(pages, 3);
    pages.power_on();
    Page& other = pages.open();
    pages.settle();
    Page& page = pages.open();
    while (!page.opened && pages.step()) {
    }
    REQUIRE(page.opened);
    REQUIRE(page.opened->reading);
    save(pages, other, 40, {40});
    pages.in(page, [](Journal& journal) { journal.refresh(); });
    pages.settle();
    CHECK(numbers_found(page) == std::vector<int>{0, 1, 2, 40});
    CHECK_FALSE(page.told_twice);
}
