// What the app knows of the host that claims are synced with. A plain value, like the rest of the
// model; the address with its secret is in here and in the requests, and nowhere else.
#pragma once

#include "app/event_index.h"
#include "ports/host.h"
#include "sync/address.h"
#include "sync/host_test.h"
#include "sync/session.h"

#include <map>
#include <optional>
#include <set>
#include <string>

namespace app {

// The host that this browser syncs with.
struct SyncHost {
    syncing::Address address{};
    syncing::Abilities abilities{};

    bool operator==(const SyncHost&) const = default;
};

struct SyncModel {
    // A request under way.
    struct Asked {
        bool of_test = false;
        int ticket = 0; // as who asked counts
        ports::HostFile file = ports::HostFile::None;
        std::string digest{};
    };

    // --- an address that is tried ---
    std::optional<syncing::Address> tried{};
    std::optional<syncing::HostTest> test{};
    std::optional<syncing::AddressFault> address_fault{};

    // --- the one that is in use ---
    std::optional<SyncHost> host{};
    bool turn_asked = false;
    std::optional<syncing::Session> session{}; // once it is this page's turn
    EventIndex index{};
    bool indexed = false; // all that was there when the turn came
    std::set<std::string> kept_files{};
    bool files_are_listed = false;
    std::size_t listed_for = 0; // so many named files were known when they were last listed

    std::map<int, Asked> asked{}; // by ticket
    core::Instant now{};          // of the real clock, whatever the demo's says
    std::uint64_t dice = 0;
    std::optional<core::Instant> woken_at{}; // as the host was last told
};

} // namespace app
