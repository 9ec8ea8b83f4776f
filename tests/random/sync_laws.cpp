// The law of sync: whatever a host does at whatever request, and whenever pages are closed, in the
// end every device holds every event and every attached file that anybody made, and so does a
// newcomer who knows nothing but the address.
#include "support/sync_device.h"

#include <catch2/catch.hpp>
#include <iostream>
#include <memory>

using namespace support;

namespace {

constexpr std::chrono::milliseconds between_rounds = syncing::pause_between_checks * 2;

HostRules some_rules(Random& random)
{
    HostRules rules{.wants_folders = random.chance(40)};
    rules.listing = static_cast<syncing::Listing>(random.between(0, 3));
    if (rules.listing != syncing::Listing::None) rules.replaces = !random.chance(25);
    return rules;
}

class Schedule {
public:
    explicit Schedule(Random& random) : random_(random), host_(some_rules(random))
    {
        host_.mishap_percent = random.chance(20) ? 0 : random.between(1, 40);
        for (int i = random.between(2, 5); i > 0; --i) add(true);
        if (random.chance(30)) add(false);
    }

    void live()
    {
        for (int steps = random_.between(10, 300); steps > 0; --steps) {
            now_ = now_ + std::chrono::milliseconds{random_.between(0, 3000)};
            step(*random_.pick(devices_));
        }
        host_.mishap_percent = 0;
        host_.happen_at_last();
    }

    // Everybody syncs in turn until there is nothing to say any more.
    void settle()
    {
        std::size_t quiet = 0;
        for (int rounds = 0; rounds < 80 && quiet < 2; ++rounds) {
            const std::map<std::string, std::string> before = host_.objects;
            tell_roster();
            for (const auto& device : devices_) {
                now_ = now_ + between_rounds;
                device->sync(now_, random_);
            }
            // A pack that is gone is found when its turn to be checked has come.
            quiet = host_.objects != before ? 0 : newcomer_has_all() ? quiet + 1 : 0;
        }
    }

    bool newcomer_has_all()
    {
        SyncDevice newcomer(host_, {.listing = host_.rules.listing, .writes = false});
        core::Instant now = now_;
        for (int i = 0; i < 2; ++i) newcomer.sync(now, random_);
        return newcomer.events() == made_ && newcomer.kept_files() == files_;
    }

    void check()
    {
        CHECK(newcomer_has_all());
        for (const auto& device : devices_) {
            CHECK(device->events() == made_);
            CHECK(device->kept_files() == files_);
            CHECK(device->session().status().failures == 0);
            if (device != devices_.back() || all_write_) {
                CHECK(device->session().status().waiting == 0);
            }
        }
    }

    std::size_t requests() const { return host_.seen.size(); }
    std::size_t mishaps() const { return host_.mishaps; }

private:
    void add(bool writes)
    {
        devices_.push_back(std::make_unique<SyncDevice>(
            host_, syncing::Abilities{.listing = host_.rules.listing, .writes = writes}));
        all_write_ = all_write_ && writes;
    }

    // A host that lists nothing has an owner who lays a roster there.
    void tell_roster()
    {
        if (host_.rules.listing != syncing::Listing::None) return;
        std::set<std::string> names;
        for (const auto& [path, bytes] : host_.objects) {
            const std::string folder(syncing::devices_folder);
            if (path.substr(0, folder.size() + 1) == folder + "/") {
                names.insert(path.substr(folder.size() + 1, 32));
            }
        }
        host_.objects[syncing::roster_path()] = syncing::write_roster({names.begin(), names.end()});
    }

    void step(SyncDevice& device)
    {
        switch (random_.below(12)) {
        case 0:
        case 1: edit(device); break;
        case 2: device.hear(syncing::SyncNow{}, now_, random_); break;
        case 3:
            now_ = std::max(now_, device.session().wake_at().value_or(now_));
            device.hear(syncing::Woken{}, now_, random_);
            break;
        case 4:
            if (random_.chance(30)) interrupt(device);
            break;
        case 5:
            if (random_.chance(10)) tell_roster();
            device.keep();
            break;
        default:
            if (device.is_busy()) device.advance(now_, random_);
        }
    }

    void edit(SyncDevice& device)
    {
        if (&device == devices_.back().get() && !all_write_) return; // it only reads
        if (made_.size() == event_pool().size()) return;
        const PooledEvent& next = event_pool()[made_.size()];
        made_.insert(next.id);
        if (!next.file_hash.empty()) files_[next.file_hash] = next.file;
        for (std::size_t i = 0; i < event_pool().size(); ++i) {
            if (event_pool()[i].id == next.id) device.edit(i, now_, random_);
        }
    }

    // Closed and opened again: as it was, without any memory, with that of long ago, or (a copied
    // profile) with that of somebody else.
    void interrupt(SyncDevice& device)
    {
        const syncing::Memory nothing;
        switch (random_.below(5)) {
        case 0: device.reopen(random_, &nothing); break;
        case 1: device.reopen(random_, &old_); break;
        case 2: {
            const syncing::Memory copied = random_.pick(devices_)->remembered();
            device.reopen(random_, &copied);
            break;
        }
        default: device.reopen(random_);
        }
        old_ = random_.pick(devices_)->remembered();
    }

    Random& random_;
    FakeHost host_;
    core::Instant now_ = core::start_of_utc_day(core::date(2020, 6, 29));
    std::vector<std::unique_ptr<SyncDevice>> devices_{};
    std::set<core::Digest> made_{};
    std::map<std::string, std::string> files_{};
    syncing::Memory old_{};
    bool all_write_ = true;
};

} // namespace

TEST_CASE("whatever the host does, in the end everybody has everything", "[random][sync]")
{
    std::size_t requests = 0;
    std::size_t mishaps = 0;
    check_cases(
        "sync", 100'000,
        [&](Random& random) {
            Schedule schedule(random);
            schedule.live();
            schedule.settle();
            schedule.check();
            requests += schedule.requests();
            mishaps += schedule.mishaps();
        },
        100);
    std::cout << "sync: " << requests << " requests, " << mishaps << " mishaps" << std::endl;
    check_reached(mishaps, 100'000);
}
