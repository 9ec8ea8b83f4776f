// What the Exchange screen is told: how far an export or an import has come, and what an import
// would do. Plain values; app/update_exchange makes them.
#pragma once

#include "claims/ids.h"
#include "core/names.h"

#include <cstdint>
#include <string>
#include <vector>

namespace screens {

// Why it went no further.
enum class ExchangeFault : std::uint8_t {
    NotABundle,
    LaterVersion,
    CutShort,
    Broken,
    TooMuch,
    Changed,
    WrongPassphrase,
    NotUnpacked, // what is compressed is damaged
    NoRoom,
    Unreachable,
    Unreadable, // the file itself
    NothingToExport,
    NotChecked, // what was written is not what was to be written
};

// What an import would do to one claim.
enum class PlanStanding : std::uint8_t { New, Newer, Conflict, Same, Damaged };

struct PlannedRow {
    claims::ClaimId claim{};
    std::string name{}; // empty: it has none
    std::string customer{};
    PlanStanding standing = PlanStanding::Same;
    std::int64_t to_add = 0;         // events
    std::int64_t only_here = 0;      // events
    std::int64_t conflicts = 0;      // acts
    std::int64_t waiting = 0;        // events that are named and nowhere
    std::int64_t damaged = 0;        // events
    std::int64_t without_effect = 0; // decisions
};

enum class DamagedPart : std::uint8_t { Claim, Event, Document, File };

struct DamagedRow {
    DamagedPart part = DamagedPart::Claim;
    std::string name{};
    std::int64_t line = 0;
};

struct PlanTold {
    std::vector<PlannedRow> rows{};
    std::vector<DamagedRow> damaged{};
    std::int64_t files = 0;          // whole, in the bundle
    std::int64_t files_missing = 0;  // named, and not in it
    bool has_profile = false;        // another than ours
    std::string written{};           // the day, as in ISO 8601
    std::int64_t without_effect = 0; // decisions that do not count here
    std::int64_t trust_events = 0;   // of trust lists, which are none of the claims
    std::string sync_address{};      // to which an invitation invites; without any secret

    std::int64_t count(PlanStanding standing) const;
    std::int64_t to_import() const; // claims
};

enum class ExportStep : std::uint8_t { None, Writing, Done, Failed };

struct ExportState {
    ExportStep step = ExportStep::None;
    int ticket = 0;
    int done_percent = 0;
    std::string file{}; // its name
    std::int64_t bytes = 0;
    std::int64_t claims = 0;
    std::int64_t files = 0;
    std::int64_t files_missing = 0; // named by the claims, and not kept in this browser
    ExchangeFault fault = ExchangeFault::Unreadable;
};

enum class ImportStep : std::uint8_t {
    None,
    Asking,
    Reading,
    Sealed,
    Planned,
    Keeping,
    Done,
    Failed
};

struct ImportState {
    ImportStep step = ImportStep::None;
    int ticket = 0;
    int done_percent = 0;
    std::string from{}; // the file's name, or the address; empty: it was pasted
    PlanTold plan{};
    ExchangeFault fault = ExchangeFault::Unreadable;
    std::int64_t offset = 0;       // of the byte at which reading ended
    bool passphrase_wrong = false; // the last one
    std::int64_t imported = 0;     // claims
    bool can_be_stopped = true;    // not once claims are being saved
};

} // namespace screens

namespace core {

template <>
inline constexpr auto names<screens::ExchangeFault> = std::to_array<Named<screens::ExchangeFault>>({
    {screens::ExchangeFault::NotABundle, "not_a_bundle"},
    {screens::ExchangeFault::LaterVersion, "later_version"},
    {screens::ExchangeFault::CutShort, "cut_short"},
    {screens::ExchangeFault::Broken, "broken"},
    {screens::ExchangeFault::TooMuch, "too_much"},
    {screens::ExchangeFault::Changed, "changed"},
    {screens::ExchangeFault::WrongPassphrase, "wrong_passphrase"},
    {screens::ExchangeFault::NotUnpacked, "not_unpacked"},
    {screens::ExchangeFault::NoRoom, "no_room"},
    {screens::ExchangeFault::Unreachable, "unreachable"},
    {screens::ExchangeFault::Unreadable, "unreadable"},
    {screens::ExchangeFault::NothingToExport, "nothing_to_export"},
    {screens::ExchangeFault::NotChecked, "not_checked"},
});
static_assert(names_all_up_to(screens::ExchangeFault::NotChecked));

template <>
inline constexpr auto names<screens::PlanStanding> = std::to_array<Named<screens::PlanStanding>>({
    {screens::PlanStanding::New, "new"},
    {screens::PlanStanding::Newer, "newer"},
    {screens::PlanStanding::Conflict, "conflict"},
    {screens::PlanStanding::Same, "same"},
    {screens::PlanStanding::Damaged, "damaged"},
});
static_assert(names_all_up_to(screens::PlanStanding::Damaged));

template <>
inline constexpr auto names<screens::DamagedPart> = std::to_array<Named<screens::DamagedPart>>({
    {screens::DamagedPart::Claim, "claim"},
    {screens::DamagedPart::Event, "event"},
    {screens::DamagedPart::Document, "document"},
    {screens::DamagedPart::File, "file"},
});
static_assert(names_all_up_to(screens::DamagedPart::File));

} // namespace core
