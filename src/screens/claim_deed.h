// An act on a claim that needs words, or cannot be taken back: what will happen, the reasons to
// choose from, the text, and the button that does it.
#pragma once

#include "screens/claim_view.h"
#include "screens/intents.h"
#include "ui/ui.h"

#include <optional>
#include <set>
#include <string>

namespace screens {

struct ClaimDeed {
    claims::Action action = claims::Action::Submit;
    std::string words{};
    std::string template_language{}; // that the words were begun in
    std::set<claims::InformationReason> asked_for{};
    std::optional<claims::RejectionReason> rejected_for{};
    std::set<std::string> against{}; // ids of claims
    int tries = 0;                   // how often the button was pressed too early
    bool opened = false;             // the first field has had the focus
};

// Empty fields, or what is known already: the checklist's open points as reasons.
ClaimDeed begun_deed(const ClaimView& view, claims::Action action);

// Whether the act is done at the press, or opens the panel first.
bool needs_words(claims::Action action);
// What it does, for those that need none.
std::optional<claims::Command> plain_command(claims::Action action);

// What the act would bring about, and when: said before it is done.
std::string consequence(const ui::Words& words, const ClaimView& view, claims::Action action);

// Draw it in every frame in which it is open. True when it is to be closed: done, or given up.
bool claim_deed(ui::Ui& ui, ClaimDeed& deed, const ClaimView& view, const Send& send);

} // namespace screens
