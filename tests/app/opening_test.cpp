// What a person sees and may do while a workspace opens: rows that an earlier visit kept, then what
// the journal says.
#include "store/journal.h"
#include "support/kept_bytes.h"
#include "support/visit.h"

#include <catch2/catch.hpp>

using namespace support;

namespace {

using claims::ClaimId;

// The disks and the device of one person, visit after visit.
struct Device {
    FaultDisks disks{2, 1};
    headless::Page page{};

    Visit visit() { return Visit(disks, page); }
};

ClaimId only_claim(const Visit& visit)
{
    const workspace::Workspace& all = visit.model().book->workspace();
    REQUIRE(all.size() == 1);
    ClaimId id;
    all.rows().for_each([&](workspace::Row row) { id = all.id_of(row); });
    return id;
}

void rename(Visit& visit, const ClaimId& id, const std::string& name)
{
    const claims::EditFields edit{.changes = {{.field = claims::Field::Name, .value = name}}};
    visit.hear(screens::Intent{screens::act_on(id, edit)});
}

// A claim of this name that is saved; with a row for the next visit, if there is rest.
ClaimId live_once(Device& device, const std::string& name)
{
    Visit visit = device.visit();
    visit.settle();
    visit.hear(screens::Intent{screens::BeginClaim{}});
    const ClaimId id = only_claim(visit);
    rename(visit, id, name);
    visit.settle();
    visit.rest();
    return id;
}

// Until there is something to see.
void wait_for_rows(Visit& visit)
{
    while (!visit.model().book) REQUIRE(visit.step());
}

claims::State state_of(const Visit& visit, const ClaimId& id)
{
    return claims::state_of(visit.model().book->find(id)->stage);
}

} // namespace

TEST_CASE("claims are shown before their histories are read, and acts wait until they are",
          "[app][opening]")
{
    Device device;
    const ClaimId id = live_once(device, "First");
    Visit visit = device.visit();
    wait_for_rows(visit);
    CHECK(visit.name_of(id) == "First");
    CHECK_FALSE(app::is_open(visit.model()));
    CHECK(app::read_percent(visit.model()).has_value());
    CHECK(visit.model().book->find(id) == nullptr); // its page says that it is being opened

    visit.hear(screens::Intent{screens::act_on(id, claims::DiscardClaim{})});
    CHECK(visit.model().unsaved.empty()); // nothing is decided on what may be out of date
    visit.settle();
    CHECK(app::is_open(visit.model()));
    CHECK_FALSE(app::read_percent(visit.model()).has_value());
    CHECK(state_of(visit, id) == claims::State::Discarded);
    CHECK(visit.model().notices.empty());

    Visit later = device.visit();
    later.settle();
    CHECK(state_of(later, id) == claims::State::Discarded);
}

TEST_CASE("a stale row is shown, and then is what the journal says", "[app][opening]")
{
    Device device;
    const ClaimId id = live_once(device, "Old");
    {
        Visit visit = device.visit();
        visit.settle();
        rename(visit, id, "New");
        visit.settle(); // saved, but the page goes away before there is rest
    }
    {
        Visit visit = device.visit();
        wait_for_rows(visit);
        CHECK(visit.name_of(id) == "Old");
        CHECK(app::read_percent(visit.model()).has_value()); // and it says that it is not done
        visit.settle();
        CHECK(visit.name_of(id) == "New");
        visit.hear(app::PageHidden{});
        visit.settle();
    }
    Visit visit = device.visit();
    wait_for_rows(visit);
    CHECK(visit.name_of(id) == "New");
}

TEST_CASE("rows of a claim that the journal does not know go away again", "[app][opening]")
{
    Device device;
    const ClaimId id = live_once(device, "Lost");
    for (FaultDisk& disk : device.disks.disks) {
        std::erase_if(disk.files,
                      [](const auto& file) { return !store::is_rows_file(file.first); });
    }
    Visit visit = device.visit();
    wait_for_rows(visit);
    CHECK(visit.name_of(id) == "Lost");
    visit.settle();
    CHECK(visit.model().book->workspace().size() == 0);
    CHECK(visit.model().book->find(id) == nullptr);
    CHECK(visit.model().health.wiped);
}

TEST_CASE("what could not be saved leaves no row behind", "[app][opening]")
{
    Device device;
    const ClaimId id = live_once(device, "Saved");
    {
        Visit visit = device.visit();
        visit.settle();
        const std::size_t next = device.disks.operations;
        device.disks.plan = {{.operation = next, .mishap = Mishap::Full, .disk = 0},
                             {.operation = next, .mishap = Mishap::Full, .disk = 1}};
        rename(visit, id, "Not saved");
        visit.settle();
        REQUIRE(visit.model().saving.failed);
        visit.rest();
        visit.hear(app::PageHidden{});
        visit.settle();
    }
    Visit visit = device.visit();
    wait_for_rows(visit);
    CHECK(visit.name_of(id) == "Saved");
}

TEST_CASE("rows that were counted by another calendar give way to new ones", "[app][opening]")
{
    Device device;
    const ClaimId id = live_once(device, "Counted");
    {
        Visit visit = device.visit();
        visit.settle();
        claims::Profile profile = visit.model().profile;
        profile.zone = "America/New_York";
        visit.hear(screens::Intent{screens::ChangeProfile{.profile = profile}});
        visit.settle();
    }
    {
        Visit visit = device.visit(); // the kept profile is the old one, the journal's the new
        wait_for_rows(visit);
        CHECK(visit.model().profile.zone == "Europe/Warsaw");
        visit.settle();
        CHECK(visit.model().profile.zone == "America/New_York");
        CHECK(visit.model().book->rules().calendar.zone.name == "America/New_York");
        CHECK(visit.name_of(id) == "Counted");
        visit.rest();
    }
    Visit visit = device.visit();
    wait_for_rows(visit);
    CHECK(visit.model().profile.zone == "America/New_York");
    CHECK(visit.name_of(id) == "Counted");
}

TEST_CASE("many claims are worked off a few at a time, and shown once they are all there",
          "[app][opening]")
{
    Device device;
    std::vector<ports::EventBytes> events;
    for (const auto& claim : many_events(3, 200)) {
        events.insert(events.end(), claim.begin(), claim.end());
    }
    const auto fill = [&] {
        store::Journal journal({&device.disks.disks[0], &device.disks.disks[1]},
                               {.writer = std::string(32, 'c')});
        const auto answer_all = [&] {
            while (!device.disks.answers.empty()) {
                journal.answer(device.disks.take_answer().answer);
            }
        };
        journal.open("claims", 0);
        answer_all();
        journal.save(journal.last_ticket() + 1000, events);
        answer_all();
    };
    fill();
    Visit visit = device.visit();
    while (visit.step()) {
    }
    CHECK_FALSE(visit.model().book);
    const int before = app::read_percent(visit.model()).value();
    CHECK(before >= 50);
    CHECK(app::has_work(visit.model()));
    visit.hear(app::AtRest{}); // the disks have nothing more to say, long before all is derived
    int steps = 0;
    while (!visit.model().book) {
        visit.hear(app::TimeToWork{});
        ++steps;
    }
    CHECK(steps > 20); // none of which takes long
    CHECK(visit.model().book->workspace().size() == 200);
    CHECK(difference(*visit.model().book,
                     book_of(events, visit.model().book->rules(), visit.model().now)) == "");
    visit.settle();

    Visit again = device.visit();
    wait_for_rows(again);
    CHECK_FALSE(app::is_open(again.model())); // by the rows of the visit before
    CHECK(again.model().book->workspace().size() == 200);
    again.settle();
    CHECK(difference(*again.model().book, *visit.model().book) == "");
    again.rest();
    CHECK_FALSE(app::has_work(again.model()));
}
