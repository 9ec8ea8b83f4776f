#include "screens/domain_words.h"
#include "screens/problem_words.h"
#include "screens/refusal_words.h"
#include "screens/wizard_steps.h"
#include "ui/focus_ring.h"
#include "ui/reveal.h"
#include "ui/text.h"

#include <algorithm>

namespace screens {

using claims::Problem;
using claims::Severity;
using ui::Text;
using ui::operator""_text;

namespace {

constexpr double pause_ms = 1500;     // after which what is being typed is kept
constexpr int kept_length_max = 1000; // of a draft's field, right or wrong
constexpr float note_icon = 16;

std::string joined(const ProblemSentences& said)
{
    return said.what + " " + said.why + " " + said.fix;
}

WizardNote note_of(ui::Ui& ui, const Wizard& wizard, const std::vector<Problem>& problems,
                   std::string_view place)
{
    WizardNote note;
    const claims::Surroundings surroundings = wizard.view.around;
    const ProblemSubject subject{
        .claim = wizard.view.claim, .surroundings = surroundings, .rules = wizard.view.rules};
    for (const Problem& problem : problems) {
        if (place_of(problem) != place) continue;
        const std::string said = joined(problem_sentences(ui.words(), problem, subject));
        if (problem.severity == Severity::Warning)
            note.warnings.push_back(said);
        else if (note.error.empty())
            note.error = said;
    }
    return note;
}

bool is_quiet(const Wizard& wizard, const std::vector<Problem>& problems, std::string_view place)
{
    if (wizard.local.passed.count(wizard.local.step) != 0) return false;
    return std::all_of(problems.begin(), problems.end(), [&](const Problem& problem) {
        return place_of(problem) != place || is_missing(problem);
    });
}

// The claim as it will be once what is typed is kept.
claims::Claim with_text(const Wizard& wizard, claims::Field field, const TypedShown& shown)
{
    claims::Claim claim = wizard.view.claim;
    const claims::Parsed parsed = claims::parse_field(field, shown.text);
    claims::text_of(claim, field) = parsed ? parsed.value() : shown.text;
    return claim;
}

// Red once the person was told; not while somebody types there for the first time.
std::string told_error(const Wizard& wizard, const std::string& place, const std::string& error,
                       bool quiet)
{
    auto& told = wizard.local.told;
    if (error.empty()) {
        told.erase(place);
        return {};
    }
    if (told.count(place) != 0) return error;
    if (quiet) return {};
    told.insert(place);
    return error;
}

} // namespace

std::string closed_because(ui::Ui& ui, const Wizard& wizard, claims::Field field)
{
    const ClaimView& view = wizard.view;
    const auto why = claims::objection(view.claim, field, occasion_of(view), view.rules);
    return why ? refusal_sentence(ui.words(), *why, view.edition()) : std::string();
}

std::string closed_because(ui::Ui& ui, const Wizard& wizard, const claims::Fact& fact)
{
    const ClaimView& view = wizard.view;
    const auto why = claims::objection(view.claim, fact, occasion_of(view), view.rules);
    return why ? refusal_sentence(ui.words(), *why, view.edition()) : std::string();
}

TypedShown typed_at(ui::Ui& ui, const Wizard& wizard, const std::string& place, ui::NodeId id,
                    const std::string& value, const std::function<void(std::string)>& keep)
{
    auto& all = wizard.local.typed;
    if (const auto edited = ui.interaction().edited(id)) {
        all[place] = {.text = *edited, .typed_ms = ui.now_ms()};
    }
    const auto found = all.find(place);
    if (found == all.end()) return {.text = value};
    TypedText& typed = found->second;
    const bool here = ui.interaction().focused(id);
    const double waited_ms = ui.now_ms() - typed.typed_ms;
    const bool known = typed.sent; // the claim has it already, in its own spelling
    if (!typed.sent && (!here || waited_ms >= pause_ms)) {
        keep(typed.text);
        typed.sent = true;
    }
    if (!typed.sent) ui.wake_after(pause_ms - waited_ms);
    TypedShown shown{.text = known && !here ? value : typed.text, .typing = here};
    if (!here) all.erase(found);
    return shown;
}

WizardNote note_at(ui::Ui& ui, const Wizard& wizard, const std::string& place)
{
    const std::vector<Problem>& problems = wizard.view.problems;
    WizardNote note = note_of(ui, wizard, problems, place);
    note.error = told_error(wizard, place, note.error, is_quiet(wizard, problems, place));
    return note;
}

WizardNote note_at(ui::Ui& ui, const Wizard& wizard, const std::string& place,
                   const claims::Claim& as_typed, const TypedShown& shown)
{
    const ClaimView& view = wizard.view;
    if (as_typed == view.claim && !shown.typing) return note_at(ui, wizard, place);
    const std::vector<Problem> problems =
        claims::find_problems(as_typed, view.now, view.around, view.rules);
    WizardNote note = note_of(ui, wizard, problems, place);
    const bool quiet = shown.typing || is_quiet(wizard, problems, place);
    note.error = told_error(wizard, place, note.error, quiet);
    if (shown.typing) note.warnings.clear();
    return note;
}

void warnings(ui::Ui& ui, const WizardNote& note)
{
    for (std::size_t i = 0; i < note.warnings.size(); ++i) {
        ui.space(4);
        const ui::Rect from = ui.rest();
        ui.painter().icon({from.x, from.y, note_icon, note_icon}, ui::Icon::warning,
                          ui::Ink::Amber);
        const float aside = note_icon + 4;
        ui.space(ui.within({from.x + aside, from.y, from.width - aside, from.height}, [&] {
            ui::paragraph(ui, "warning" + std::to_string(i), note.warnings[i], ui::type::caption,
                          ui::Ink::Text);
        }));
    }
}

// Once it is in the picture: what is not drawn yet cannot be scrolled to.
void arrive(ui::Ui& ui, const Wizard& wizard, std::string_view place, ui::NodeId control)
{
    if (wizard.local.wanted != place) return;
    if (ui::find(ui.shown(), control) == nullptr) {
        ui.wake_after(0);
        return;
    }
    wizard.local.wanted.clear();
    ui::go_to(ui, control);
}

void where_is_it(ui::Ui& ui, const Wizard& wizard, std::string_view place, Text answer)
{
    auto& helped = wizard.local.helped;
    const std::string key(place);
    const bool open = helped.count(key) != 0;
    const std::string label = ui.say("field.where"_text);
    ui.space(4);
    ui::Rect area = ui.take(20);
    area.width = std::min(area.width, 20 + ui.typesetter().width(label, ui::type::caption));
    const ui::NodeId id = ui.id("where/" + key);
    ui.inside({.id = id,
               .role = ui::Role::Button,
               .states = ui::States{}
                             .with(ui::State::Focusable)
                             .with(ui::State::Expandable)
                             .with(ui::State::Expanded, open),
               .rect = area,
               .name = label},
              [&] {
                  ui.painter().icon({area.x, area.y + 2, note_icon, note_icon}, ui::Icon::question,
                                    ui::Ink::Link);
                  ui.text_run({area.x + 20, area.y + 2}, label, ui::type::caption, ui::Ink::Link,
                              area.width - 20);
              });
    ui::focus_ring(ui, id, area, 2);
    if (ui.interaction().activated(id)) {
        if (open)
            helped.erase(key);
        else
            helped.insert(key);
    }
    if (!open) return;
    ui.space(4);
    ui::paragraph(ui, "answer/" + key, ui.say(answer), ui::type::caption, ui::Ink::Text);
}

void rule_source(ui::Ui& ui, const Wizard& wizard, claims::EditionRule rule)
{
    for (const claims::RuleSource& source : wizard.view.edition().sources) {
        if (source.rule != rule) continue;
        ui.space(4);
        ui::paragraph(
            ui, "source/" + std::string(core::name_of(rule)),
            ui.words().say("wizard.source"_text,
                           {{"edition", wizard.view.edition().id.text}, {"page", source.page}}),
            ui::type::caption, ui::Ink::TextSecond);
        return;
    }
}

void wizard_field(ui::Ui& ui, const Wizard& wizard, const WizardField& options)
{
    const claims::Field field = options.field;
    const std::string place(core::name_of(field));
    const ui::NodeId id = ui.id(place);
    arrive(ui, wizard, place, id);
    if (ui.interaction().key({.scope = id, .key = "Enter"})) wizard.local.enter = true;
    const TypedShown shown = typed_at(
        ui, wizard, place, id, claims::text_of(wizard.view.claim, field), [&](std::string text) {
            act(wizard,
                claims::EditFields{.changes = {{.field = field, .value = std::move(text)}}});
        });
    const WizardNote note = note_at(ui, wizard, place, with_text(wizard, field, shown), shown);
    ui::text_field(ui, {.about = {.key = place,
                                  .label = ui.say(field_text(field)),
                                  .description = ui.say(field_help(field)),
                                  .error = note.error,
                                  .disabled_because = closed_because(ui, wizard, field),
                                  .required = claims::is_required(field, wizard.view.claim,
                                                                  wizard.view.rules)},
                        .value = shown.text,
                        .kind = options.kind,
                        .autocomplete = options.autocomplete,
                        .length_max = kept_length_max});
    warnings(ui, note);
    if (const auto where = field_where(field)) where_is_it(ui, wizard, place, *where);
}

} // namespace screens
