// What the customer sees: who asks to be recorded as its partner, for which products, what that
// partner would see, until when it can decline, and what either choice brings about. In plain
// words: the reader has never heard of this programme. For everybody else it shows the same, with
// nothing to decide.
#pragma once

#include "screens/claim_screen.h"
#include "screens/workspace_view.h"

#include <optional>
#include <string>

namespace screens {

struct ConsentScreen {
    claims::ClaimId id{}; // empty: all requests
    ClaimScreen claim{};  // what is being written: the reason
};

struct ConsentView {
    const WorkspaceView& workspace;
    std::optional<ClaimView> open{};
};

ConsentScreen consent_screen_at(std::string_view path); // "/consent/CA-…"
std::string consent_address(const claims::ClaimId& id);

void consent_screen(ui::Ui& ui, ConsentScreen& local, const ConsentView& view, const Send& send);

// --- also for the message to the customer: consent_words.cpp ---

// "Fabrikam", or by its number where its name is not known.
enum class NamePlace : std::uint8_t { Beginning, Within }; // of a sentence
std::string partner_name(const ui::Words& words, const ClaimView& view,
                         NamePlace place = NamePlace::Beginning);
std::vector<std::string> partner_would_see(const ui::Words& words, const ClaimView& view);
std::vector<std::string> partner_would_not_see(const ui::Words& words, const ClaimView& view);
std::string work_in_words(const ui::Words& words, const ClaimView& view);

} // namespace screens
