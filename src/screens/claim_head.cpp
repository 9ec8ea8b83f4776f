// The top of the claim page: where one is, the name and the state, consent and what is due beside
// it, and what can be done with the page itself.
#include "claims/lifecycle.h"
#include "core/match.h"
#include "screens/claim_parts.h"
#include "screens/domain_words.h"
#include "screens/state_look.h"
#include "ui/breadcrumb.h"
#include "ui/button.h"
#include "ui/gap.h"
#include "ui/heading.h"
#include "ui/text.h"

namespace screens {

using ui::operator""_text;

namespace {

constexpr float beside_from = 760; // narrower, the buttons stand below the name

std::string title_of(const ui::Ui& ui, const ClaimView& view)
{
    return view.claim.name.empty() ? ui.say("claim.nameless"_text) : view.claim.name;
}

std::vector<ui::Button> page_buttons(const ui::Ui& ui, const ClaimView& view)
{
    std::vector<ui::Button> buttons{
        {.key = "history", .label = ui.say("claim.history"_text), .icon = ui::Icon::history},
        {.key = "link",
         .label = ui.say("claim.copy_link"_text),
         .icon = ui::Icon::copy,
         .copies = "#" + claim_address(view.claim.id)}};
    if (claims::has_right(view.me.role, claims::Right::CreateAndSubmit)) {
        buttons.push_back(
            {.key = "duplicate", .label = ui.say("claim.duplicate"_text), .icon = ui::Icon::copy});
    }
    return buttons;
}

void pressed(const ui::Button& button, const ClaimView& view, const Send& send)
{
    if (button.key == "history") {
        send(GoTo{.address = claim_address(view.claim.id, ClaimPanel::History)});
    }
    if (button.key == "duplicate") send(DuplicateClaim{.claim = view.claim.id});
}

float width_of(const ui::Ui& ui, const std::vector<ui::Button>& buttons)
{
    float width = ui::gap::small * static_cast<float>(buttons.size() - 1);
    for (const ui::Button& button : buttons) width += ui::button_width(ui, button);
    return width;
}

// In one line, or in as many as it takes.
void button_row(ui::Ui& ui, const std::vector<ui::Button>& buttons, const ClaimView& view,
                const Send& send)
{
    ui::Rect line = ui.take(ui.control_height());
    float x = line.x;
    for (const ui::Button& button : buttons) {
        const float width = ui::button_width(ui, button);
        if (x > line.x && x + width > line.right()) {
            ui.space(ui::gap::small);
            line = ui.take(ui.control_height());
            x = line.x;
        }
        if (ui::button_in(ui, {x, line.y, width, line.height}, button)) {
            pressed(button, view, send);
        }
        x += width + ui::gap::small;
    }
}

void title_row(ui::Ui& ui, const ClaimView& view, const Send& send)
{
    const std::vector<ui::Button> buttons = page_buttons(ui, view);
    const float buttons_width = width_of(ui, buttons);
    const ui::Rect row = ui.rest();
    const bool beside = row.width >= beside_from;
    const float room = beside ? row.width - buttons_width - 24 : row.width;
    const float used = ui.within({row.x, row.y, room, row.height},
                                 [&] { ui::heading(ui, "title", 1, title_of(ui, view)); });
    if (beside) {
        ui.within({row.right() - buttons_width, row.y + 2, buttons_width, row.height},
                  [&] { button_row(ui, buttons, view, send); });
    }
    ui.take(std::max(used, beside ? ui.control_height() + 2 : 0.0f));
    if (beside) return;
    ui.space(12);
    button_row(ui, buttons, view, send);
}

// "Adventure Works Cycles · adventure-works.com · Teams Phone · Usage · MPN 4712233"
std::string summary_of(const ui::Ui& ui, const ClaimView& view)
{
    const claims::Claim& claim = view.claim;
    const std::string mpn =
        claim.mpn_id.empty() ? "" : ui.words().say("claim.mpn"_text, {{"mpn", claim.mpn_id}});
    std::string summary;
    for (const std::string& part : {claim.customer_name, claim.domain_name,
                                    products_text(ui.words(), view.rules.catalogue, claim.products),
                                    activities_text(ui.words(), claim.activities), mpn}) {
        if (!part.empty()) summary += (summary.empty() ? "" : " \u00B7 ") + part;
    }
    return summary;
}

// Pill, consent and deadline: side by side, or below each other where there is no room.
void state_line(ui::Ui& ui, const ClaimView& view)
{
    const ui::StatusPill pill = state_pill("state", ui.words(), view.state(), view.edition());
    const float pill_width = ui::status_pill_width(ui, pill);
    const std::string words = consent_in_words(ui.words(), view);
    const ui::Rect row = ui.rest();
    ui::status_pill_in(ui, {row.x, row.y, row.width, 24}, pill);
    if (words.empty()) return ui.space(24);
    const float x = row.x + pill_width + 12;
    const bool beside = row.right() - x > 260;
    const ui::Rect text = beside ? ui::Rect{x, row.y + 2, row.right() - x, row.height}
                                 : ui::Rect{row.x, row.y + 32, row.width, row.height};
    const float used = ui.within(text, [&] { ui::paragraph(ui, "standing", words); });
    ui.space(std::max(24.0f, text.y - row.y + used));
}

} // namespace

void claim_head(ui::Ui& ui, const ClaimView& view, const Send& send)
{
    ui::breadcrumb(
        ui, {.key = "where",
             .crumbs = {{.key = "claims", .label = ui.say("claims.title"_text), .href = "#/claims"},
                        {.key = "claim", .label = view.claim.id.text, .style = ui::type::mono}}});
    ui.space(8);
    title_row(ui, view, send);
    ui.space(8);
    state_line(ui, view);
    const std::string summary = summary_of(ui, view);
    if (summary.empty()) return;
    ui.space(8);
    ui::paragraph(ui, "summary", summary, ui::type::body, ui::Ink::TextSecond);
}

} // namespace screens
