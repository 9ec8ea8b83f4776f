// What the card of sync is told: whether there is a host, what it can do, and how it goes. Plain
// values; app/update_sync makes them.
#pragma once

#include "core/date.h"
#include "core/names.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace screens {

// Everything that can be wrong with a host, or with what lies there.
enum class SyncFault : std::uint8_t {
    Unreachable,
    TimedOut,
    TooLarge,
    LoginNeeded,
    Forbidden,
    Missing,
    NotAllowed,
    Conflict,
    Full,
    Busy,
    HostFailed,
    Strange,
    WebPage,
    Damaged,
    Later,
    Foreign,
    WentBack,
    Stale,
    NeedsListing,
    Namesake,
    OtherProgramme,
};

enum class SyncAddressFault : std::uint8_t { NotAnAddress, NotSecure, Fragment };

struct SyncTrouble {
    SyncFault fault = SyncFault::Unreachable;
    std::string object{}; // its path at the host, if it is about one
};

// What trying has shown.
struct SyncReport {
    std::optional<SyncFault> reading{};
    std::optional<SyncFault> writing{};
    bool lists = false;
    bool writes = false;
};

enum class SyncTrial : std::uint8_t { None, Running, Done };

enum class SyncPhase : std::uint8_t { Resting, Reading, Sending };

struct SyncState {
    // --- an address that is tried ---
    SyncTrial trial = SyncTrial::None;
    std::optional<SyncAddressFault> address_fault{}; // instead of being tried
    std::string tried{};                             // as it may be shown
    SyncReport report{};

    // --- the one that is in use ---
    bool on = false;
    std::string host{};     // as it may be shown: without name, password and signature
    bool writes = false;    // else what is there is received, and nothing is sent
    bool elsewhere = false; // another page of this browser syncs for this one, too
    bool preparing = false; // what is kept is still being gone through
    SyncPhase phase = SyncPhase::Resting;
    std::int64_t sent = 0; // of this visit, and so on
    std::int64_t received = 0;
    std::int64_t files_sent = 0;
    std::int64_t files_received = 0;
    std::int64_t waiting = 0; // changes that are here and not there
    std::int64_t files_waiting = 0;
    std::int64_t files_awaited = 0; // named, and neither here nor there
    int failures = 0;               // rounds that failed since one went well
    std::optional<core::Instant> went_well{};
    std::optional<core::Instant> next{}; // while it rests
    std::vector<SyncTrouble> troubles{};
};

} // namespace screens

namespace core {

template <>
inline constexpr auto names<screens::SyncFault> = std::to_array<Named<screens::SyncFault>>({
    {screens::SyncFault::Unreachable, "unreachable"},
    {screens::SyncFault::TimedOut, "timed_out"},
    {screens::SyncFault::TooLarge, "too_large"},
    {screens::SyncFault::LoginNeeded, "login_needed"},
    {screens::SyncFault::Forbidden, "forbidden"},
    {screens::SyncFault::Missing, "missing"},
    {screens::SyncFault::NotAllowed, "not_allowed"},
    {screens::SyncFault::Conflict, "conflict"},
    {screens::SyncFault::Full, "full"},
    {screens::SyncFault::Busy, "busy"},
    {screens::SyncFault::HostFailed, "host_failed"},
    {screens::SyncFault::Strange, "strange"},
    {screens::SyncFault::WebPage, "web_page"},
    {screens::SyncFault::Damaged, "damaged"},
    {screens::SyncFault::Later, "later"},
    {screens::SyncFault::Foreign, "foreign"},
    {screens::SyncFault::WentBack, "went_back"},
    {screens::SyncFault::Stale, "stale"},
    {screens::SyncFault::NeedsListing, "needs_listing"},
    {screens::SyncFault::Namesake, "namesake"},
    {screens::SyncFault::OtherProgramme, "other_programme"},
});
static_assert(names_all_up_to(screens::SyncFault::OtherProgramme));

template <>
inline constexpr auto
    names<screens::SyncAddressFault> = std::to_array<Named<screens::SyncAddressFault>>({
        {screens::SyncAddressFault::NotAnAddress, "not_an_address"},
        {screens::SyncAddressFault::NotSecure, "not_secure"},
        {screens::SyncAddressFault::Fragment, "fragment"},
    });
static_assert(names_all_up_to(screens::SyncAddressFault::Fragment));

} // namespace core
