#include "screens/claim_screen.h"

#include "screens/claim_parts.h"
#include "ui/card.h"
#include "ui/empty_state.h"
#include "ui/gap.h"
#include "ui/heading.h"
#include "ui/link.h"

namespace screens {

using ui::operator""_text;

namespace {

constexpr float two_columns_from = 860;

struct Page {
    ClaimScreen& local;
    const ClaimView& view;
    const Send& send;
};

void what_it_says(ui::Ui& ui, const Page& page)
{
    claim_official(ui, page.view);
    claim_doubts(ui, page.view);
    claim_problems(ui, page.view);
    claim_rivals(ui, page.view);
    claim_overtaken(ui, page.view);
    claim_proof(ui, page.local, page.view, page.send);
    claim_facts(ui, page.view);
}

void sections(ui::Ui& ui, const Page& page)
{
    if (ui.width() < two_columns_from) {
        claim_now(ui, page.view);
        claim_acts(ui, page.local, page.view, page.send);
        what_it_says(ui, page);
        claim_comments(ui, page.local, page.view, page.send);
        return;
    }
    ui.columns({5, 3}, ui::gap::large, [&](std::size_t column) {
        if (column == 0) {
            claim_now(ui, page.view);
            what_it_says(ui, page);
        } else {
            claim_acts(ui, page.local, page.view, page.send);
            claim_comments(ui, page.local, page.view, page.send);
        }
    });
}

// What was begun may have become impossible meanwhile: another tab, or the clock.
void panels(ui::Ui& ui, const Page& page)
{
    ClaimScreen& local = page.local;
    if (local.deed && !can(page.view, local.deed->action)) local.deed.reset();
    file_preview_sheet(ui, local.opened, page.view, page.send);
    if (local.deed && claim_deed(ui, *local.deed, page.view, page.send)) local.deed.reset();
    mail_panel(ui, local.mail, page.view, page.send);
    if (local.panel != ClaimPanel::History) return;
    if (claim_history(ui, local.filter, page.view, page.send)) {
        page.send(GoTo{.address = claim_address(local.id)});
    }
}

} // namespace

void claim_section(ui::Ui& ui, std::string_view key, std::string title, const ui::Body& body)
{
    ui::card(ui, [&] {
        ui.around({.id = ui.id(key), .role = ui::Role::Region, .name = title}, [&] {
            ui::heading(ui, "title", 2, title);
            ui.space(12);
            body();
        });
    });
}

void claim_screen(ui::Ui& ui, ClaimScreen& local, const ClaimView& view, const Send& send)
{
    const Page page{.local = local, .view = view, .send = send};
    claim_head(ui, view, send);
    ui.space(16);
    claim_life(ui, view);
    ui.space(ui::gap::large);
    sections(ui, page);
    panels(ui, page);
}

void claim_screen(ui::Ui& ui, const ClaimScreen& local, ClaimAbsence absence)
{
    const bool opening = absence == ClaimAbsence::Opening;
    ui::heading(ui, "title", 1, ui.say(opening ? "claim.opening"_text : "claim.absent.title"_text));
    ui.space(20);
    if (opening) return;
    const bool begun = absence == ClaimAbsence::BeginningMissing;
    ui::empty_state(
        ui,
        {.key = "absent",
         .icon = ui::Icon::folder_open,
         .title = local.id.text,
         .sentences = {ui.say(begun ? "claim.absent.beginning"_text : "claim.absent.text"_text),
                       ui.say("claim.absent.next"_text)}},
        [&] {
            ui::link(ui,
                     {.key = "back", .label = ui.say("not_found.back"_text), .href = "#/claims"});
        });
}

std::string claim_address(const claims::ClaimId& id, ClaimPanel panel)
{
    const std::string address = "/claims/" + id.text;
    return panel == ClaimPanel::History ? address + "/history" : address;
}

ClaimScreen at_panel(ClaimScreen before, const ClaimScreen& wanted)
{
    if (before.id != wanted.id) return wanted;
    before.panel = wanted.panel;
    return before;
}

} // namespace screens
