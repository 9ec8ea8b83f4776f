// From what a person asks to events: decide says which facts, here they get their place in the
// history, their writer and their bytes.
#pragma once

#include "app/book.h"
#include "claims/commands.h"
#include "claims/decide.h"
#include "claims/profile.h"
#include "core/result.h"
#include "store/event_codec.h"

#include <utility>
#include <vector>

namespace app {

struct Author {
    claims::Actor actor{};
    claims::WriterId writer{};
    claims::KeyId key{}; // none: what they do is not signed
};

using NewEvents = std::vector<store::StoredEvent>;

// No events: it is so already. A claim that is to be created is not in the book yet.
core::Result<NewEvents, claims::Refusal> decided(const Book& book, const claims::ClaimId& id,
                                                 const claims::Command& command,
                                                 const Author& author,
                                                 const claims::Profile& profile);

// What commands make of a claim that does not exist yet, one after the other. Nothing is taken in.
struct Draft {
    claims::Claim claim{};
    claims::Facts facts{};
    std::vector<std::pair<std::size_t, claims::Refusal>> refused{}; // by the command's place
};
Draft drafted(const claims::ClaimId& id, const std::vector<claims::Command>& commands,
              const claims::Actor& by, core::Instant now, const claims::Rulebook& rules);
// Its facts as the first events of its history.
NewEvents first_events(const Draft& draft, const Author& author, core::Instant now);

// The next events of a trust list, after those that count on it.
NewEvents on_trust_list(const claims::History& list, const claims::ClaimId& id,
                        const std::vector<claims::TrustChange>& changes, const Author& author,
                        core::Instant now);

// What the rules need to know around a claim of this workspace.
claims::Surroundings surroundings_of(const Book& book, const claims::Claim& claim,
                                     const claims::Profile& profile);

// A name for the claims that one writer makes: "CA-" and ten letters and digits that nobody
// confuses.
claims::ClaimId new_claim_id(const claims::WriterId& writer, int count);
claims::ClaimId new_trust_list_id(const Book& book, const claims::WriterId& writer);

} // namespace app
