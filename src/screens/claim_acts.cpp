// What the present role may do with the claim: each act with what it would bring about, or with the
// reason why it cannot be done yet.
#include "screens/claim_acts.h"

#include "claims/lifecycle.h"
#include "screens/claim_parts.h"
#include "screens/consent_screen.h"
#include "screens/domain_words.h"
#include "screens/refusal_words.h"
#include "ui/link.h"
#include "ui/text.h"

#include <array>

namespace screens {

using claims::Action;
using ui::operator""_text;

namespace {

// In the order in which they stand. What is done in a section of the page is not among them.
constexpr std::array looks{
    ActLook{Action::Submit, ui::Icon::send, true},
    ActLook{Action::Resubmit, ui::Icon::send, true},
    ActLook{Action::Start, ui::Icon::eye, true},
    ActLook{Action::Approve, ui::Icon::checkmark, true},
    ActLook{Action::Restore, ui::Icon::history, true},
    ActLook{Action::Dispute, ui::Icon::scales, true},
    ActLook{Action::Edit, ui::Icon::edit, true},
    ActLook{Action::AskForInformation, ui::Icon::alert, false},
    ActLook{Action::Reject, ui::Icon::dismiss, false},
    ActLook{Action::Hold, ui::Icon::scales, false},
    ActLook{Action::Release, ui::Icon::scales, false},
    ActLook{Action::Assign, ui::Icon::person, false},
    ActLook{Action::Withdraw, ui::Icon::dismiss, false},
    ActLook{Action::Disassociate, ui::Icon::dismiss, false},
    ActLook{Action::Discard, ui::Icon::dismiss, false},
    ActLook{Action::Decline, ui::Icon::dismiss, false},
};

// What it leads to, or why not; nothing where the button says it all.
void note_below(ui::Ui& ui, const ClaimView& view, const OfferedAct& act)
{
    const std::string note = act_note(ui.words(), view, act);
    if (note.empty()) return;
    ui.space(4);
    ui::paragraph(ui, std::string("note-") + std::string(core::name_of(act.look.action)), note,
                  ui::type::caption, ui::Ink::TextSecond);
}

// Customers answer messages, auditors only look.
bool may_write(const ClaimView& view)
{
    return claims::has_right(view.me.role, claims::Right::Comment) && !mails_for(view).empty();
}

void messages(ui::Ui& ui, ClaimScreen& local, const ClaimView& view)
{
    mail_button(ui, local.mail, view);
    if (std::holds_alternative<claims::ConsentNotStarted>(view.standing.consent)) return;
    ui.space(8);
    ui::link(ui, {.key = "consent",
                  .label = ui.say("claim.consent.as_customer"_text),
                  .href = "#" + consent_address(view.claim.id)});
}

} // namespace

std::vector<OfferedAct> offered_acts(const ClaimView& view)
{
    std::vector<OfferedAct> acts;
    for (const bool now : {true, false}) {
        for (const ActLook& look : looks) {
            const claims::Offer* offer = find_offer(view, look.action);
            if (offer == nullptr || offer->not_yet.has_value() == now) continue;
            acts.push_back({.look = look, .offer = offer});
        }
    }
    return acts;
}

std::string act_note(const ui::Words& words, const ClaimView& view, const OfferedAct& act)
{
    return act.offer->not_yet ? refusal_sentence(words, *act.offer->not_yet, view.edition())
                              : consequence(words, view, act.look.action);
}

ui::Button act_button(const ui::Ui& ui, const ClaimView& view, const OfferedAct& act, bool primary)
{
    const auto& not_yet = act.offer->not_yet;
    return {.key = core::name_of(act.look.action),
            .label = ui.say(action_text(act.look.action)),
            .icon = act.look.icon,
            .look = primary ? ui::ButtonLook::Primary : ui::ButtonLook::Standard,
            .disabled_because =
                not_yet ? refusal_sentence(ui.words(), *not_yet, view.edition()) : std::string()};
}

void begin_act(ClaimScreen& local, const ClaimView& view, Action action, const Send& send)
{
    if (action == Action::Edit) {
        send(GoTo{.address = "/claims/" + view.claim.id.text + "/edit"});
    } else if (needs_words(action)) {
        local.deed = begun_deed(view, action);
    } else if (auto command = plain_command(action)) {
        send(act_on(view.claim.id, std::move(*command)));
    }
}

void claim_acts(ui::Ui& ui, ClaimScreen& local, const ClaimView& view, const Send& send)
{
    const std::vector<OfferedAct> acts = offered_acts(view);
    const bool writes = may_write(view);
    if (acts.empty() && !writes) return;
    claim_section(ui, "acts", ui.say("claim.acts"_text), [&] {
        bool first = true;
        for (const OfferedAct& act : acts) {
            if (!first) ui.space(12);
            const bool primary = first && act.look.leads && !act.offer->not_yet;
            if (ui::button_in(ui, ui.take(ui.control_height()),
                              act_button(ui, view, act, primary))) {
                begin_act(local, view, act.look.action, send);
            }
            note_below(ui, view, act);
            first = false;
        }
        if (!writes) return;
        if (!first) ui.space(16);
        messages(ui, local, view);
    });
    ui.space(16);
}

} // namespace screens
