// The frame around the steps: title, way through, card, rail.
#include "screens/domain_words.h"
#include "screens/help_places.h"
#include "screens/state_look.h"
#include "screens/wizard_steps.h"
#include "ui/banner.h"
#include "ui/breadcrumb.h"
#include "ui/card.h"
#include "ui/form.h"
#include "ui/gap.h"
#include "ui/heading.h"
#include "ui/link.h"
#include "ui/menu.h"
#include "ui/stepper.h"
#include "ui/text.h"

#include <algorithm>
#include <utility>

namespace screens {

using ui::Text;
using ui::operator""_text;

namespace {

constexpr float way_width = 224;
constexpr float rail_width = 272;
constexpr float rail_beside_from = 960; // widths of the page's column
constexpr float way_beside_from = 620;
constexpr float row_height_gap = 8;

struct StepBody {
    Text title{};
    Text intro{};
    void (*draw)(ui::Ui&, const Wizard&) = nullptr;
};

StepBody body_of(WizardStep step)
{
    switch (step) {
    case WizardStep::Partner:
        return {"wizard.partner.title"_text, "wizard.partner.intro"_text, wizard_partner};
    case WizardStep::Solution:
        return {"wizard.solution.title"_text, "wizard.solution.intro"_text, wizard_solution};
    case WizardStep::Customer:
        return {"wizard.customer.title"_text, "wizard.customer.intro"_text, wizard_customer};
    case WizardStep::Products:
        return {"wizard.products.title"_text, "wizard.products.intro"_text, wizard_products};
    case WizardStep::Contacts:
        return {"wizard.contacts.title"_text, "wizard.contacts.intro"_text, wizard_contacts};
    case WizardStep::Proof:
        return {"wizard.proof.title"_text, "wizard.proof.intro"_text, wizard_proof};
    case WizardStep::Review:
        return {"wizard.review.title"_text, "wizard.review.intro"_text, wizard_review};
    }
    return {};
}

std::optional<WizardStep> beside(WizardStep step, int by)
{
    const int index = static_cast<int>(step) + by;
    if (index < 0 || index > static_cast<int>(WizardStep::Review)) return std::nullopt;
    return static_cast<WizardStep>(index);
}

// --- The top
// ---------------------------------------------------------------------------------------

std::string title_of(ui::Ui& ui, const claims::Claim& claim)
{
    return claim.name.empty() ? ui.say("wizard.title"_text) : claim.name;
}

void crumbs(ui::Ui& ui, const Wizard& wizard)
{
    ui::breadcrumb(
        ui, {.key = "crumbs",
             .crumbs = {{.key = "claims", .label = ui.say("claims.title"_text), .href = "#/claims"},
                        {.key = "claim", .label = title_of(ui, wizard.view.claim)}}});
    ui.space(8);
}

void more(ui::Ui& ui, const Wizard& wizard, const ui::Rect& area)
{
    ui::MenuButton menu{.key = "more", .label = ui.say("wizard.more"_text)};
    std::vector<claims::Command> commands;
    if (can(wizard.view, claims::Action::Discard)) {
        menu.entries.push_back(
            {.key = "discard", .label = ui.say(action_text(claims::Action::Discard))});
        commands.emplace_back(claims::DiscardClaim{});
    }
    if (menu.entries.empty()) return;
    if (const auto chosen = ui::menu_button_in(ui, area, menu)) act(wizard, commands[*chosen]);
}

void actions(ui::Ui& ui, const Wizard& wizard)
{
    const ui::Button close{.key = "close", .label = ui.say("wizard.close"_text)};
    const float width = ui::button_width(ui, close);
    const ui::Rect row = ui.take(ui.control_height());
    const ui::Rect at{row.right() - width, row.y, width, row.height};
    const float menu =
        ui::menu_button_width(ui, {.key = "more", .label = ui.say("wizard.more"_text)});
    more(ui, wizard, {at.x - row_height_gap - menu, row.y, menu, row.height});
    if (ui::button_in(ui, at, close)) wizard.send(GoTo{.address = "/claims"});
}

void title(ui::Ui& ui, const Wizard& wizard)
{
    ui::heading(ui, "title", 1, title_of(ui, wizard.view.claim));
    ui.space(8);
    ui::status_pill(ui,
                    state_pill("state", ui.words(), wizard.view.state(), wizard.view.edition()));
}

void top(ui::Ui& ui, const Wizard& wizard)
{
    crumbs(ui, wizard);
    if (ui.width() < way_beside_from) {
        title(ui, wizard);
        ui.space(12);
        actions(ui, wizard);
    } else {
        ui.columns({5, 3}, ui::gap::section, [&](std::size_t column) {
            if (column == 0)
                title(ui, wizard);
            else
                actions(ui, wizard);
        });
    }
    ui.space(20);
}

// --- The step
// --------------------------------------------------------------------------------------

void go_on(const Wizard& wizard, WizardStep to)
{
    wizard.local.passed.insert(wizard.local.step);
    go_to_place(wizard, to);
}

void back_and_on(ui::Ui& ui, const Wizard& wizard)
{
    const auto back = beside(wizard.local.step, -1);
    const auto on = beside(wizard.local.step, 1);
    const ui::Button back_button{.key = "back", .label = ui.say("wizard.back"_text)};
    const ui::Button on_button{.key = "continue",
                               .label = ui.say("wizard.continue"_text),
                               .look = ui::ButtonLook::Primary};
    ui.space(24);
    const ui::Rect row = ui.take(ui.control_height());
    float right = row.right();
    const float on_width = on ? ui::button_width(ui, on_button) + row_height_gap : 0;
    if (back) {
        const float width = ui::button_width(ui, back_button);
        const ui::Rect area{right - on_width - width, row.y, width, row.height};
        if (ui::button_in(ui, area, back_button)) go_on(wizard, *back);
    }
    if (on) {
        const float width = on_width - row_height_gap;
        const bool pressed =
            ui::button_in(ui, {right - width, row.y, width, row.height}, on_button);
        if (pressed || std::exchange(wizard.local.enter, false)) go_on(wizard, *on);
    }
}

void step_card(ui::Ui& ui, const Wizard& wizard)
{
    const StepBody body = body_of(wizard.local.step);
    ui::card(ui, [&] {
        ui::form(ui, {.key = "form", .label = ui.say(step_text(wizard.local.step))}, [&] {
            ui::heading(ui, "title", 2, ui.say(body.title));
            ui.space(8);
            ui::paragraph(ui, "intro", ui.say(body.intro), ui::type::body, ui::Ink::TextSecond);
            ui.space(4);
            learn_more(ui, "help", ui.say(step_text(wizard.local.step)),
                       help_about(wizard.local.step));
            ui.space(20);
            ui.around({.id = ui.id(core::name_of(wizard.local.step)), .role = ui::Role::Group},
                      [&] { body.draw(ui, wizard); });
            back_and_on(ui, wizard);
        });
    });
}

void rail(ui::Ui& ui, const Wizard& wizard)
{
    const bool told = wizard.local.step == WizardStep::Review && // the step itself says it
                      claims::count_errors(wizard.view.problems) > 0;
    const bool draft = wizard.view.state() == claims::State::Editing;
    if (told && !draft) return;
    ui::card(ui, [&] {
        if (!told) wizard_missing(ui, wizard);
        if (!told && draft) ui.space(20);
        if (draft) wizard_prospect(ui, wizard);
    });
}

// --- The page: three columns, two, or one
// ----------------------------------------------------------

void upright(ui::Ui& ui, const Wizard& wizard)
{
    const ui::Rect area = ui.rest();
    const bool three = area.width >= rail_beside_from;
    const float rest = area.width - way_width - ui::gap::section;
    const float middle = three ? rest - rail_width - ui::gap::section : rest;
    const float x = area.x + way_width + ui::gap::section;
    float used =
        ui.within({area.x, area.y, way_width, area.height}, [&] { wizard_way(ui, wizard); });
    const float card = ui.within({x, area.y, middle, area.height}, [&] {
        step_card(ui, wizard);
        if (three) return;
        ui.space(ui::gap::section);
        rail(ui, wizard);
    });
    used = std::max(used, card);
    if (three) {
        const ui::Rect right{x + middle + ui::gap::section, area.y, rail_width, area.height};
        used = std::max(used, ui.within(right, [&] { rail(ui, wizard); }));
    }
    ui.space(used);
}

void page(ui::Ui& ui, const Wizard& wizard)
{
    if (ui.width() >= way_beside_from) {
        upright(ui, wizard);
        return;
    }
    wizard_way(ui, wizard);
    ui.space(16);
    step_card(ui, wizard);
    ui.space(ui::gap::section);
    rail(ui, wizard);
}

void discarded(ui::Ui& ui, const Wizard& wizard)
{
    ui::banner(ui,
               {.key = "discarded",
                .tone = ui::Tone::Amber,
                .icon = ui::Icon::info,
                .title = ui.say("wizard.discarded"_text),
                .sentences = {ui.say("wizard.discarded.text"_text)}},
               [&] {
                   if (!can(wizard.view, claims::Action::Restore)) return;
                   if (ui::button(ui, {.key = "restore",
                                       .label = ui.say(action_text(claims::Action::Restore))})) {
                       act(wizard, claims::RestoreClaim{});
                   }
               });
}

ui::StepStage stage_of(const Wizard& wizard, WizardStep step)
{
    if (step == wizard.local.step) return ui::StepStage::Current;
    const bool passed = wizard.local.passed.count(step) != 0;
    if (errors_at(wizard, step) > 0) return passed ? ui::StepStage::Wrong : ui::StepStage::ToCome;
    return step == WizardStep::Review ? ui::StepStage::ToCome : ui::StepStage::Done;
}

} // namespace

void wizard_way(ui::Ui& ui, const Wizard& wizard)
{
    ui::Stepper stepper{.key = "way", .label = ui.say("wizard.way"_text)};
    for (const auto& named : core::names<WizardStep>) {
        stepper.steps.push_back({.key = std::string(named.name),
                                 .label = ui.say(step_text(named.value)),
                                 .stage = stage_of(wizard, named.value),
                                 .href = "#" + wizard_address(wizard.view.claim.id, named.value)});
    }
    ui::stepper(ui, stepper);
}

void wizard_screen(ui::Ui& ui, const Wizard& wizard)
{
    top(ui, wizard);
    if (wizard.view.state() == claims::State::Discarded) {
        discarded(ui, wizard);
        return;
    }
    page(ui, wizard);
}

void wizard_screen(ui::Ui& ui, WizardAbsence absence)
{
    const bool opening = absence == WizardAbsence::Opening;
    ui::heading(ui, "title", 1, ui.say("wizard.title"_text));
    ui.space(12);
    ui::paragraph(ui, "text", ui.say(opening ? "wizard.opening"_text : "wizard.absent"_text));
    if (opening) return;
    ui.space(16);
    ui::link(ui, {.key = "claims", .label = ui.say("not_found.back"_text), .href = "#/claims"});
}

} // namespace screens
