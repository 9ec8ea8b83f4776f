// Rows that are kept beside the journal: found at the next opening, and never in its way.
#include "support/journal_life.h"

#include <catch2/catch.hpp>

using namespace support;

namespace {

ports::KeptRow row(const std::string& text)
{
    return {.basis = core::sha256("rules"), .bytes = text};
}

ports::RowsToKeep rows(const std::vector<std::string>& texts)
{
    ports::RowsToKeep piece{.rows = {}, .last = true};
    for (const std::string& text : texts) piece.rows.push_back(row(text));
    return piece;
}

void keep(JournalPages& pages, JournalPages::Page& page, const ports::RowsToKeep& piece)
{
    pages.in(page, [&](store::Journal& journal) { journal.keep_rows(piece); });
    pages.settle();
}

std::set<std::string> found(JournalPages& pages)
{
    pages.power_on();
    const JournalPages::Page& page = pages.open();
    pages.settle();
    REQUIRE(page.opened);
    CHECK(page.rows_read == 1);
    std::set<std::string> texts;
    for (const ports::KeptRow& one : page.rows) {
        CHECK(one.basis == core::sha256("rules"));
        texts.insert(one.bytes);
    }
    return texts;
}

JournalPages::Page& opened(JournalPages& pages)
{
    JournalPages::Page& page = pages.open();
    pages.settle();
    return page;
}

std::size_t row_files(const FaultDisk& disk)
{
    std::size_t count = 0;
    for (const auto& [name, file] : disk.files) count += store::is_rows_file(name) ? 1 : 0;
    return count;
}

using Texts = std::set<std::string>;

} // namespace

TEST_CASE("rows that were kept are found at the next opening, before any event", "[journal]")
{
    JournalPages pages(2, 1);
    JournalPages::Page& page = opened(pages);
    pages.in(page, [](store::Journal& journal) { journal.save(1, {bytes_of(small_event(1))}); });
    pages.settle();
    keep(pages, page, rows({"one", "two"}));
    keep(pages, page, rows({"three"}));
    REQUIRE(page.kept.size() == 2);
    CHECK(page.kept.back().whole);
    CHECK(found(pages) == Texts{"one", "two", "three"});
    CHECK(row_files(pages.disks.disks[1]) == 0); // one copy is enough for what can be derived anew

    pages.power_on();
    JournalPages::Page& again = pages.open();
    while (again.rows_read == 0) REQUIRE(pages.step());
    CHECK(again.found.empty());
    CHECK(again.rows.size() == 3);
}

TEST_CASE("new rows in the place of all take it once they are written whole", "[journal]")
{
    JournalPages pages(2, 1);
    JournalPages::Page& page = opened(pages);
    keep(pages, page, rows({"old"}));
    ports::RowsToKeep instead = rows({"new"});
    instead.instead = true;

    pages.disks.plan = {{.operation = pages.disks.operations, .mishap = Mishap::Full, .disk = 0}};
    keep(pages, page, instead);
    CHECK_FALSE(page.kept.back().whole);
    CHECK(page.failed.empty()); // nobody is troubled
    keep(pages, page, instead);
    CHECK(page.kept.back().whole);
    CHECK(row_files(pages.disks.disks[0]) == 1);
    CHECK(found(pages) == Texts{"new"});
}

TEST_CASE("rows in pieces are written when there is enough for a file", "[journal]")
{
    JournalPages pages(1, 1);
    JournalPages::Page& page = pages.open({.writer = {}, .healed_bytes = 400});
    pages.settle();
    Texts all;
    for (int i = 0; i < 20; ++i) {
        const std::string text = std::to_string(i) + std::string(60, '.');
        all.insert(text);
        ports::RowsToKeep piece = rows({text});
        piece.last = i == 19;
        keep(pages, page, piece);
    }
    CHECK(page.kept.size() == 1);
    CHECK(row_files(pages.disks.disks[0]) > 3);
    CHECK(found(pages) == all);
}

TEST_CASE("of a file of rows that is cut or flipped anywhere, only whole rows are told",
          "[journal]")
{
    JournalPages pages(1, 1);
    keep(pages, opened(pages), rows({"one", "two", "three"}));
    const auto kept = pages.disks.disks[0].files;
    const std::string name = kept.begin()->first;
    const std::string whole = kept.begin()->second.bytes;
    const auto told = [&](std::string bytes) {
        JournalPages other(1, 1);
        other.disks.disks[0].files[name] = {.bytes = std::move(bytes), .version = 1};
        const Texts texts = found(other);
        for (const std::string& text : texts) CHECK(Texts{"one", "two", "three"}.count(text) == 1);
        CHECK(other.pages.back()->opened->quarantined.empty());
        return texts.size();
    };
    for (std::size_t size = 0; size < whole.size(); ++size) CHECK(told(whole.substr(0, size)) < 3);
    for (std::size_t bit = 0; bit < whole.size() * 8; bit += 3) {
        std::string flipped = whole;
        flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << bit % 8));
        CHECK(told(std::move(flipped)) < 3);
    }
}

TEST_CASE("rows of a later format are left alone, and the journal opens", "[journal]")
{
    JournalPages pages(1, 1);
    JournalPages::Page& page = opened(pages);
    pages.in(page, [](store::Journal& journal) { journal.save(1, {bytes_of(small_event(1))}); });
    pages.settle();
    const store::SegmentName later{.writer = writer_named(9), .number = 1};
    std::string bytes = store::segment_header(later, store::segment_version + 1);
    store::append_record(bytes, {.kind = store::RecordKind::Row, .bytes = "later"}, 0);
    pages.disks.disks[0].files[store::rows_file_name(later)] = {.bytes = bytes, .version = 1};
    CHECK(found(pages).empty());
    CHECK(pages.pages.back()->found.size() == 1);
    CHECK(pages.pages.back()->opened->newer_files == 0);
}

TEST_CASE("the profile comes with the rows, so that they can be judged before all is read",
          "[journal]")
{
    JournalPages pages(1, 1);
    JournalPages::Page& page = opened(pages);
    pages.in(page, [](store::Journal& journal) {
        journal.keep(1, {.name = "profile", .text = "first"});
        journal.keep(2, {.name = "profile", .text = "second"});
    });
    pages.settle();
    keep(pages, page, rows({"one"}));
    pages.power_on();
    const JournalPages::Page& again = pages.open();
    while (again.rows_read == 0) REQUIRE(pages.step());
    CHECK(again.documents.at("profile") == "second");
}
