// Events of a few claims, made once, for tests that only carry them about. Every third is signed,
// every fifth names an attached file.
#pragma once

#include "core/sha256.h"
#include "ports/journal.h"

#include <string>
#include <vector>

namespace support {

struct PooledEvent {
    ports::EventBytes event{};
    core::Digest id{};
    std::string file_hash{}; // empty: it names none
    std::string file{};      // the content
};

const std::vector<PooledEvent>& event_pool();

} // namespace support
