// What is still missing, step by step, each line leading to its field; and what happens once the
// claim is submitted.
#include "screens/domain_words.h"
#include "screens/problem_words.h"
#include "screens/wizard_steps.h"
#include "ui/dates.h"
#include "ui/focus_ring.h"
#include "ui/heading.h"
#include "ui/plurals.h"
#include "ui/text.h"
#include "ui/texts_of.h"

#include <algorithm>

namespace screens {

using claims::DayKind;
using claims::Problem;
using claims::Severity;
using ui::Text;
using ui::operator""_text;

namespace {

constexpr float icon_size = 16;

struct Look {
    ui::Icon icon = ui::Icon::None; // none: a small ring
    ui::Ink ink = ui::Ink::TextSecond;
    Text word{};
};

Look look_of(const Problem& problem)
{
    if (problem.severity == Severity::Warning) {
        return {
            .icon = ui::Icon::warning, .ink = ui::Ink::Amber, .word = "wizard.rail.warning"_text};
    }
    if (is_missing(problem)) return {.word = "wizard.rail.missing"_text};
    return {.icon = ui::Icon::error_circle, .ink = ui::Ink::Red, .word = "wizard.rail.wrong"_text};
}

// What is not there yet is named; what is wrong is said.
std::string line_of(ui::Ui& ui, const Wizard& wizard, const Problem& problem)
{
    if (problem.field && is_missing(problem)) return ui.say(field_text(*problem.field));
    const claims::Surroundings surroundings = wizard.view.around;
    return problem_sentence(
        ui.words(), problem,
        {.claim = wizard.view.claim, .surroundings = surroundings, .rules = wizard.view.rules});
}

void draw_mark(ui::Ui& ui, const ui::Rect& at, const Look& look)
{
    if (look.icon != ui::Icon::None) {
        ui.painter().icon(at, look.icon, look.ink);
        return;
    }
    ui.painter().disc(at.centre(), 5, ui::Ink::ControlLine);
    ui.painter().disc(at.centre(), 4, ui::Ink::Surface);
}

void problem_line(ui::Ui& ui, const Wizard& wizard, const Problem& problem, std::size_t index)
{
    const std::string line = line_of(ui, wizard, problem);
    const Look look = look_of(problem);
    const ui::NodeId id = ui.id("line" + std::to_string(index));
    const ui::Rect from = ui.rest();
    const float top = ui.cursor();
    draw_mark(ui, {from.x, top + 2, icon_size, icon_size}, look);
    const float aside = icon_size + 8;
    const std::size_t node = ui.inside(
        {.id = id,
         .role = ui::Role::Button,
         .states = ui::States{}.with(ui::State::Focusable),
         .name = line,
         .texts = {{ui::TextProperty::Description, ui.say(look.word)}}},
        [&] {
            ui.space(ui.within({from.x + aside, top, from.width - aside, from.height},
                               [&] { ui::wrapped_text(ui, line, ui::type::body, ui::Ink::Link); }));
        });
    const ui::Rect area{from.x, top, from.width, ui.cursor() - top};
    ui.node(node).rect = area;
    ui::focus_ring(ui, id, area, 2);
    if (ui.interaction().activated(id)) {
        go_to_place(wizard, step_of(problem.part), place_of(problem));
        ui.wake_after(0);
    }
    ui.space(6);
}

void problems_of(ui::Ui& ui, const Wizard& wizard, WizardStep step)
{
    const auto& problems = wizard.view.problems;
    const bool any = std::any_of(problems.begin(), problems.end(), [&](const Problem& problem) {
        return step_of(problem.part) == step;
    });
    if (!any) return;
    ui.around({.id = ui.id(core::name_of(step)),
               .role = ui::Role::Group,
               .name = ui.say(step_text(step))},
              [&] {
                  ui::paragraph(ui, "step", ui.say(step_text(step)), ui::type::caption_strong,
                                ui::Ink::TextSecond);
                  ui.space(4);
                  for (std::size_t i = 0; i < problems.size(); ++i) {
                      if (step_of(problems[i].part) == step) {
                          problem_line(ui, wizard, problems[i], i);
                      }
                  }
              });
    ui.space(6);
}

// --- What happens next ---------------------------------------------------------------------------

std::string day(ui::Ui& ui, core::Date date)
{
    return ui::date_text(ui.words(), ui::DateForm::WithWeekday, date);
}

std::string answer_sentence(ui::Ui& ui, const claims::Edition& edition)
{
    return ui::counted(ui.words(), "wizard.next.answer"_text, edition.partner_answers_within.days);
}

std::string consent_sentence(ui::Ui& ui, const claims::Edition& edition)
{
    const claims::ConsentRules& consent = edition.consent;
    if (!consent.period) return ui.say("wizard.next.consent_open"_text);
    const bool at_once = consent.starts == claims::ConsentStart::OnSubmission;
    const bool business = consent.period->kind == DayKind::Business;
    const Text text = at_once && business ? "wizard.next.consent_at_once_business"_text
                      : at_once           ? "wizard.next.consent_at_once"_text
                      : business          ? "wizard.next.consent_business"_text
                                          : "wizard.next.consent"_text;
    return ui::counted(ui.words(), text, consent.period->days);
}

} // namespace

std::string review_sentence(ui::Ui& ui, const Wizard& wizard)
{
    const ClaimView& view = wizard.view;
    const claims::Calendar& calendar = view.rules.calendar;
    const core::Date starts =
        claims::due_day(view.today(), view.edition().review_starts_within, calendar);
    const core::Date decides =
        claims::due_day(starts, view.edition().review_decides_within, calendar);
    return ui.words().say("wizard.next.review"_text,
                          {{"start", day(ui, starts)}, {"decision", day(ui, decides)}});
}

std::string edit_sentence(ui::Ui& ui, const claims::Edition& edition)
{
    if (edition.editable_parts.empty()) return ui.say("wizard.next.closed"_text);
    std::vector<std::string> parts;
    for (const claims::Part part : edition.editable_parts) {
        parts.push_back(ui.say(part_text(part)));
    }
    return ui.words().say("wizard.next.editable"_text, {{"parts", ui::listed(ui.words(), parts)}});
}

constexpr auto step_texts = ui::texts_of<WizardStep>("wizard.step.");

Text step_text(WizardStep step)
{
    return step_texts[static_cast<std::size_t>(step)];
}

void problem_lines(ui::Ui& ui, const Wizard& wizard)
{
    for (const auto& named : core::names<WizardStep>) problems_of(ui, wizard, named.value);
}

void wizard_missing(ui::Ui& ui, const Wizard& wizard)
{
    const bool any = !wizard.view.problems.empty();
    const std::string title = ui.say(any ? "wizard.rail.title"_text : "wizard.rail.complete"_text);
    ui.around({.id = ui.id("missing"), .role = ui::Role::Region, .name = title}, [&] {
        ui::heading(ui, "title", 2, title);
        ui.space(12);
        if (!any) ui::paragraph(ui, "complete", ui.say("wizard.rail.complete.text"_text));
        problem_lines(ui, wizard);
    });
}

void wizard_prospect(ui::Ui& ui, const Wizard& wizard)
{
    const claims::Edition& edition = wizard.view.edition();
    const std::string title = ui.say("wizard.next.title"_text);
    ui.around({.id = ui.id("next"), .role = ui::Role::Region, .name = title}, [&] {
        ui::heading(ui, "title", 2, title);
        ui.space(8);
        ui::paragraph(ui, "review", review_sentence(ui, wizard));
        ui.space(8);
        ui::paragraph(ui, "answer", answer_sentence(ui, edition));
        ui.space(8);
        ui::paragraph(ui, "consent", consent_sentence(ui, edition));
        ui.space(8);
        ui::paragraph(ui, "edit", edit_sentence(ui, edition));
        rule_source(ui, wizard, claims::EditionRule::ReviewStart);
    });
}

} // namespace screens
