// Where the events of a workspace survive. Everything is answered later, as an input of the app:
// rows that were kept (RowsArrived, RowsRead), what was there and what other tabs write
// (EventsArrived), how the opening goes (JournalReading) and went (JournalOpened), and for each
// ticket whether its bytes are safe (Saved) or not (NotSaved).
#pragma once

#include "core/names.h"
#include "core/sha256.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ports {

// An event in its canonical form, and its signature if it has one.
struct EventBytes {
    std::string bytes{};
    std::string signature{};
    std::optional<core::Digest> id{}; // of the bytes, by who has worked it out already
    std::optional<bool> fits{};       // the signature, by who has checked it already
    bool again = false;               // the event is here: it comes with another signature

    bool operator==(const EventBytes& other) const
    {
        return bytes == other.bytes && signature == other.signature;
    }
};

// A small text of the workspace that is replaced as a whole, such as its profile.
struct Document {
    std::string name{};
    std::string text{};

    bool operator==(const Document&) const = default;
};

// What was derived of a claim's events, kept so that the next opening can show it at once. It may
// be lost, damaged or out of date: whoever reads it compares it with the events.
struct KeptRow {
    core::Digest basis{}; // of the rules by which it was derived
    std::string bytes{};

    bool operator==(const KeptRow&) const = default;
};

// A piece of them. With the last one, those from before may be thrown away, if these are all.
struct RowsToKeep {
    std::vector<KeptRow> rows{};
    bool last = false;
    bool instead = false; // of all that were kept before

    bool operator==(const RowsToKeep&) const = default;
};

enum class SaveFault : std::uint8_t {
    NoStorage, // the browser gives none: nothing will be kept
    Full,      // no room left
    Damaged,   // what is stored cannot be written to any more
    TimedOut,  // no answer
    Broken,    // it failed for a reason of the browser's own
};

// How the opening went.
struct JournalHealth {
    int copies = 0;            // independent ones of what is saved; 0: nothing is kept
    bool wiped = false;        // the browser had lost what it kept
    std::size_t healed = 0;    // events that one copy lacked and another had
    std::size_t set_aside = 0; // records that cannot be read: kept apart, none shown
    std::size_t missing = 0;   // of what was kept once, so much is in no copy any more
    bool newer = false;        // written by a newer version: read-only here
    bool reading = false;      // all that was ever saved is here; a copy is still compared with it

    bool operator==(const JournalHealth&) const = default;
};

class Journal {
public:
    virtual ~Journal() = default;

    virtual void open(std::string_view workspace) = 0;
    virtual void append(int ticket, const std::vector<EventBytes>& events) = 0;
    virtual void keep(int ticket, const Document& document) = 0;
    // Never answered: nothing depends on it.
    virtual void keep_rows(const RowsToKeep&) {}
    // The person has been told of what is missing: it is not told at the next opening.
    virtual void accept_loss() = 0;
};

} // namespace ports

namespace core {

template <>
inline constexpr auto names<ports::SaveFault> = std::to_array<Named<ports::SaveFault>>({
    {ports::SaveFault::NoStorage, "no-storage"},
    {ports::SaveFault::Full, "full"},
    {ports::SaveFault::Damaged, "damaged"},
    {ports::SaveFault::TimedOut, "timed-out"},
    {ports::SaveFault::Broken, "broken"},
});
static_assert(names_all_up_to(ports::SaveFault::Broken));

} // namespace core
