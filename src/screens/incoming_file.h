// A file on its way into the proof of a claim, or one that was turned away and why.
#pragma once

#include "claims/refusal.h"

#include <cstdint>
#include <optional>
#include <string>

namespace screens {

struct IncomingFile {
    int ticket = 0;
    std::string name{};
    std::int64_t size_bytes = 0;
    std::string media_type{};
    int done_percent = 0;
    std::optional<claims::Refusal> refused{};
    bool for_dispute = false;
    std::string digest{};    // kept, and waiting for the dispute to be sent; empty: not yet
    bool unreadable = false; // the browser could not read or keep it

    bool is_over() const { return refused || unreadable; }
};

} // namespace screens
