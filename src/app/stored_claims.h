// The events of claims as they are kept, gathered for a bundle: each once, its bytes untouched,
// from the journal's files and from what could not be saved yet.
#pragma once

#include "claims/ids.h"
#include "core/sha256.h"
#include "ports/journal.h"

#include <functional>
#include <map>
#include <set>
#include <string_view>
#include <vector>

namespace app {

struct StoredClaim {
    std::vector<ports::EventBytes> events{}; // in the order of their Lamport numbers

    friend bool operator==(const StoredClaim&, const StoredClaim&) = default;
};

class StoredClaims {
public:
    using Wanted = std::function<bool(const claims::ClaimId&)>;
    explicit StoredClaims(Wanted wanted) : wanted_(std::move(wanted)) {}

    void take_segment(std::string_view bytes); // of another format: nothing
    void take(const ports::EventBytes& event); // unreadable: nothing, it is set aside already

    // When all has been taken.
    std::map<claims::ClaimId, StoredClaim> claims() &&;
    const std::map<std::string, std::int64_t>& files() const { return files_; } // sizes by digest

private:
    struct Placed {
        std::int64_t lamport = 0;
        ports::EventBytes event{};
    };

    Wanted wanted_;
    std::set<core::Digest> known_{};
    std::map<claims::ClaimId, std::vector<Placed>> events_{};
    std::map<std::string, std::int64_t> files_{};
};

// The same events as one file of a journal, for shells that have no disks.
std::string segment_of(const std::vector<ports::EventBytes>& events);

} // namespace app
