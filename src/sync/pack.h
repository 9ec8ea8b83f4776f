// A pack: some events as an object that never changes. It is a bundle of claims
// (src/bundle/README.md), so that whoever has the file can import it by hand, and its name is the
// SHA-256 of its bytes. The same events make the same pack, wherever and whenever.
#pragma once

#include "core/result.h"
#include "core/sha256.h"
#include "ports/journal.h"
#include "sync/format.h"

#include <vector>

namespace syncing {

struct Pack {
    std::string hash{};
    std::string bytes{};
    std::vector<core::Digest> events{};
};

// As many packs as it takes. Events that cannot be read are left out: nobody else could read them
// either. `edition` other than 0 makes other bytes of the same events, for a host that keeps wrong
// bytes under the first name and lets nobody replace them.
std::vector<Pack> make_packs(const std::vector<ports::EventBytes>& events, int edition = 0);

struct PackContent {
    std::vector<ports::EventBytes> events{};
    std::vector<core::Digest> ids{}; // of the same
};

// All of it or nothing: an honest device puts no event there that cannot be read.
core::Result<PackContent, Fault> read_pack(std::string_view hash, std::string_view bytes);

} // namespace syncing
