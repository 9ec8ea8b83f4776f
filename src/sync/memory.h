// What a device remembers of a host between visits. All of it can be found out again, at the price
// of reading everything there once more: losing it loses nothing. It is kept on the device and
// nowhere else. The surprise: what has been read is remembered by the events, not by a mark. A pack
// counts as read only as long as every event of it is really here.
#pragma once

#include "core/date.h"
#include "core/sha256.h"
#include "sync/head.h"

#include <map>
#include <optional>
#include <set>

namespace syncing {

struct SeenDevice {
    std::int64_t revision = 0;    // the newest seen; 0: only told of
    bool closed = false;          // then these are its packs for ever
    std::vector<PackRef> packs{}; // of a closed one

    friend bool operator==(const SeenDevice&, const SeenDevice&) = default;
};

struct Memory {
    std::string device{};         // our name there; empty until something is put
    std::int64_t confirmed = 0;   // the revision of our head that came back as it was put
    std::int64_t tried = 0;       // of those that were put, whatever became of them
    std::string confirmed_hash{}; // of the confirmed head
    std::vector<PackRef> packs{}; // that the confirmed head names
    bool create_only = false;     // nothing that lies there may be replaced

    std::map<std::string, SeenDevice> devices{};               // others
    std::map<std::string, std::vector<core::Digest>> events{}; // by pack
    std::set<std::string> files{}; // attached files that lie there whole
    std::string checked_device{};  // the last closed one that was asked once more
    std::string checked_pack{};    // the last one that was read once more
    std::string checked_file{};
    core::Instant checked_on{};

    friend bool operator==(const Memory&, const Memory&) = default;
};

// Enough of a memory to tell whether it is another than it was: all of it may be many megabytes.
struct MemoryMark {
    std::string device{};
    std::int64_t confirmed = 0;
    std::int64_t tried = 0;
    std::int64_t seen = 0; // of all devices together
    std::size_t devices = 0;
    std::size_t packs = 0;
    std::size_t files = 0;
    core::Instant checked_on{};

    friend bool operator==(const MemoryMark&, const MemoryMark&) = default;
};
MemoryMark mark_of(const Memory& memory);

std::string encode_memory(const Memory& memory);
std::optional<Memory> decode_memory(std::string_view bytes);

} // namespace syncing
