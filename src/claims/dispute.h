// A disputed rejection as the one who judges it needs it: what was decided, by whom, and what has
// come since. Found in the history; nothing of it is stored.
#pragma once

#include "claims/merge.h"
#include "claims/rulebook.h"

#include <optional>
#include <vector>

namespace claims {

struct DisputeCase {
    Claim before{}; // as it was when the rejection was disputed, its checklist among it
    Rejected rejection{};
    std::optional<Actor> decided_by{}; // nobody: the clock
    std::vector<Proof> new_proofs{};   // since the rejection
    std::vector<Comment> new_comments{};

    bool operator==(const DisputeCase&) const = default;
};

// Nothing: the claim is not in dispute.
std::optional<DisputeCase> dispute_case(const History& history, core::Instant now,
                                        const Rulebook& rules);

} // namespace claims
