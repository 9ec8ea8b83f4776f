// The acts on a claim that the present role has, as buttons: for the claim page and the review
// desk.
#pragma once

#include "screens/claim_screen.h"
#include "ui/button.h"

#include <string>
#include <vector>

namespace screens {

struct ActLook {
    claims::Action action{};
    ui::Icon icon{};
    bool leads = false; // may be the primary one: what one usually came for
};

struct OfferedAct {
    ActLook look{};
    const claims::Offer* offer = nullptr;
};

// Those that the role has, the ones that can be done now first.
std::vector<OfferedAct> offered_acts(const ClaimView& view);
// What it would bring about, or why it cannot be done yet.
std::string act_note(const ui::Words& words, const ClaimView& view, const OfferedAct& act);
ui::Button act_button(const ui::Ui& ui, const ClaimView& view, const OfferedAct& act, bool primary);

// Does it, or opens the panel that asks for what it needs.
void begin_act(ClaimScreen& local, const ClaimView& view, claims::Action action, const Send& send);

} // namespace screens
