// The claim on the review desk: what it says that its proof has to show, where it stands, and what
// was said about it.
#include "claims/dispute.h"
#include "screens/claim_parts.h"
#include "screens/domain_words.h"
#include "screens/proof_marks.h"
#include "screens/review_parts.h"
#include "screens/state_look.h"
#include "ui/gap.h"
#include "ui/heading.h"
#include "ui/key_button.h"
#include "ui/key_value_list.h"
#include "ui/link.h"
#include "ui/plurals.h"
#include "ui/text.h"

namespace screens {

using claims::Action;
using claims::Field;
using ui::operator""_text;

namespace {

std::string title_of(const ui::Ui& ui, const claims::Claim& claim)
{
    return claim.name.empty() ? ui.say("claim.nameless"_text) : claim.name;
}

// "Pre-sales · 2 products · Programme edition 2020"
std::string about(const ui::Words& words, const ClaimView& view)
{
    const auto count = static_cast<std::int64_t>(view.claim.products.size());
    std::string text = activities_text(words, view.claim.activities);
    if (!text.empty()) text += " \u00B7 ";
    text += ui::counted(words, "review.products"_text, count);
    return text + " \u00B7 " +
           words.say("review.edition"_text, {{"edition", view.claim.edition.text}});
}

void part(const ReviewDesk& desk, std::string_view key, ui::Text title, const ui::Body& body)
{
    ui::Ui& ui = desk.ui;
    ui.space(ui::gap::section);
    ui.around({.id = ui.id(key), .role = ui::Role::Region, .name = ui.say(title)}, [&] {
        ui::heading(ui, "title", 3, ui.say(title));
        ui.space(8);
        body();
    });
}

void assignment(const ReviewDesk& desk)
{
    if (!can(desk.open(), Action::Assign)) return;
    ui::Ui& ui = desk.ui;
    if (ui::key_button(ui, {.button = {.key = "assign",
                                       .label = ui.say(action_text(Action::Assign)),
                                       .icon = ui::Icon::person},
                            .key_shown = key_of(Action::Assign)})) {
        desk.send(act_on(desk.local.id, claims::AssignToMe{}));
    }
    ui.space(12);
}

void head(const ReviewDesk& desk, int level)
{
    ui::Ui& ui = desk.ui;
    const ClaimView& view = desk.open();
    ui::heading(ui, "name", level, title_of(ui, view.claim));
    ui.space(4);
    ui::paragraph(ui, "about", about(ui.words(), view), ui::type::body, ui::Ink::TextSecond);
    ui.space(8);
    ui::status_pill(ui, state_pill("state", ui.words(), view.state(), view.edition()));
    ui.space(12);
    claim_now(ui, view);
    assignment(desk);
}

// --- what competes -------------------------------------------------------------------------------

void rivals_notice(const ReviewDesk& desk)
{
    const ClaimView& view = desk.open();
    if (view.rivals.empty()) return;
    ui::Ui& ui = desk.ui;
    const auto count = static_cast<std::int64_t>(view.rivals.size());
    part(desk, "rivals", "claim.rivals"_text, [&] {
        ui::paragraph(ui, "text", ui::counted(ui.words(), "review.rivals.text"_text, count));
        ui.space(8);
        if (ui::key_button(ui, {.button = {.key = "compare",
                                           .label = ui.say("review.rivals.compare"_text),
                                           .icon = ui::Icon::scales},
                                .key_shown = "X"})) {
            desk.local.side = ReviewSide::Rivals;
            desk.local.side_chosen = true;
        }
    });
}

// --- what it says --------------------------------------------------------------------------------

std::string location_of(const ClaimView& view)
{
    std::string text = view.claim.mpn_id;
    for (const claims::Location& location : view.profile.locations) {
        if (location.mpn_id == view.claim.mpn_id && !location.name.empty()) {
            text += " \u00B7 " + location.name;
        }
    }
    return text;
}

std::vector<ui::KeyValue> facts_of(const ui::Ui& ui, const ClaimView& view)
{
    const claims::Claim& claim = view.claim;
    std::vector<ui::KeyValue> rows{
        {.key = "customer",
         .name = ui.say(field_text(Field::CustomerName)),
         .value = claim.customer_name},
        {.key = "domain",
         .name = ui.say(field_text(Field::DomainName)),
         .value = claim.domain_name},
        {.key = "tenant",
         .name = ui.say(field_text(Field::TenantId)),
         .value = claim.tenant_id,
         .identifier = true},
        {.key = "mpn", .name = ui.say(field_text(Field::MpnId)), .value = location_of(view)},
        {.key = "contact",
         .name = ui.say("claim.customer_contact"_text),
         .value = contact_in_words(claim, {Field::CustomerContactName, Field::CustomerContactTitle,
                                           Field::CustomerContactEmail})},
        {.key = "own",
         .name = ui.say("review.own_contact"_text),
         .value = contact_in_words(claim, {Field::OwnContactName, Field::OwnContactEmail})}};
    for (const claims::ClaimedProduct& claimed : claim.products) {
        rows.push_back({.key = claimed.product.text,
                        .name = product_name(ui.words(), view.rules.catalogue, claimed.product),
                        .value = claimed.subscription.id.empty()
                                     ? ui.say("review.no_subscription"_text)
                                     : claimed.subscription.id,
                        .identifier = !claimed.subscription.id.empty()});
    }
    return rows;
}

void facts(const ReviewDesk& desk)
{
    part(desk, "facts", "review.facts"_text, [&] {
        ui::key_value_list(desk.ui, "list", desk.ui.say("review.facts"_text),
                           facts_of(desk.ui, desk.open()));
        desk.ui.space(12);
        ui::link(desk.ui, {.key = "open",
                           .label = desk.ui.say("review.open_claim"_text),
                           .href = "#" + claim_address(desk.local.id)});
        desk.ui.space(12);
        mail_button(desk.ui, desk.local.claim.mail, desk.open());
    });
}

} // namespace

void review_claim(const ReviewDesk& desk, int heading_level)
{
    head(desk, heading_level);
    claim_doubts(desk.ui, desk.open());
    review_dispute_advice(desk);
    rivals_notice(desk);
    part(desk, "checklist", "claim.checklist"_text, [&] { review_checklist(desk); });
    desk.ui.space(ui::gap::section);
    review_hints(desk);
    desk.ui.space(ui::gap::section - 8);
    claim_coverage(desk.ui, desk.open(), desk.send);
    facts(desk);
    desk.ui.space(ui::gap::section);
    claim_comments(desk.ui, desk.local.claim, desk.open(), desk.send);
}

} // namespace screens
