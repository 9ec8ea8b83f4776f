// What a reviewer may do with the claim now, with its key on it; what it would bring about is said
// before it is pressed. After a decision the next claim of the queue is there.
#include "screens/claim_acts.h"
#include "screens/domain_words.h"
#include "screens/review_parts.h"
#include "ui/gap.h"
#include "ui/heading.h"
#include "ui/key_button.h"
#include "ui/text.h"

#include <algorithm>
#include <cmath>

namespace screens {

using claims::Action;
using ui::operator""_text;

namespace {

constexpr float title_height = 32;
constexpr int note_lines = 3;

// Taking a claim is not deciding it: that stands at its head.
std::vector<OfferedAct> decisions(const ReviewDesk& desk)
{
    std::vector<OfferedAct> acts = offered_acts(desk.open());
    std::erase_if(acts, [](const OfferedAct& act) { return act.look.action == Action::Assign; });
    return acts;
}

ui::KeyButton button_of(const ReviewDesk& desk, const OfferedAct& act, bool primary)
{
    return {.button = act_button(desk.ui, desk.open(), act, primary),
            .key_shown = key_of(act.look.action)};
}

bool is_primary(const std::vector<OfferedAct>& acts, std::size_t index)
{
    return index == 0 && acts[0].look.leads && !acts[0].offer->not_yet;
}

// Two in a row where all but the first have the room.
bool stands_in_pairs(const ReviewDesk& desk, const std::vector<OfferedAct>& acts, float width)
{
    const float half = (width - ui::gap::small) / 2;
    for (std::size_t i = 1; i < acts.size(); ++i) {
        if (ui::key_button_width(desk.ui, button_of(desk, acts[i], false)) > half) return false;
    }
    return acts.size() > 2;
}

std::size_t rows_of(const ReviewDesk& desk, const std::vector<OfferedAct>& acts, float width)
{
    if (acts.empty()) return 0;
    return stands_in_pairs(desk, acts, width) ? 1 + acts.size() / 2 : acts.size();
}

// The note is that of the button one points at or stands on; else of what is done most.
const OfferedAct& spoken_of(const ReviewDesk& desk, const std::vector<OfferedAct>& acts)
{
    const ui::Interaction& interaction = desk.ui.interaction();
    for (const OfferedAct& act : acts) {
        const ui::NodeId id = desk.ui.id(core::name_of(act.look.action));
        if (interaction.hovered(id) || interaction.focused(id)) return act;
    }
    return acts.front();
}

void press(const ReviewDesk& desk, const OfferedAct& act)
{
    begin_act(desk.local.claim, desk.open(), act.look.action, desk.send);
}

void buttons(const ReviewDesk& desk, const std::vector<OfferedAct>& acts)
{
    ui::Ui& ui = desk.ui;
    const bool pairs = stands_in_pairs(desk, acts, ui.width());
    ui::Rect row{};
    for (std::size_t i = 0; i < acts.size(); ++i) {
        const bool second = pairs && i > 0 && i % 2 == 0;
        if (!second) row = ui.take(ui.control_height());
        const float half = std::floor((row.width - ui::gap::small) / 2);
        ui::Rect area = row;
        if (pairs && i > 0) area.width = half;
        if (second) area.x = row.x + half + ui::gap::small;
        if (ui::key_button_in(ui, area, button_of(desk, acts[i], is_primary(acts, i)))) {
            press(desk, acts[i]);
        }
        const bool row_full = !pairs || i == 0 || second || i + 1 == acts.size();
        if (row_full) ui.space(ui::gap::small);
    }
}

// The claim that comes after this one, found before it leaves the queue.
void go_on(const ReviewDesk& desk)
{
    const auto next = neighbour(desk, Direction::Next);
    const claims::ClaimId to = next ? *next : claims::ClaimId{};
    desk.send(GoTo{.address = review_address(to, desk.local.whose)});
}

// What puts the claim out of the reviewer's hands, or aside.
bool ends_the_turn(Action action)
{
    return action == Action::Approve || action == Action::Reject ||
           action == Action::AskForInformation || action == Action::Hold;
}

} // namespace

float review_decision_height(const ReviewDesk& desk, float width)
{
    const std::vector<OfferedAct> acts = decisions(desk);
    if (acts.empty()) return 0;
    const auto rows = static_cast<float>(rows_of(desk, acts, width));
    return title_height + rows * (desk.ui.control_height() + ui::gap::small) +
           note_lines * ui::type::caption.line + 4;
}

void review_decision(const ReviewDesk& desk)
{
    ui::Ui& ui = desk.ui;
    const std::vector<OfferedAct> acts = decisions(desk);
    if (acts.empty()) return;
    ui.around(
        {.id = ui.id("decision"), .role = ui::Role::Region, .name = ui.say("review.decision"_text)},
        [&] {
            const std::string note = act_note(ui.words(), desk.open(), spoken_of(desk, acts));
            ui::heading(ui, "title", 3, ui.say("review.decision"_text));
            ui.space(title_height - ui::type::subtitle.line);
            buttons(desk, acts);
            if (note.empty()) return;
            ui::paragraph(ui, "note", note, ui::type::caption, ui::Ink::TextSecond);
        });
}

// What was begun may have become impossible meanwhile: another tab, or the clock.
void review_panels(const ReviewDesk& desk)
{
    mail_panel(desk.ui, desk.local.claim.mail, desk.open(), desk.send);
    std::optional<ClaimDeed>& deed = desk.local.claim.deed;
    if (deed && !can(desk.open(), deed->action)) deed.reset();
    if (!deed) return;
    bool done = false;
    const Send watched = [&](Intent intent) {
        done = done || std::holds_alternative<Act>(intent);
        desk.send(std::move(intent));
    };
    const Action action = deed->action;
    if (!claim_deed(desk.ui, *deed, desk.open(), watched)) return;
    deed.reset();
    if (done && ends_the_turn(action)) go_on(desk);
}

} // namespace screens
