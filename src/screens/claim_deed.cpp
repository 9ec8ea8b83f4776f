#include "screens/claim_deed.h"

#include "claims/parse.h"
#include "claims/proof.h"
#include "core/match.h"
#include "core/text.h"
#include "screens/claim_dispute.h"
#include "screens/claim_letters.h"
#include "screens/domain_words.h"
#include "ui/choice.h"
#include "ui/form.h"
#include "ui/key_button.h"
#include "ui/radio_group.h"
#include "ui/reveal.h"
#include "ui/side_panel.h"
#include "ui/text.h"
#include "ui/text_area.h"

#include <algorithm>
#include <array>

namespace screens {

using claims::Action;
using ui::Text;
using ui::operator""_text;

namespace {

constexpr float panel_width = 480;
constexpr int words_length_max = static_cast<int>(claims::comment_length.most);

struct Writing {
    ClaimDeed& deed;
    const ClaimView& view;
};

bool blank(const std::string& text)
{
    return core::trimmed(text).empty();
}

// --- What has to be there before it can be done --------------------------------------------------

bool lacks_reason(const ClaimDeed& deed)
{
    const Action action = deed.action;
    if (action == Action::AskForInformation) return deed.asked_for.empty() && blank(deed.words);
    if (action == Action::Reject) return !deed.rejected_for;
    return (action == Action::Dispute || action == Action::Disassociate) && blank(deed.words);
}

// Of a dispute: what comes along is still being read.
bool waits_for_files(const ClaimView& view)
{
    return std::any_of(view.incoming.begin(), view.incoming.end(), [](const IncomingFile& file) {
        return file.for_dispute && !file.is_over() && file.digest.empty();
    });
}

bool is_too_long(const ClaimDeed& deed)
{
    return core::length_code_points(deed.words) > claims::comment_length.most;
}

// --- The fields ----------------------------------------------------------------------------------

struct WordsAsked {
    Action action{};
    Text label{};
    Text hint{};
    bool required = false;
};

constexpr std::array words_table{
    WordsAsked{Action::Resubmit, "claim.words.answer"_text, "claim.words.answer_hint"_text},
    WordsAsked{Action::AskForInformation, "claim.words.question"_text,
               "claim.words.question_hint"_text},
    WordsAsked{Action::Approve, "claim.words.message"_text, "claim.words.message_hint"_text},
    WordsAsked{Action::Reject, "claim.words.message"_text, "claim.words.message_hint"_text},
    WordsAsked{Action::Hold, "claim.words.note"_text, "claim.words.note_hint"_text},
    WordsAsked{Action::Dispute, "claim.words.justification"_text,
               "claim.words.justification_hint"_text, true},
    WordsAsked{Action::Withdraw, "claim.words.reason"_text, "claim.words.reason_hint"_text},
    WordsAsked{Action::Disassociate, "claim.words.reason"_text, "claim.words.reason_hint"_text,
               true},
    WordsAsked{Action::Decline, "claim.words.reason"_text, "claim.words.decline_hint"_text},
};

const WordsAsked* words_asked(Action action)
{
    const auto found = std::find_if(words_table.begin(), words_table.end(),
                                    [&](const WordsAsked& row) { return row.action == action; });
    return found == words_table.end() ? nullptr : &*found;
}

// The first field gets the focus when the panel opens, not the panel's cross.
void begin_at(ui::Ui& ui, ClaimDeed& deed, ui::NodeId field)
{
    if (deed.opened) return;
    deed.opened = true;
    ui.focus(field);
}

void words_field(ui::Ui& ui, const Writing& writing)
{
    ClaimDeed& deed = writing.deed;
    const WordsAsked* asked = words_asked(deed.action);
    if (asked == nullptr) return;
    const bool missing = deed.tries > 0 && asked->required && blank(deed.words);
    ui.space(16);
    begin_at(ui, deed, ui.id("words"));
    const auto typed = ui::text_area(
        ui, {.about = {.key = "words",
                       .label = ui.say(asked->label),
                       .description = ui.say(asked->hint),
                       .error = missing ? ui.say("claim.words.missing"_text) : std::string(),
                       .required = asked->required},
             .value = deed.words,
             .lines_min = 4,
             .length_max = words_length_max});
    if (typed) deed.words = *typed;
}

void question_fields(ui::Ui& ui, const Writing& writing)
{
    ClaimDeed& deed = writing.deed;
    const bool missing = deed.tries > 0 && lacks_reason(deed);
    ui.space(16);
    ui::fieldset(ui,
                 {.key = "reasons",
                  .label = ui.say("claim.ask.reasons"_text),
                  .error = missing ? ui.say("claim.ask.missing"_text) : std::string()},
                 [&] {
                     for (const auto& named : core::names<claims::InformationReason>) {
                         begin_at(ui, deed, ui.id(named.name));
                         const bool on = deed.asked_for.count(named.value) != 0;
                         const auto set = ui::check_box(
                             ui, {.about = {.key = named.name,
                                            .label = ui.say(reason_text(named.value)),
                                            .description = ui.say(reason_help(named.value))},
                                  .checked = on ? ui::Checked::Yes : ui::Checked::No});
                         if (set && *set) deed.asked_for.insert(named.value);
                         if (set && !*set) deed.asked_for.erase(named.value);
                         ui.space(8);
                     }
                 });
    ui.space(8);
    letter_buttons(ui, deed);
}

void rejection_fields(ui::Ui& ui, const Writing& writing)
{
    const std::vector<claims::RejectionReason> reasons = claims::reasons_of_reviewers();
    ui::RadioGroup group{
        .key = "reason", .label = ui.say("claim.reject.reason"_text), .chosen = reasons.size()};
    for (const claims::RejectionReason reason : reasons) {
        if (writing.deed.rejected_for == reason) group.chosen = group.choices.size();
        group.choices.push_back(
            {.key = core::name_of(reason), .label = ui.say(reason_text(reason))});
    }
    ui.space(16);
    begin_at(ui, writing.deed, ui::child_id(ui.id("reason"), group.choices.front().key));
    if (const auto made = ui::radio_group(ui, group)) writing.deed.rejected_for = reasons[*made];
    if (writing.deed.tries == 0 || writing.deed.rejected_for) return;
    ui.space(4);
    ui::paragraph(ui, "missing", ui.say("claim.reject.missing"_text), ui::type::caption,
                  ui::Ink::Red);
}

void hold_fields(ui::Ui& ui, const Writing& writing)
{
    ui.space(16);
    if (writing.view.rivals.empty()) {
        ui::paragraph(ui, "alone", ui.say("claim.hold.alone"_text), ui::type::body,
                      ui::Ink::TextSecond);
        return;
    }
    ui::fieldset(ui, {.key = "against", .label = ui.say("claim.hold.against"_text)}, [&] {
        for (const claims::Competition& rival : writing.view.rivals) {
            const claims::OtherClaim* other = find_other(writing.view, rival.other);
            const bool on = writing.deed.against.count(rival.other.text) != 0;
            const auto set = ui::check_box(
                ui, {.about = {.key = rival.other.text,
                               .label = other == nullptr ? rival.other.text : other->name},
                     .checked = on ? ui::Checked::Yes : ui::Checked::No});
            if (set && *set) writing.deed.against.insert(rival.other.text);
            if (set && !*set) writing.deed.against.erase(rival.other.text);
            ui.space(8);
        }
    });
}

void own_fields(ui::Ui& ui, const Writing& writing)
{
    if (writing.deed.action == Action::AskForInformation) question_fields(ui, writing);
    if (writing.deed.action == Action::Reject) rejection_fields(ui, writing);
    if (writing.deed.action == Action::Hold) hold_fields(ui, writing);
}

// --- Doing it ------------------------------------------------------------------------------------

std::vector<claims::ClaimId> claims_against(const ClaimDeed& deed)
{
    std::vector<claims::ClaimId> ids;
    for (const std::string& id : deed.against) ids.push_back({id});
    return ids;
}

std::vector<claims::ProofFile> disputed_files(const ClaimView& view)
{
    std::vector<claims::ProofFile> files;
    for (const IncomingFile& file : view.incoming) {
        if (!file.for_dispute || file.digest.empty()) continue;
        files.push_back({.id = {file.digest},
                         .file_name = file.name,
                         .size_bytes = file.size_bytes,
                         .media_type = file.media_type});
    }
    return files;
}

std::optional<claims::Command> command_of(const ClaimDeed& deed, const ClaimView& view)
{
    const Action action = deed.action;
    const std::string& words = deed.words;
    if (action == Action::Dispute) {
        return claims::DisputeRejection{.justification = words, .files = disputed_files(view)};
    }
    if (action == Action::Withdraw) return claims::WithdrawClaim{.reason = words};
    if (action == Action::Disassociate) return claims::DisassociateCustomer{.reason = words};
    if (action == Action::Approve) return claims::ApproveClaim{.message = words};
    if (action == Action::Decline) return claims::DeclineAssociation{.reason = words};
    if (action == Action::Reject && deed.rejected_for) {
        return claims::RejectClaim{.reason = *deed.rejected_for, .message = words};
    }
    if (action == Action::Hold) {
        return claims::HoldForArbitration{.note = words, .against = claims_against(deed)};
    }
    if (action == Action::AskForInformation) {
        return claims::RequestInformation{.reasons = {deed.asked_for.begin(), deed.asked_for.end()},
                                          .message = words};
    }
    return plain_command(action);
}

// The answer to a reviewer is a comment like any other, and stands before the resubmission.
void send_deed(const Writing& writing, const Send& send)
{
    const claims::ClaimId& id = writing.view.claim.id;
    if (writing.deed.action == Action::Resubmit && !blank(writing.deed.words)) {
        send(act_on(id, claims::AddComment{.text = writing.deed.words}));
    }
    if (auto command = command_of(writing.deed, writing.view))
        send(act_on(id, std::move(*command)));
}

// True: it was done.
bool do_button(ui::Ui& ui, const Writing& writing, const Send& send)
{
    ui.space(20);
    const bool waits = waits_for_files(writing.view);
    const bool mac = ui.preferences().mac_keys;
    const bool pressed = ui::key_button(
        ui, {.button = {.key = "do",
                        .label = ui.say("claim.deed.confirm"_text),
                        .look = ui::ButtonLook::Primary,
                        .disabled_because =
                            waits ? ui.say("claim.dispute.reading"_text) : std::string()},
             .key_shown = mac ? "\u2318 \u21B5" : "Ctrl \u21B5"});
    const bool called =
        ui.interaction().key({.key = "Enter", .modifiers = {.control = !mac, .meta = mac}});
    if (waits || (!pressed && !called)) return false;
    if (lacks_reason(writing.deed) || is_too_long(writing.deed)) {
        ++writing.deed.tries;
        return false;
    }
    send_deed(writing, send);
    return true;
}

} // namespace

ClaimDeed begun_deed(const ClaimView& view, Action action)
{
    ClaimDeed deed{.action = action};
    if (action == Action::AskForInformation) {
        const auto open = claims::open_reasons(view.claim);
        deed.asked_for.insert(open.begin(), open.end());
    }
    if (action == Action::Hold) {
        for (const claims::Competition& rival : view.rivals) deed.against.insert(rival.other.text);
    }
    return deed;
}

bool needs_words(Action action)
{
    return action == Action::Submit || words_asked(action) != nullptr;
}

std::optional<claims::Command> plain_command(Action action)
{
    if (action == Action::Submit) return claims::SubmitClaim{};
    if (action == Action::Resubmit) return claims::ResubmitClaim{};
    if (action == Action::Discard) return claims::DiscardClaim{};
    if (action == Action::Restore) return claims::RestoreClaim{};
    if (action == Action::Assign) return claims::AssignToMe{};
    if (action == Action::Start) return claims::StartReview{};
    if (action == Action::Release) return claims::ReleaseHold{};
    return std::nullopt;
}

bool claim_deed(ui::Ui& ui, ClaimDeed& deed, const ClaimView& view, const Send& send)
{
    const Writing writing{.deed = deed, .view = view};
    bool done = false;
    const bool closed = ui::side_panel(
        ui, {.key = "deed", .title = ui.say(action_text(deed.action)), .width = panel_width}, [&] {
            const std::string follows = consequence(ui.words(), view, deed.action);
            if (!follows.empty()) ui::paragraph(ui, "follows", follows);
            own_fields(ui, writing);
            words_field(ui, writing);
            if (deed.action == Action::Dispute) dispute_files(ui, view, send);
            done = do_button(ui, writing, send);
            begin_at(ui, deed, ui.id("do"));
        });
    return closed || done;
}

} // namespace screens
