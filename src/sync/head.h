// A head: the one object that a device replaces. It names the packs that the device has put there,
// and the devices that it knows, so that who finds one finds all. And the roster: the same list,
// laid there by who owns the host, for hosts that list nothing.
// Reading is strict: bytes in any other form than ours are refused, never guessed at.
#pragma once

#include "core/result.h"
#include "sync/format.h"

#include <vector>

namespace syncing {

struct PackRef {
    std::string hash{}; // SHA-256 of its bytes, and its name
    std::int64_t size_bytes = 0;

    friend bool operator==(const PackRef&, const PackRef&) = default;
};

struct Head {
    std::string device{};
    std::int64_t revision = 0; // 1, 2, 3 …
    bool closed = false;       // this device writes no more: it need not be asked again
    std::vector<PackRef> packs{};
    std::vector<std::string> roster{}; // other devices, sorted, each once
    std::string programme{}; // the first event of the trust list that it follows; empty: of none

    friend bool operator==(const Head&, const Head&) = default;
};

std::string write_head(const Head& head);
core::Result<Head, Fault> read_head(std::string_view device, std::string_view bytes);

std::string write_roster(const std::vector<std::string>& devices);
core::Result<std::vector<std::string>, Fault> read_roster(std::string_view bytes);

// Why bytes that should have been an object of ours are none, as far as that can be told.
Fault fault_of_foreign(std::string_view bytes);

} // namespace syncing
