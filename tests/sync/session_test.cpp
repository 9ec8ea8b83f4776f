// What one device does at one host, told by what the host sees and by what a person is told.
#include "support/sync_device.h"
#include "sync/head.h"
#include "sync/pack.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace support;
using syncing::Abilities;
using syncing::Fault;
using syncing::Listing;
using syncing::Phase;

namespace {

constexpr Abilities reads_only{.listing = Listing::None, .writes = false};
constexpr Abilities writes{.listing = Listing::WebDav, .writes = true};
constexpr HostRules web_dav{.wants_folders = true, .listing = Listing::WebDav};

struct Desk {
    explicit Desk(HostRules rules = web_dav) : host(rules) {}

    void edit(SyncDevice& device, std::size_t from, std::size_t to)
    {
        for (std::size_t i = from; i < to; ++i) device.edit(i, now, random);
    }
    void sync(SyncDevice& device)
    {
        host.seen.clear();
        device.sync(now, random);
    }
    std::size_t count(const std::string& request) const
    {
        return static_cast<std::size_t>(
            std::count_if(host.seen.begin(), host.seen.end(), [&](const std::string& seen) {
                return seen.substr(0, request.size()) == request;
            }));
    }
    std::size_t first(const std::string& request) const
    {
        for (std::size_t i = 0; i < host.seen.size(); ++i) {
            if (host.seen[i].substr(0, request.size()) == request) return i;
        }
        return host.seen.size();
    }
    std::string pack_there() const
    {
        const auto found = host.objects.lower_bound("claimdesk-1/p/");
        return found == host.objects.end() ? std::string() : found->first;
    }

    FakeHost host;
    Random random{7};
    core::Instant now = core::start_of_utc_day(core::date(2020, 6, 29));
};

bool is_told(const SyncDevice& device, Fault fault, const std::string& object)
{
    const std::vector<syncing::Trouble>& told = device.session().status().troubles;
    return std::find(told.begin(), told.end(),
                     syncing::Trouble{.fault = fault, .object = object}) != told.end();
}

} // namespace

TEST_CASE("attached files are sent before packs, and packs before the head", "[sync]")
{
    Desk desk;
    SyncDevice ana(desk.host, writes);
    desk.edit(ana, 0, 8);
    CHECK(ana.session().status().waiting == 8);
    desk.sync(ana);
    CHECK(desk.count("put-file") == 4); // each once more after its folder has been made
    CHECK(desk.first("put-file") < desk.first("put claimdesk-1/p/"));
    CHECK(desk.first("put claimdesk-1/p/") < desk.first("put claimdesk-1/w/"));
    CHECK(ana.session().status().sent == 8);
    CHECK(ana.session().status().files_sent == 2);
    CHECK(ana.session().status().waiting == 0);
    CHECK(ana.session().status().files_waiting == 0);
    CHECK(ana.session().status().troubles.empty());
}

TEST_CASE("another device receives all of it, files too, and sends none of it back", "[sync]")
{
    Desk desk;
    SyncDevice ana(desk.host, writes);
    SyncDevice ben(desk.host, writes);
    desk.edit(ana, 0, 8);
    desk.sync(ana);
    desk.sync(ben);
    CHECK(ben.events() == ana.events());
    CHECK(ben.kept_files() == ana.kept_files());
    CHECK(ben.session().status().received == 8);
    CHECK(ben.session().status().files_received == 2);
    CHECK(desk.count("put") == 0);
    desk.sync(ben);
    CHECK(desk.count("put") == 0);
    CHECK(desk.count("check-file") == 0);
}

TEST_CASE("whose signature fits sends the event again where it lies with another", "[sync]")
{
    Desk desk;
    SyncDevice ana(desk.host, writes);
    SyncDevice ben(desk.host, writes);
    const core::Digest event = event_pool()[0].id;
    desk.edit(ana, 0, 3);
    ana.sign(event, "garbled");
    desk.sync(ana);
    desk.edit(ben, 0, 3);
    ben.sign(event, "true", true);
    desk.sync(ben);
    CHECK(ben.signature(event) == "true"); // the other one is not even looked at
    CHECK(ben.session().status().sent == 1);
    desk.sync(ana);
    CHECK(ana.signature(event) == "true");
    CHECK(ana.session().status().received == 0); // it is no other event
    for (SyncDevice* device : {&ana, &ben, &ana, &ben}) {
        desk.sync(*device);
        CHECK(desk.count("put") == 0); // and there it rests
    }
}

TEST_CASE("a host with the claims of another programme is neither read nor added to", "[sync]")
{
    Desk desk;
    SyncDevice ana(desk.host, writes);
    SyncDevice ben(desk.host, writes);
    ana.follow(std::string(64, '1'));
    ben.follow(std::string(64, '2'));
    desk.edit(ana, 0, 3);
    desk.edit(ben, 5, 8);
    desk.sync(ana);
    desk.sync(ben);
    CHECK(ben.events().size() == 3);
    CHECK(desk.count("put") == 0);
    CHECK(ben.session().status().failures == 1);
    CHECK(is_told(ben, Fault::OtherProgramme, syncing::head_path(ana.remembered().device)));
    ben.follow(std::string(64, '1'));
    desk.sync(ben);
    CHECK(ben.events().size() == 6);
    CHECK(ben.session().status().troubles.empty());
}

TEST_CASE("who follows no list yet, or another than before, syncs as ever", "[sync]")
{
    Desk desk;
    SyncDevice ana(desk.host, writes);
    SyncDevice ben(desk.host, writes);
    desk.edit(ana, 0, 3);
    desk.sync(ana);
    ana.follow(std::string(64, '1')); // by now
    desk.sync(ana);
    CHECK(desk.count("put claimdesk-1/w/") == 1); // its head says so
    desk.edit(ben, 5, 8);
    desk.sync(ben);
    CHECK(ben.events().size() == 6);
    ana.follow(std::string(64, '2'));
    desk.sync(ana);
    CHECK(ana.events().size() == 6);
    CHECK(ana.session().status().troubles.empty());
}

TEST_CASE("devices that are there together go over to another list without locking each other out",
          "[sync]")
{
    Desk desk;
    SyncDevice ana(desk.host, writes);
    SyncDevice ben(desk.host, writes);
    for (SyncDevice* device : {&ana, &ben}) device->follow(std::string(64, '1'));
    desk.edit(ana, 0, 3);
    desk.edit(ben, 5, 8);
    for (SyncDevice* device : {&ana, &ben, &ana}) desk.sync(*device);
    for (SyncDevice* device : {&ana, &ben}) device->follow(std::string(64, '2'));
    desk.edit(ana, 10, 12);
    for (SyncDevice* device : {&ana, &ben, &ana, &ben}) desk.sync(*device);
    CHECK(ben.events() == ana.events());
    CHECK(ben.events().size() == 8);
    CHECK(ana.session().status().troubles.empty());
    CHECK(ben.session().status().troubles.empty());
}

TEST_CASE("one device of another programme does not stop those that are there together", "[sync]")
{
    Desk desk;
    SyncDevice ana(desk.host, writes);
    ana.follow(std::string(64, '1'));
    desk.edit(ana, 0, 3);
    desk.sync(ana);
    const std::string eve(32, 'e');
    desk.host.objects[syncing::head_path(eve)] =
        syncing::write_head({.device = eve, .revision = 1, .programme = std::string(64, '2')});
    desk.edit(ana, 3, 4);
    desk.sync(ana);
    CHECK(ana.session().status().failures == 0);
    CHECK(ana.session().status().waiting == 0);
    CHECK(is_told(ana, Fault::OtherProgramme, syncing::head_path(eve)));
}

TEST_CASE("where nothing has changed only heads are asked for", "[sync]")
{
    Desk desk;
    SyncDevice ana(desk.host, writes);
    desk.edit(ana, 0, 8);
    desk.sync(ana);
    desk.sync(ana);
    CHECK(desk.host.seen.size() == 3); // the listing, the roster, the head
    ana.reopen(desk.random);           // the page is loaded anew
    desk.sync(ana);
    CHECK(desk.host.seen.size() == 3);
}

TEST_CASE("a host that can only be read is read, and what waits is told", "[sync]")
{
    Desk desk;
    SyncDevice ana(desk.host, writes);
    desk.edit(ana, 0, 4);
    desk.sync(ana);
    desk.host.rules.writes = false;
    desk.host.objects[syncing::roster_path()] = syncing::write_roster({ana.remembered().device});
    SyncDevice ben(desk.host, reads_only);
    desk.edit(ben, 10, 13);
    desk.sync(ben);
    CHECK(desk.count("put") == 0);
    CHECK(ben.events().size() == 7);
    CHECK(ben.session().status().waiting == 3);
    CHECK(ben.session().status().failures == 0);
}

TEST_CASE("a host that lets nobody write any more is still read", "[sync]")
{
    Desk desk;
    SyncDevice ana(desk.host, writes);
    SyncDevice ben(desk.host, writes);
    desk.edit(ana, 1, 4);
    desk.sync(ana);
    desk.host.rules.writes = false;
    desk.edit(ben, 11, 13);
    desk.sync(ben);
    CHECK(ben.events().size() == 5);
    CHECK(ben.session().status().waiting == 2);
    CHECK(ben.session().status().failures == 1);
    REQUIRE(ben.session().status().troubles.size() == 1);
    CHECK(ben.session().status().troubles.front().fault == Fault::NotAllowed);
    desk.host.rules.writes = true;
    desk.sync(ben);
    CHECK(ben.session().status().waiting == 0);
    CHECK(ben.session().status().failures == 0);
}

TEST_CASE("devices that nobody lists find each other by the rosters in their heads", "[sync]")
{
    Desk desk({.listing = Listing::None});
    constexpr Abilities alone{.listing = Listing::None, .writes = true};
    SyncDevice ana(desk.host, alone);
    SyncDevice ben(desk.host, alone);
    SyncDevice cleo(desk.host, alone);
    desk.edit(ana, 1, 3);
    desk.edit(ben, 11, 13);
    desk.edit(cleo, 21, 23);
    for (SyncDevice* device : {&ana, &ben, &cleo}) desk.sync(*device);
    // Ben was told of Ana, Cleo of Ben, and Ana of Cleo.
    ben.told_of(ana.remembered().device);
    cleo.told_of(ben.remembered().device);
    ana.told_of(cleo.remembered().device);
    for (SyncDevice* device : {&ana, &ben, &cleo}) device->reopen(desk.random);
    for (int i = 0; i < 3; ++i) {
        for (SyncDevice* device : {&ana, &ben, &cleo}) desk.sync(*device);
    }
    for (const SyncDevice* device : {&ana, &ben, &cleo}) CHECK(device->events().size() == 6);
    desk.sync(ana);
    CHECK(desk.count("put") == 0); // and then there is nothing more to say
}

TEST_CASE("where nothing that lies there may be replaced, each head has a name of its own",
          "[sync]")
{
    Desk desk({.replaces = false, .listing = Listing::Azure});
    constexpr Abilities azure{.listing = Listing::Azure, .writes = true};
    SyncDevice ana(desk.host, azure);
    SyncDevice ben(desk.host, azure);
    for (std::size_t i = 1; i < 4; ++i) {
        desk.edit(ana, 10 * i + 1, 10 * i + 3);
        desk.sync(ana);
        CHECK(ana.session().status().waiting == 0);
        CHECK(ana.session().status().failures == 0);
    }
    desk.sync(ben);
    CHECK(ben.events() == ana.events());
    desk.sync(ben);
    CHECK(desk.count("get claimdesk-1/w/") == 1); // those that are closed are not asked again
    desk.sync(ana);
    CHECK(desk.count("put") == 0);
}

TEST_CASE("a closed head that is gone or broken is noticed, and what it named is sent again",
          "[sync]")
{
    for (const bool gone : {true, false}) {
        Desk desk({.replaces = false, .listing = Listing::Azure});
        constexpr Abilities azure{.listing = Listing::Azure, .writes = true};
        SyncDevice ana(desk.host, azure);
        for (std::size_t i = 1; i < 4; ++i) {
            desk.edit(ana, 10 * i + 1, 10 * i + 3);
            desk.sync(ana);
        }
        const std::map<std::string, std::string> before = desk.host.objects;
        for (const auto& [path, bytes] : before) {
            if (bytes.find("\"closed\":true") == std::string::npos) continue;
            if (gone)
                desk.host.objects.erase(path);
            else
                desk.host.objects[path] = "{";
        }
        CHECK(desk.host.objects != before);
        desk.sync(ana); // what is gone, the listing tells at once
        if (gone) CHECK(ana.session().status().troubles.size() == 2);
        for (int i = 0; i < 3 && !gone; ++i) {
            desk.now = desk.now + syncing::pause_between_checks;
            desk.sync(ana);
        }
        SyncDevice newcomer(desk.host, azure);
        desk.sync(newcomer);
        CHECK(newcomer.events() == ana.events());
    }
}

TEST_CASE("where a broken pack cannot be replaced, its events go under another name", "[sync]")
{
    Desk desk({.replaces = false, .listing = Listing::Azure});
    constexpr Abilities azure{.listing = Listing::Azure, .writes = true};
    SyncDevice ana(desk.host, azure);
    desk.edit(ana, 1, 4);
    const std::string name =
        syncing::make_packs({ana.event(event_pool()[1].id), ana.event(event_pool()[2].id),
                             ana.event(event_pool()[3].id)})
            .front()
            .hash;
    desk.host.objects[syncing::pack_path(name)] = "broken on the way";
    desk.sync(ana);
    CHECK(ana.session().status().waiting == 0);
    CHECK(ana.session().status().failures == 0);
    SyncDevice ben(desk.host, azure);
    desk.sync(ben);
    CHECK(ben.events() == ana.events());
    CHECK(ben.session().status().troubles.empty());
}

TEST_CASE("where nothing may be replaced and nothing is listed, that is said", "[sync]")
{
    Desk desk({.replaces = false, .listing = Listing::None});
    SyncDevice ana(desk.host, {.listing = Listing::None, .writes = true});
    desk.edit(ana, 1, 3);
    desk.sync(ana);
    CHECK(ana.session().status().waiting == 0);
    desk.edit(ana, 11, 13);
    desk.sync(ana);
    CHECK(is_told(ana, Fault::NeedsListing, syncing::head_path(ana.remembered().device)));
    CHECK(ana.session().status().waiting == 2);
    CHECK(ana.session().status().failures == 1);
}

TEST_CASE("of two devices by one name one takes another, and nothing is lost", "[sync]")
{
    Desk desk;
    SyncDevice ana(desk.host, writes);
    desk.edit(ana, 1, 3);
    desk.sync(ana);
    SyncDevice copy(desk.host, writes);
    const syncing::Memory copied = ana.remembered();
    copy.reopen(desk.random, &copied);
    desk.edit(ana, 11, 13);
    desk.edit(copy, 21, 23);
    // Both at once, in equal steps: each has read the head when the other replaces it.
    for (SyncDevice* device : {&ana, &copy})
        device->hear(syncing::SyncNow{}, desk.now, desk.random);
    while (ana.is_busy() || copy.is_busy()) {
        for (SyncDevice* device : {&ana, &copy}) {
            if (device->is_busy()) device->advance(desk.now, desk.random);
        }
    }
    for (int i = 0; i < 2; ++i) {
        desk.sync(ana);
        desk.sync(copy);
    }
    CHECK(ana.events().size() == 6);
    CHECK(copy.events().size() == 6);
    CHECK(ana.remembered().device != copy.remembered().device);
    SyncDevice newcomer(desk.host, writes);
    desk.sync(newcomer);
    CHECK(newcomer.events().size() == 6);
}

TEST_CASE("many small packs become one, and those from before stay where they lie", "[sync]")
{
    Desk desk;
    SyncDevice ana(desk.host, writes);
    SyncDevice ben(desk.host, writes);
    for (std::size_t i = 0; i < 40; ++i) {
        desk.edit(ana, i, i + 1);
        desk.sync(ana);
    }
    CHECK(ana.remembered().packs.size() <= syncing::small_packs_max + 1);
    const auto is_pack = [](const auto& object) {
        return object.first.substr(0, syncing::packs_folder.size()) == syncing::packs_folder;
    };
    CHECK(std::count_if(desk.host.objects.begin(), desk.host.objects.end(), is_pack) == 40);
    desk.sync(ben);
    CHECK(ben.events() == ana.events());
}

TEST_CASE("small packs stay named as long as the one that is to hold them is not there", "[sync]")
{
    Desk desk;
    SyncDevice ana(desk.host, writes);
    for (std::size_t i = 0; i < syncing::small_packs_max; ++i) {
        desk.edit(ana, i, i + 1);
        desk.sync(ana);
    }
    const std::vector<syncing::PackRef> before = ana.remembered().packs;
    CHECK(before.size() == syncing::small_packs_max);
    desk.host.full_below = syncing::packs_folder;
    desk.edit(ana, 20, 21);
    desk.sync(ana);
    CHECK(ana.remembered().packs == before);
    CHECK(ana.session().status().waiting == 1);
    CHECK(ana.session().status().failures == 1);
    REQUIRE(ana.session().status().troubles.size() == 1);
    CHECK(ana.session().status().troubles.front().fault == Fault::Full);
    desk.host.full_below = "-";
    desk.sync(ana);
    CHECK(ana.remembered().packs.size() == 1);
    CHECK(ana.session().status().waiting == 0);
}

TEST_CASE("a pack that is gone is sent again by whoever has what was in it", "[sync]")
{
    Desk desk;
    SyncDevice ana(desk.host, writes);
    SyncDevice ben(desk.host, writes);
    desk.edit(ana, 1, 4);
    desk.sync(ana);
    desk.sync(ben);
    const std::string lost = desk.pack_there();
    desk.host.objects.erase(lost);
    desk.now = desk.now + syncing::pause_between_checks;
    desk.sync(ben); // Ana's device may be gone for good
    CHECK(is_told(ben, Fault::Missing, lost));
    CHECK(desk.host.objects.count(lost) == 1);
    SyncDevice newcomer(desk.host, writes);
    desk.sync(newcomer);
    CHECK(newcomer.events() == ana.events());
}

TEST_CASE("an attached file that is gone or broken is sent again", "[sync]")
{
    Desk desk;
    SyncDevice ana(desk.host, writes);
    desk.edit(ana, 0, 1);
    desk.sync(ana);
    const std::string path = syncing::file_path(event_pool()[0].file_hash);
    desk.host.objects[path] = "another";
    desk.now = desk.now + syncing::pause_between_checks;
    desk.sync(ana);
    CHECK(desk.host.objects[path] == event_pool()[0].file);
    desk.host.objects.erase(path);
    desk.now = desk.now + syncing::pause_between_checks;
    desk.sync(ana);
    CHECK(desk.host.objects[path] == event_pool()[0].file);
}

TEST_CASE("an emptied host is filled again, and nothing here is removed", "[sync]")
{
    Desk desk;
    SyncDevice ana(desk.host, writes);
    desk.edit(ana, 0, 6);
    desk.sync(ana);
    const std::map<std::string, std::string> before = desk.host.objects;
    desk.host.objects.clear();
    desk.host.folders.clear();
    desk.now = desk.now + syncing::pause_between_checks * 3;
    for (int i = 0; i < 4; ++i) {
        desk.now = desk.now + syncing::pause_between_checks;
        desk.sync(ana);
        if (i == 0)
            CHECK(is_told(ana, Fault::Missing, syncing::head_path(ana.remembered().device)));
    }
    CHECK(ana.events().size() == 6);
    SyncDevice newcomer(desk.host, writes);
    desk.sync(newcomer);
    CHECK(newcomer.events() == ana.events());
    CHECK(newcomer.kept_files() == ana.kept_files());
}

TEST_CASE("a head that goes back is told, and what is missing there is sent again", "[sync]")
{
    Desk desk;
    SyncDevice ana(desk.host, writes);
    SyncDevice ben(desk.host, writes);
    desk.edit(ana, 1, 3);
    desk.sync(ana);
    const std::string path = syncing::head_path(ana.remembered().device);
    const std::string old = desk.host.objects[path];
    desk.edit(ana, 11, 13);
    desk.sync(ana);
    desk.sync(ben);
    desk.host.objects[path] = old;
    desk.sync(ben);
    CHECK(is_told(ben, Fault::WentBack, path));
    CHECK(ben.events().size() == 4);
    desk.host.objects[path] = old;
    desk.sync(ana);
    CHECK(is_told(ana, Fault::WentBack, path));
    SyncDevice newcomer(desk.host, writes);
    desk.sync(newcomer);
    CHECK(newcomer.events().size() == 4);
}

TEST_CASE("a damaged or foreign object is named and left alone, the others are read", "[sync]")
{
    Desk desk;
    SyncDevice ana(desk.host, writes);
    SyncDevice ben(desk.host, writes);
    desk.edit(ana, 1, 3);
    desk.sync(ana);
    const std::string pack = desk.pack_there();
    desk.edit(ana, 11, 13);
    desk.sync(ana);
    desk.host.objects[pack] += " ";
    const std::string stranger = syncing::head_path(std::string(32, '0'));
    desk.host.objects[stranger] = "{\"format\":\"another program\"}\n";
    desk.sync(ben);
    CHECK(is_told(ben, Fault::Damaged, pack));
    CHECK(is_told(ben, Fault::Damaged, stranger));
    CHECK(ben.events().size() == 2);
    CHECK(ben.session().status().failures == 0);
    CHECK(desk.host.objects[stranger] == "{\"format\":\"another program\"}\n");
}

TEST_CASE("a page for people in place of everything stops the round", "[sync]")
{
    Desk desk;
    SyncDevice ana(desk.host, writes);
    desk.edit(ana, 1, 3);
    desk.sync(ana);
    for (auto& [path, bytes] : desk.host.objects) bytes = "<!doctype html><p>Log in";
    desk.host.objects[syncing::roster_path()] = "<!doctype html><p>Log in";
    desk.sync(ana);
    CHECK(is_told(ana, Fault::WebPage, syncing::head_path(ana.remembered().device)));
    CHECK(ana.session().status().failures == 1);
    CHECK(desk.count("put") == 0);
}

TEST_CASE("a key that ran out ends the round at once", "[sync]")
{
    Desk desk;
    SyncDevice ana(desk.host, writes);
    ana.hear(syncing::SyncNow{}, desk.now, desk.random);
    ana.hear(syncing::Answer{.ticket = 1, .status = 403}, desk.now,
             desk.random); // the listing: a help only
    CHECK(ana.session().status().phase == Phase::Finding);
    ana.hear(syncing::Answer{.ticket = 2, .status = 403}, desk.now, desk.random);
    CHECK(ana.session().status().phase == Phase::Resting);
    CHECK(ana.session().status().failures == 1);
    CHECK(is_told(ana, Fault::Forbidden, syncing::roster_path()));
}

TEST_CASE("who is turned away comes back later each time, and not before the host said", "[sync]")
{
    Desk desk;
    SyncDevice ana(desk.host, writes);
    ana.hear(syncing::SyncNow{}, desk.now, desk.random);
    ana.hear(syncing::Answer{.ticket = 1, .status = 200, .body = "<D:multistatus/>"}, desk.now,
             desk.random);
    ana.hear(syncing::Answer{.ticket = 2, .status = 503, .retry_after = std::chrono::seconds{40}},
             desk.now, desk.random);
    REQUIRE(ana.session().wake_at());
    CHECK(*ana.session().wake_at() > desk.now + std::chrono::seconds{40});
    CHECK(*ana.session().wake_at() <= desk.now + std::chrono::seconds{41});
    ana.hear(syncing::Woken{}, desk.now, desk.random); // too early: nothing is asked
    CHECK(ana.session().wake_at() > desk.now + std::chrono::seconds{40});
}

TEST_CASE("a change is sent soon, but not while a failed host is waited for", "[sync]")
{
    Desk desk;
    SyncDevice ana(desk.host, writes);
    desk.sync(ana);
    CHECK(ana.session().wake_at() >= desk.now + syncing::pause_between_rounds);
    desk.edit(ana, 1, 2);
    CHECK(ana.session().wake_at() == desk.now + syncing::pause_after_change);
    desk.host.rules.writes = false;
    for (int i = 0; i < 6; ++i) desk.sync(ana);
    const auto waits = ana.session().wake_at();
    desk.edit(ana, 2, 3);
    CHECK(ana.session().wake_at() == waits);
}

TEST_CASE("what an answer says that nobody waits for any more is passed over", "[sync]")
{
    Desk desk;
    SyncDevice ana(desk.host, writes);
    const syncing::Status before = ana.session().status();
    ana.hear(syncing::Answer{.ticket = 99, .status = 200, .body = "x"}, desk.now, desk.random);
    CHECK(ana.session().status() == before);
}

TEST_CASE("no more than a few requests are under way at once", "[sync]")
{
    Desk desk;
    SyncDevice ana(desk.host, writes);
    desk.edit(ana, 0, 60);
    desk.sync(ana);
    SyncDevice ben(desk.host, writes);
    Random random(3);
    std::size_t under_way = 0;
    syncing::Session session({}, writes);
    std::vector<syncing::Request> waiting;
    std::map<std::string, std::string> files;
    const auto hear = [&](const syncing::Message& message) {
        syncing::Outputs out =
            session.hear(message, ana, {.now = desk.now, .random = {random.next(), random.next()}});
        for (syncing::Request& request : out.requests) waiting.push_back(std::move(request));
        under_way = std::max(under_way, waiting.size());
    };
    hear(syncing::SyncNow{});
    while (!waiting.empty()) {
        const syncing::Request request = waiting.back();
        waiting.pop_back();
        hear(desk.host.answer(request, files, random));
    }
    CHECK(under_way <= syncing::requests_at_once_max);
    CHECK(under_way > 1);
}

TEST_CASE("a listing that never ends is left", "[sync]")
{
    Desk desk;
    SyncDevice ana(desk.host, {.listing = Listing::Azure, .writes = false});
    ana.hear(syncing::SyncNow{}, desk.now, desk.random);
    syncing::Session session({}, {.listing = Listing::Azure, .writes = false});
    Random random(3);
    std::vector<syncing::Request> requests =
        session.hear(syncing::SyncNow{}, ana, {.now = desk.now}).requests;
    int pages = 0;
    while (session.status().phase != Phase::Resting && pages < 1000) {
        std::vector<syncing::Request> next;
        for (const syncing::Request& request : requests) {
            syncing::Answer answer{.ticket = request.ticket, .status = 404};
            if (request.verb == syncing::Verb::List) {
                answer.status = 200;
                answer.body = "<EnumerationResults><NextMarker>" + std::to_string(++pages) +
                              "</NextMarker></EnumerationResults>";
            }
            for (syncing::Request& more : session.hear(answer, ana, {.now = desk.now}).requests) {
                next.push_back(std::move(more));
            }
        }
        requests = std::move(next);
    }
    CHECK(pages == syncing::listing_pages_max);
    CHECK(session.status().troubles ==
          std::vector{syncing::Trouble{.fault = Fault::TooLarge,
                                       .object = std::string(syncing::devices_folder)}});
}

TEST_CASE("a round that is broken off at any request is made up for by the next", "[sync]")
{
    const auto live = [](std::size_t broken_off_at, bool reaches_host) {
        Desk desk;
        SyncDevice ana(desk.host, writes);
        SyncDevice ben(desk.host, writes);
        desk.edit(ben, 20, 26);
        desk.sync(ben);
        desk.edit(ana, 0, 11);
        ana.hear(syncing::SyncNow{}, desk.now, desk.random);
        std::size_t requests = 0;
        while (ana.session().status().phase != Phase::Resting && requests < broken_off_at) {
            if (ana.is_busy()) {
                ana.advance(desk.now, desk.random);
                ++requests;
            } else {
                ana.hear(syncing::Woken{}, desk.now, desk.random);
            }
        }
        const bool whole = ana.session().status().phase == Phase::Resting;
        if (!reaches_host) desk.host.mishap_percent = 100;
        desk.host.mishaps_left_out.clear();
        for (int kind = 2; kind <= host_mishap_kinds; ++kind) {
            desk.host.mishaps_left_out.insert(static_cast<HostMishap>(kind));
        }
        ana.reopen(desk.random);
        desk.host.mishap_percent = 0;
        for (int i = 0; i < 2; ++i) {
            desk.now = desk.now + syncing::pause_between_checks;
            desk.sync(ana);
            desk.sync(ben);
        }
        CHECK(ana.events().size() == 17);
        CHECK(ben.events() == ana.events());
        CHECK(ben.kept_files() == ana.kept_files());
        return whole;
    };
    for (const bool reaches_host : {true, false}) {
        std::size_t at = 0;
        while (!live(at, reaches_host)) ++at;
        CHECK(at > 15);
    }
}
