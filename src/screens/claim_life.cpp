// The whole life of the claim on one line: what was, what is, what comes next and when.
#include "claims/timeline.h"
#include "screens/claim_parts.h"
#include "screens/domain_words.h"
#include "screens/state_look.h"
#include "ui/card.h"
#include "ui/dates.h"
#include "ui/texts_of.h"
#include "ui/timeline.h"

#include <deque>

namespace screens {

using ui::Text;
using ui::operator""_text;

namespace {

// Keys have to outlive the steps that point to them.
struct Life {
    std::deque<std::string> keys{};
    std::vector<ui::TimelineStep> steps{};

    void add(ui::TimelineStep step)
    {
        step.key = keys.emplace_back(std::to_string(keys.size()));
        steps.push_back(std::move(step));
    }
};

std::string short_day(const ui::Words& words, const ClaimView& view, core::Instant moment)
{
    return ui::date_text(words, ui::DateForm::Short,
                         claims::local_date(moment, view.rules.calendar.zone));
}

void add_past(Life& life, const ui::Words& words, const ClaimView& view)
{
    for (const claims::StateSpan& span : claims::spans_of(view.history, view.now, view.rules)) {
        const bool created = span.state == claims::State::Editing && span.to;
        const Text label =
            created ? "claim.life.created"_text : state_text(span.state, view.edition());
        life.add({.label = std::string(words.say(label)),
                  .when = short_day(words, view, span.from),
                  .moment = span.to ? ui::Moment::Past : ui::Moment::Present,
                  .ink = ui::ink_of(look_of(span.state).tone)});
    }
}

constexpr auto step_texts = ui::texts_of<claims::Step>("claim.life.");

// Consent has to pass first: the association is official on the day after its last day.
std::string expected_on(const ui::Words& words, const claims::Expectation& expected)
{
    if (!expected.by) return {};
    const bool official = expected.step == claims::Step::ConsentEnd;
    const core::Date day = official ? *expected.by + std::chrono::days{1} : *expected.by;
    return words.say(official ? "claim.life.from"_text : "claim.life.by"_text,
                     {{"date", day_in_words(words, day)}});
}

void add_coming(Life& life, const ui::Words& words, const ClaimView& view)
{
    for (const claims::Expectation& expected :
         claims::expected_of(view.claim, view.now, view.rules)) {
        life.add(
            {.label = std::string(words.say(step_texts[static_cast<std::size_t>(expected.step)])),
             .when = expected_on(words, expected)});
    }
}

void add_association(Life& life, const ui::Words& words, const ClaimView& view)
{
    const claims::Association& association = view.standing.association;
    if (!association.official_since) return;
    life.steps.back().moment = ui::Moment::Past;
    const bool ended = association.state == claims::AssociationState::Ended;
    life.add({.label = std::string(
                  words.say(step_texts[static_cast<std::size_t>(claims::Step::ConsentEnd)])),
              .when = ui::date_text(words, ui::DateForm::Short, *association.official_since),
              .moment = ended ? ui::Moment::Past : ui::Moment::Present,
              .ink = ui::Ink::Green});
    if (!ended) return;
    life.add({.label = std::string(words.say("claim.life.ended"_text)),
              .when = ui::date_text(words, ui::DateForm::Short, *association.ended_after),
              .moment = ui::Moment::Present,
              .ink = ui::Ink::Neutral});
}

} // namespace

void claim_life(ui::Ui& ui, const ClaimView& view)
{
    Life life;
    add_past(life, ui.words(), view);
    add_coming(life, ui.words(), view);
    add_association(life, ui.words(), view);
    ui::card(ui, [&] { ui::timeline(ui, "life", ui.say("claim.life"_text), life.steps); });
}

} // namespace screens
