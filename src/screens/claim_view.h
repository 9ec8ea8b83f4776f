// What the screens of one claim may read: the claim with all that is worked out of it at this
// moment, who looks at it, and the workspace around it. Made anew for every frame by
// app/claim_view.
#pragma once

#include "claims/competing.h"
#include "claims/decide.h"
#include "claims/merge.h"
#include "claims/profile.h"
#include "claims/signing.h"
#include "claims/standing.h"
#include "screens/file_texts.h"
#include "screens/incoming_file.h"
#include "ui/words.h"

#include <functional>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

namespace screens {

struct ClaimView {
    const claims::Claim& claim;
    const claims::History& history;
    const claims::Rulebook& rules;
    const claims::Profile& profile;
    core::Instant now{};
    claims::Actor me{};
    claims::WriterId device{};                             // of this page load
    claims::KeyId key{};                                   // of this device, if it signs
    std::map<claims::EventId, claims::Signing> signings{}; // none in the demo: nobody signs there
    const claims::Trust* trust = nullptr;                  // whom the workspace trusts, if it says
    bool checks_signatures = true;                         // this browser can

    claims::Standing standing{};
    std::vector<claims::Problem> problems{};
    std::vector<claims::Offer> offers{};       // what my role may do with it, and what not yet
    claims::Surroundings around{};             // locations; claims that share its name or a stake
    std::vector<claims::Competition> rivals{}; // those of them that compete
    const FileTexts* file_texts = nullptr;     // of the files that were asked for
    std::optional<claims::Refusal> only_readable{}; // made by a newer version
    std::vector<IncomingFile> incoming{};           // files on their way

    // The words of a language, for messages to others; nothing: they have not come, or were not
    // asked for. May be empty.
    std::function<const ui::Words*(std::string_view tag)> words_in{};

    const claims::Edition& edition() const { return claims::edition_of(rules, claim.edition); }
    claims::State state() const { return claims::state_of(standing.stage); }
    core::Date today() const { return claims::local_date(now, rules.calendar.zone); }
};

// Nothing: my role never does that with such a claim.
const claims::Offer* find_offer(const ClaimView& view, claims::Action action);
bool can(const ClaimView& view, claims::Action action); // now
const claims::OtherClaim* find_other(const ClaimView& view, const claims::ClaimId& id);

// Why this part may not be edited now; nothing: it may.
std::optional<claims::Refusal> locked(const ClaimView& view, claims::Part part);

// How the claim would stand if I did this now: for saying what follows before it is pressed.
claims::Standing standing_after(const ClaimView& view, claims::Fact fact);
// Nothing: no such limit runs.
const claims::Deadline* find_deadline(const claims::Standing& standing, claims::DeadlineKind kind);

} // namespace screens
