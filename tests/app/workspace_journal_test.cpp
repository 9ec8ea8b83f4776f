// What the app is told by the journal on disks that a shell brings.
#include "app/workspace_journal.h"
#include "core/match.h"
#include "shell/headless/page.h"
#include "support/fault_disk.h"
#include "support/journal_life.h"

#include <catch2/catch.hpp>

using namespace support;

namespace {

// A page load: the disks outlive it, and so does what the device remembers.
class PageLoad {
public:
    PageLoad(FaultDisks& disks, headless::Page& page, const std::string& writer)
        : disks_(disks),
          journal_({&disks.disks[0], &disks.disks[1]}, page,
                   [this](app::Action action) { take(std::move(action)); })
    {
        disks.answers.clear();
        journal_.start(writer);
        for (const auto& [key, value] : page.settings) journal_.recall(key, value);
        journal_.open("claims");
        settle();
    }

    void settle()
    {
        while (!disks_.answers.empty()) journal_.answer(disks_.take_answer().answer);
    }

    app::WorkspaceJournal& journal() { return journal_; }

    std::size_t events = 0;
    std::vector<ports::JournalHealth> opened;
    std::vector<app::Saved> saved;
    std::vector<app::NotSaved> not_saved;

private:
    void take(app::Action action)
    {
        if (auto* found = std::get_if<app::EventsArrived>(&action)) events += found->events.size();
        if (auto* open = std::get_if<app::JournalOpened>(&action)) opened.push_back(open->health);
        if (auto* kept = std::get_if<app::Saved>(&action)) saved.push_back(*kept);
        if (auto* lost = std::get_if<app::NotSaved>(&action)) not_saved.push_back(*lost);
    }

    FaultDisks& disks_;
    app::WorkspaceJournal journal_;
};

} // namespace

TEST_CASE("the app hears what was kept, with the number of copies", "[app][journal]")
{
    FaultDisks disks(2, 1);
    headless::Page page;
    PageLoad first(disks, page, writer_named(1));
    first.journal().append(7, {bytes_of(small_event(1))});
    first.settle();
    REQUIRE(first.saved.size() == 1);
    CHECK(first.saved[0].ticket == 7);
    CHECK(first.saved[0].copies == 2);

    const PageLoad second(disks, page, writer_named(2));
    CHECK(second.events == 1);
    CHECK(second.opened.front() == ports::JournalHealth{.copies = 2, .reading = true});
    CHECK(second.opened.back() == ports::JournalHealth{.copies = 2});
}

TEST_CASE("the app hears that everything is gone, because the device remembers", "[app][journal]")
{
    FaultDisks disks(2, 1);
    headless::Page page;
    PageLoad first(disks, page, writer_named(1));
    first.journal().append(1, {bytes_of(small_event(1)), bytes_of(small_event(2))});
    first.settle();
    for (FaultDisk& disk : disks.disks) disk.files.clear();
    PageLoad second(disks, page, writer_named(2));
    CHECK(second.opened.front().wiped);
    CHECK(second.opened.front().missing == 2);
    second.journal().accept_loss();
    const PageLoad third(disks, page, writer_named(3));
    CHECK_FALSE(third.opened.front().wiped);
}

TEST_CASE("the app hears what was healed, and that what failed is not saved", "[app][journal]")
{
    FaultDisks disks(2, 1);
    headless::Page page;
    PageLoad first(disks, page, writer_named(1));
    first.journal().append(1, {bytes_of(small_event(1))});
    first.settle();
    disks.disks[0].files.clear();
    PageLoad second(disks, page, writer_named(2));
    CHECK(second.opened.back().healed == 1);
    disks.plan = {{.operation = 0, .mishap = Mishap::Full, .disk = 0},
                  {.operation = 0, .mishap = Mishap::Full, .disk = 1}};
    second.journal().append(5, {bytes_of(small_event(2))});
    second.settle();
    CHECK(second.saved.empty());
    REQUIRE(second.not_saved.size() == 1);
    CHECK(second.not_saved[0].fault == ports::SaveFault::Full);
}
