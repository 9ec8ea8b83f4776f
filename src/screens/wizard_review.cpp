// The last step: everything on one page, what the edition wants confirmed, comments, and sending
// it.
#include "claims/parse.h"
#include "claims/proof.h"
#include "screens/domain_words.h"
#include "screens/wizard_steps.h"
#include "ui/banner.h"
#include "ui/choice.h"
#include "ui/comment.h"
#include "ui/dates.h"
#include "ui/focus_ring.h"
#include "ui/form.h"
#include "ui/heading.h"
#include "ui/key_value_list.h"
#include "ui/link.h"
#include "ui/plurals.h"
#include "ui/text.h"
#include "ui/text_area.h"

#include <algorithm>

namespace screens {

using claims::Field;
using ui::operator""_text;

namespace {

constexpr float between = 28;

// --- All that was entered
// --------------------------------------------------------------------------

ui::KeyValue row_of(ui::Ui& ui, const claims::Claim& claim, Field field)
{
    const bool identifier = field == Field::TenantId || field == Field::MpnId;
    std::string value = claims::text_of(claim, field);
    if (field == Field::DomainName) value = claims::readable_domain(value);
    return {.key = core::name_of(field),
            .name = ui.say(field_text(field)),
            .value = std::move(value),
            .identifier = identifier};
}

std::vector<ui::KeyValue> solution_rows(ui::Ui& ui, const ClaimView& view)
{
    const claims::Claim& claim = view.claim;
    const std::string area =
        claim.area ? ui.say(area_text(*claim.area, view.edition())) : std::string();
    return {{.key = "area", .name = ui.say("wizard.solution.area"_text), .value = area},
            {.key = "activity",
             .name = ui.say("wizard.solution.activity"_text),
             .value = activities_text(ui.words(), claim.activities)}};
}

std::vector<ui::KeyValue> product_rows(ui::Ui& ui, const ClaimView& view)
{
    std::vector<ui::KeyValue> rows;
    for (const claims::ClaimedProduct& claimed : view.claim.products) {
        const std::string& id = claimed.subscription.id;
        rows.push_back({.key = claimed.product.text,
                        .name = product_name(ui.words(), view.rules.catalogue, claimed.product),
                        .value = id.empty() ? ui.say("wizard.review.claimed"_text) : id,
                        .identifier = !id.empty()});
    }
    return rows;
}

std::vector<ui::KeyValue> proof_rows(ui::Ui& ui, const ClaimView& view)
{
    std::vector<ui::KeyValue> rows;
    for (const claims::Proof& proof : view.claim.proofs) {
        std::string proved;
        for (const claims::ClaimedProduct& claimed : view.claim.products) {
            if (claims::coverage_of(view.claim, proof.file.id, claimed.product) !=
                claims::Coverage::Proves) {
                continue;
            }
            if (!proved.empty()) proved += ", ";
            proved += product_name(ui.words(), view.rules.catalogue, claimed.product);
        }
        rows.push_back(
            {.key = proof.file.id.text, .name = proof.file.file_name, .value = std::move(proved)});
    }
    return rows;
}

std::vector<ui::KeyValue> rows_of(ui::Ui& ui, const ClaimView& view, WizardStep step)
{
    if (step == WizardStep::Solution) return solution_rows(ui, view);
    if (step == WizardStep::Products) return product_rows(ui, view);
    if (step == WizardStep::Proof) return proof_rows(ui, view);
    std::vector<ui::KeyValue> rows;
    for (const auto& named : core::names<Field>) {
        const bool here = step_of(claims::part_of(named.value)) == step;
        const bool empty = claims::text_of(view.claim, named.value).empty();
        const bool wanted = claims::is_required(named.value, view.claim, view.rules);
        if (here && (wanted || !empty)) rows.push_back(row_of(ui, view.claim, named.value));
    }
    return rows;
}

void section(ui::Ui& ui, const Wizard& wizard, WizardStep step)
{
    const std::string name = ui.say(step_text(step));
    ui.around({.id = ui.id(core::name_of(step)), .role = ui::Role::Group, .name = name}, [&] {
        ui::heading(ui, "heading", 3, name);
        ui.space(4);
        const std::vector<ui::KeyValue> rows = rows_of(ui, wizard.view, step);
        if (rows.empty())
            ui::paragraph(ui, "nothing", ui.say("wizard.review.nothing"_text), ui::type::body,
                          ui::Ink::TextSecond);
        else
            ui::key_value_list(ui, "values", name, rows);
        ui.space(4);
        ui::link(ui, {.key = "change",
                      .label = ui.words().say("wizard.review.change"_text, {{"step", name}}),
                      .href = "#" + wizard_address(wizard.view.claim.id, step)});
    });
    ui.space(20);
}

// --- What the edition wants confirmed
// --------------------------------------------------------------

void statement(ui::Ui& ui, const Wizard& wizard, const std::string& key)
{
    const auto& ticked = wizard.view.claim.acknowledged;
    const bool yes = std::find(ticked.begin(), ticked.end(), key) != ticked.end();
    arrive(ui, wizard, key, ui.id(key));
    const auto set = ui::check_box(
        ui, {.about = {.key = key,
                       .label = statement_text(ui.words(), key),
                       .error = note_at(ui, wizard, key).error,
                       .disabled_because = closed_because(
                           ui, wizard, claims::AcknowledgementChanged{.statement = key}),
                       .required = true},
             .checked = yes ? ui::Checked::Yes : ui::Checked::No});
    if (!set) return;
    act(wizard,
        claims::ChangeAcknowledgement{
            .statement = key, .tick = *set ? claims::Tick::Ticked : claims::Tick::Unticked});
}

void acknowledgements(ui::Ui& ui, const Wizard& wizard)
{
    const std::vector<std::string>& statements = wizard.view.edition().acknowledgements;
    if (statements.empty()) return;
    ui.space(between);
    const std::string name = ui.say(part_text(claims::Part::Acknowledgements));
    ui::fieldset(ui, {.key = "acknowledgements", .label = name}, [&] {
        for (const std::string& key : statements) statement(ui, wizard, key);
    });
    rule_source(ui, wizard, claims::EditionRule::Acknowledgements);
}

bool may_opt_out(const ClaimView& view)
{
    const auto& activities = view.claim.activities;
    return view.edition().payments_opt_out_offered &&
           view.claim.area == claims::SolutionArea::Microsoft365 &&
           std::find(activities.begin(), activities.end(), claims::Activity::Usage) !=
               activities.end();
}

void payments(ui::Ui& ui, const Wizard& wizard)
{
    if (!may_opt_out(wizard.view)) return;
    ui.space(between);
    const auto set = ui::check_box(
        ui, {.about = {.key = "payments",
                       .label = ui.say("wizard.review.opt_out"_text),
                       .description = ui.say("wizard.review.opt_out.text"_text),
                       .disabled_because = closed_because(ui, wizard, claims::PaymentsChosen{})},
             .checked = wizard.view.claim.payments_opted_out ? ui::Checked::Yes : ui::Checked::No});
    if (set) {
        act(wizard, claims::ChoosePayments{.payments = *set ? claims::Payments::OptedOut
                                                            : claims::Payments::Wanted});
    }
    rule_source(ui, wizard, claims::EditionRule::PaymentsOptOut);
}

// --- Comments
// --------------------------------------------------------------------------------------

void written(ui::Ui& ui, const Wizard& wizard, const claims::Comment& comment)
{
    const core::Date day = claims::local_date(comment.on, wizard.view.rules.calendar.zone);
    ui::comment(
        ui,
        {.key = comment.event.text,
         .author = comment.by.name.empty() ? ui.say(role_text(comment.by.role)) : comment.by.name,
         .role = comment.by.name.empty() ? std::string() : ui.say(role_text(comment.by.role)),
         .when = ui::date_text(ui.words(), ui::DateForm::WithWeekday, day),
         .text = comment.text});
    ui.space(12);
}

void comments(ui::Ui& ui, const Wizard& wizard)
{
    ui.space(between);
    ui::heading(ui, "comments", 3, ui.say("wizard.review.comments"_text));
    ui.space(12);
    for (const claims::Comment& comment : wizard.view.claim.comments) {
        written(ui, wizard, comment);
    }
    if (!can(wizard.view, claims::Action::Comment)) return;
    std::string& text = wizard.local.review.comment;
    if (auto typed =
            ui::text_area(ui, {.about = {.key = "comment",
                                         .label = ui.say("field.comment"_text),
                                         .description = ui.say("wizard.review.comment.text"_text)},
                               .value = text,
                               .length_max = static_cast<int>(claims::comment_length.most)})) {
        text = std::move(*typed);
    }
    ui.space(8);
    const bool sound = claims::parse_comment(text).is_ok();
    if (ui::button(ui, {.key = "add-comment",
                        .label = ui.say(action_text(claims::Action::Comment)),
                        .disabled_because =
                            sound ? std::string() : ui.say("wizard.review.comment.first"_text)})) {
        act(wizard, claims::AddComment{.text = text});
        text.clear();
        ui.focus(ui.id("comment")); // the button is disabled again
    }
}

// --- Sending
// ---------------------------------------------------------------------------------------

void problems(ui::Ui& ui, const Wizard& wizard)
{
    const int errors = claims::count_errors(wizard.view.problems);
    if (errors == 0) return;
    const ui::NodeId id = ui.id("problems");
    arrive(ui, wizard, "problems", id);
    const std::string title = ui::counted(ui.words(), "wizard.review.problems"_text, errors);
    ui.around({.id = id,
               .role = ui::Role::Region,
               .states = ui::States{}.with(ui::State::Focusable),
               .name = title,
               .numbers = {{ui::NumberProperty::TabIndex, -1}}},
              [&] {
                  ui::heading(ui, "heading", 3, title);
                  ui.space(8);
                  problem_lines(ui, wizard);
              });
    ui.space(between);
}

void everything_was_asked(const Wizard& wizard)
{
    for (const auto& named : core::names<WizardStep>) wizard.local.passed.insert(named.value);
}

void send_claim(ui::Ui& ui, const Wizard& wizard, claims::Action action)
{
    if (claims::count_errors(wizard.view.problems) > 0) {
        everything_was_asked(wizard);
        wizard.local.wanted = "problems";
        ui.wake_after(0);
        return;
    }
    if (action == claims::Action::Submit)
        act(wizard, claims::SubmitClaim{});
    else
        act(wizard, claims::ResubmitClaim{});
    wizard.send(GoTo{.address = "/claims/" + wizard.view.claim.id.text});
}

void submission(ui::Ui& ui, const Wizard& wizard)
{
    const auto can_be = [&](claims::Action action) {
        return find_offer(wizard.view, action) != nullptr;
    };
    const bool first = can_be(claims::Action::Submit);
    if (!first && !can_be(claims::Action::Resubmit)) return;
    const claims::Action action = first ? claims::Action::Submit : claims::Action::Resubmit;
    ui.space(between);
    ui::heading(ui, "submission", 3, ui.say("wizard.review.before"_text));
    ui.space(8);
    ui::paragraph(ui, "consequence", review_sentence(ui, wizard));
    ui.space(4);
    ui::paragraph(ui, "closed", edit_sentence(ui, wizard.view.edition()));
    ui.space(16);
    if (ui::button(ui, {.key = "submit",
                        .label = ui.say(action_text(action)),
                        .icon = ui::Icon::send,
                        .look = ui::ButtonLook::Primary})) {
        send_claim(ui, wizard, action);
    }
}

} // namespace

void wizard_review(ui::Ui& ui, const Wizard& wizard)
{
    problems(ui, wizard);
    for (const auto& named : core::names<WizardStep>) {
        if (named.value != WizardStep::Review) section(ui, wizard, named.value);
    }
    acknowledgements(ui, wizard);
    payments(ui, wizard);
    comments(ui, wizard);
    submission(ui, wizard);
}

} // namespace screens
