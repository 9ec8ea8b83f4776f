#include "screens/consent_screen.h"

#include "claims/lifecycle.h"
#include "core/match.h"
#include "screens/claim_acts.h"
#include "screens/claim_parts.h"
#include "screens/consent_list.h"
#include "screens/domain_words.h"
#include "ui/banner.h"
#include "ui/card.h"
#include "ui/gap.h"
#include "ui/heading.h"
#include "ui/key_value_list.h"
#include "ui/link.h"
#include "ui/text.h"

#include <array>

namespace screens {

using claims::Action;
using claims::Field;
using ui::Text;
using ui::operator""_text;

namespace {

constexpr std::string_view folder = "/consent";
constexpr float letter_width = 760; // as long as lines of a letter should be
constexpr float choices_beside_from = 560;

struct Page {
    ui::Ui& ui;
    ConsentScreen& local;
    const ClaimView& view;
    const Send& send;
    std::string partner{};
    std::string named{}; // the same, within a sentence
};

std::string say(const Page& page, Text text)
{
    return page.ui.words().say(text, {{"partner", page.partner},
                                      {"named", page.named},
                                      {"customer", page.view.claim.customer_name}});
}

std::string say_with_day(const Page& page, Text text, core::Date day)
{
    return page.ui.words().say(text, {{"partner", page.partner},
                                      {"named", page.named},
                                      {"customer", page.view.claim.customer_name},
                                      {"date", day_in_words(page.ui.words(), day)}});
}

// --- how it stands -------------------------------------------------------------------------------

struct Told {
    ui::Tone tone = ui::Tone::Paper;
    ui::Icon icon = ui::Icon::info;
    std::string title{};
    std::vector<std::string> sentences{};
};

Told before_the_question(const Page& page)
{
    const bool ended = !claims::is_live(page.view.state());
    return {
        .tone = ui::Tone::Neutral,
        .icon = ended ? ui::Icon::prohibited : ui::Icon::info,
        .title = say(page, ended ? "consent.ended.title"_text : "consent.early.title"_text),
        .sentences = {say(page, ended ? "consent.ended.text"_text : "consent.early.text"_text)}};
}

Told how_it_stands(const Page& page)
{
    return core::match(
        page.view.standing.consent,
        [&](const claims::ConsentNotStarted&) { return before_the_question(page); },
        [&](const claims::ConsentPending& pending) {
            return Told{.tone = ui::Tone::Paper,
                        .icon = ui::Icon::calendar,
                        .title = say_with_day(page, "consent.pending.title"_text, pending.until),
                        .sentences = {say(page, "consent.pending.text"_text)}};
        },
        [&](const claims::ConsentPassed& passed) {
            return Told{
                .tone = ui::Tone::Green,
                .icon = ui::Icon::checkmark,
                .title = say(page, "consent.passed.title"_text),
                .sentences = {say_with_day(page, "consent.passed.text"_text, passed.last_day)}};
        },
        [&](const claims::ConsentOpen& open) {
            return Told{.tone = ui::Tone::Paper,
                        .icon = ui::Icon::checkmark,
                        .title = say_with_day(page, "consent.open.title"_text, open.since),
                        .sentences = {say(page, "consent.open.text"_text)}};
        },
        [&](const claims::ConsentDeclined& declined) {
            const core::Date day = claims::local_date(declined.on, page.view.rules.calendar.zone);
            Told told{.tone = ui::Tone::Neutral,
                      .icon = ui::Icon::prohibited,
                      .title = say_with_day(page, "consent.declined.title"_text, day),
                      .sentences = {say(page, "consent.declined.text"_text)}};
            const std::string& reason = page.view.claim.decline_reason;
            if (!reason.empty()) {
                told.sentences.push_back(
                    page.ui.words().say("consent.declined.reason"_text, {{"reason", reason}}));
            }
            return told;
        });
}

void standing(const Page& page)
{
    const Told told = how_it_stands(page);
    ui::banner(page.ui, {.key = "standing",
                         .tone = told.tone,
                         .icon = told.icon,
                         .title = told.title,
                         .sentences = told.sentences});
}

// --- the letter ----------------------------------------------------------------------------------

void part(const Page& page, std::string_view key, Text title, const ui::Body& body)
{
    ui::Ui& ui = page.ui;
    ui.space(ui::gap::section);
    ui.around({.id = ui.id(key), .role = ui::Role::Region, .name = say(page, title)}, [&] {
        ui::heading(ui, "title", 2, say(page, title));
        ui.space(8);
        body();
    });
}

void bullets(ui::Ui& ui, std::string_view key, const std::string& name, ui::Icon icon, ui::Ink ink,
             const std::vector<std::string>& items)
{
    ui.around({.id = ui.id(key), .role = ui::Role::List, .name = name}, [&] {
        for (std::size_t i = 0; i < items.size(); ++i) {
            const ui::Rect row = ui.rest();
            ui.painter().icon({row.x, row.y, 20, 20}, icon, ink);
            ui.around(
                {.id = ui.id(std::to_string(i)), .role = ui::Role::ListItem, .name = items[i]},
                [&] {
                    ui.take(ui.within({row.x + 28, row.y, row.width - 28, row.height}, [&] {
                        ui::wrapped_text(ui, items[i], ui::type::body, ui::Ink::Text);
                    }));
                });
            ui.space(8);
        }
    });
}

void who_asks(const Page& page)
{
    ui::Ui& ui = page.ui;
    const claims::Claim& claim = page.view.claim;
    part(page, "who", "consent.who"_text, [&] {
        ui::key_value_list(
            ui, "facts", say(page, "consent.who"_text),
            {{.key = "partner", .name = ui.say("consent.who.partner"_text), .value = page.partner},
             {.key = "number", .name = ui.say("consent.who.number"_text), .value = claim.mpn_id},
             {.key = "contact",
              .name = ui.say("consent.who.contact"_text),
              .value = contact_in_words(claim, {Field::OwnContactName, Field::OwnContactEmail})},
             {.key = "customer",
              .name = ui.say("consent.who.customer"_text),
              .value = contact_in_words(claim, {Field::CustomerName, Field::DomainName})}});
    });
}

void products(const Page& page)
{
    ui::Ui& ui = page.ui;
    part(page, "products", "consent.products"_text, [&] {
        std::vector<std::string> names;
        for (const claims::ClaimedProduct& claimed : page.view.claim.products) {
            names.push_back(product_name(ui.words(), page.view.rules.catalogue, claimed.product));
        }
        bullets(ui, "list", say(page, "consent.products"_text), ui::Icon::checkmark,
                ui::Ink::Accent, names);
        ui::paragraph(ui, "work", work_in_words(ui.words(), page.view));
    });
}

void data(const Page& page)
{
    ui::Ui& ui = page.ui;
    part(page, "sees", "consent.sees"_text, [&] {
        bullets(ui, "list", say(page, "consent.sees"_text), ui::Icon::eye, ui::Ink::Accent,
                partner_would_see(ui.words(), page.view));
    });
    part(page, "hidden", "consent.hidden"_text, [&] {
        bullets(ui, "list", say(page, "consent.hidden"_text), ui::Icon::eye_off,
                ui::Ink::TextSecond, partner_would_not_see(ui.words(), page.view));
    });
}

// --- the choice ----------------------------------------------------------------------------------

struct Choice {
    std::string_view key{};
    Text title{};
    std::string text{};
};

void choice(const Page& page, const Choice& choice, const ui::Body& act)
{
    ui::Ui& ui = page.ui;
    ui::card(ui, {.ground = ui::Ink::Page, .shadow = false}, [&] {
        ui.around(
            {.id = ui.id(choice.key), .role = ui::Role::Region, .name = say(page, choice.title)},
            [&] {
                ui::heading(ui, "title", 3, say(page, choice.title));
                ui.space(4);
                ui::paragraph(ui, "text", choice.text);
                act();
            });
    });
}

std::string if_left(const Page& page)
{
    const auto* pending = std::get_if<claims::ConsentPending>(&page.view.standing.consent);
    if (pending == nullptr) return say(page, "consent.leave.open"_text);
    return say_with_day(page, "consent.leave.text"_text, pending->until);
}

void leave_choice(const Page& page)
{
    choice(page, {.key = "leave", .title = "consent.leave"_text, .text = if_left(page)}, [&] {
        page.ui.space(8);
        ui::paragraph(page.ui, "nothing", say(page, "consent.leave.nothing"_text), ui::type::body,
                      ui::Ink::TextSecond);
    });
}

void decline_choice(const Page& page)
{
    choice(page,
           {.key = "decline",
            .title = "consent.decline"_text,
            .text = say(page, "consent.decline.text"_text)},
           [&] {
               ui::Ui& ui = page.ui;
               ui.space(12);
               if (ui::button(ui, {.key = "open",
                                   .label = ui.say(action_text(Action::Decline)),
                                   .icon = ui::Icon::dismiss})) {
                   begin_act(page.local.claim, page.view, Action::Decline, page.send);
               }
           });
}

void choices(const Page& page)
{
    if (!can(page.view, Action::Decline)) return;
    ui::Ui& ui = page.ui;
    part(page, "choice", "consent.choice"_text, [&] {
        if (ui.width() < choices_beside_from) {
            leave_choice(page);
            ui.space(16);
            decline_choice(page);
            return;
        }
        ui.columns({1, 1}, 16, [&](std::size_t column) {
            if (column == 0)
                leave_choice(page);
            else
                decline_choice(page);
        });
    });
}

// --- the page ------------------------------------------------------------------------------------

// Others look over the customer's shoulder.
void for_others(const Page& page)
{
    if (claims::has_right(page.view.me.role, claims::Right::Decline)) return;
    ui::Ui& ui = page.ui;
    ui::banner(ui,
               {.key = "others",
                .tone = ui::Tone::Neutral,
                .icon = ui::Icon::eye,
                .title = ui.say("consent.others.title"_text),
                .sentences = {ui.say("consent.others.text"_text)}},
               [&] {
                   ui::link(ui, {.key = "claim",
                                 .label = ui.say("consent.others.claim"_text),
                                 .href = "#" + claim_address(page.local.id)});
               });
    ui.space(16);
}

void letter(const Page& page)
{
    ui::Ui& ui = page.ui;
    ui::card(ui, {.padding = ui.width() < choices_beside_from ? 20.0f : 40.0f}, [&] {
        ui::heading(ui, "title", 1, say(page, "consent.letter.title"_text));
        ui.space(12);
        ui::paragraph(ui, "intro", say(page, "consent.letter.intro"_text));
        ui.space(20);
        standing(page);
        choices(page);
        who_asks(page);
        products(page);
        data(page);
        ui.space(ui::gap::section);
        ui::paragraph(ui, "questions", say(page, "consent.letter.questions"_text), ui::type::body,
                      ui::Ink::TextSecond);
    });
}

void panels(const Page& page)
{
    std::optional<ClaimDeed>& deed = page.local.claim.deed;
    if (deed && !can(page.view, deed->action)) deed.reset();
    if (deed && claim_deed(page.ui, *deed, page.view, page.send)) deed.reset();
}

void consent_page(ui::Ui& ui, ConsentScreen& local, const ClaimView& view, const Send& send)
{
    const Page page{.ui = ui,
                    .local = local,
                    .view = view,
                    .send = send,
                    .partner = partner_name(ui.words(), view),
                    .named = partner_name(ui.words(), view, NamePlace::Within)};
    const ui::Rect all = ui.rest();
    const float width = std::min(letter_width, all.width);
    const ui::Rect column{all.x + (all.width - width) / 2, all.y, width, all.height};
    ui.take(ui.within(column, [&] {
        if (claims::has_right(view.me.role, claims::Right::Decline)) {
            ui::link(ui, {.key = "all",
                          .label = ui.say("consent.back"_text),
                          .href = "#" + consent_address({})});
            ui.space(12);
        }
        for_others(page);
        letter(page);
    }));
    panels(page);
}

} // namespace

ConsentScreen consent_screen_at(std::string_view path)
{
    ConsentScreen local;
    if (path.size() > folder.size() + 1) local.id = {std::string(path.substr(folder.size() + 1))};
    local.claim.id = local.id;
    return local;
}

std::string consent_address(const claims::ClaimId& id)
{
    return std::string(folder) + (id.text.empty() ? "" : "/" + id.text);
}

void consent_screen(ui::Ui& ui, ConsentScreen& local, const ConsentView& view, const Send& send)
{
    if (local.id.text.empty()) return consent_list(ui, view.workspace);
    if (view.open) return consent_page(ui, local, *view.open, send);
    claim_screen(ui, local.claim,
                 view.workspace.read_percent ? ClaimAbsence::Opening : ClaimAbsence::NotHere);
}

} // namespace screens
