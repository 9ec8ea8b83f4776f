// The life of a claim, drawn from the table that decides it: whatever the table of an edition
// allows is an arrow here, numbered, and told in words below. Only where a box stands is chosen
// here.
#include "screens/deadline_words.h"
#include "screens/domain_words.h"
#include "screens/help_parts.h"
#include "screens/rule_words.h"
#include "screens/state_look.h"
#include "ui/card.h"
#include "ui/diagram.h"
#include "ui/heading.h"
#include "ui/plurals.h"
#include "ui/text.h"

#include <algorithm>

namespace screens {

using claims::Edition;
using claims::State;
using ui::operator""_text;

namespace {

constexpr float drawn_from = 620; // narrower pages have the list alone

// One arrow: all that leads from one state to another.
struct Passage {
    State from = State::NotCreated;
    State to = State::NotCreated;
    bool to_official = false; // still Approved, and settled
    std::vector<claims::Action> actions{};
    std::optional<claims::DeadlineKind> clock{};
};

ui::Point place_of(State state)
{
    switch (state) {
    case State::NotCreated: return {0, 0};
    case State::Editing: return {1, 0};
    case State::Submitted: return {2, 0};
    case State::InReview: return {3, 0};
    case State::PartnerActionRequired: return {3, 1};
    case State::Approved: return {4, 0};
    case State::Rejected: return {2, 2};
    case State::Dispute: return {4, 2};
    case State::RejectedFinal: return {3, 3};
    case State::Discarded: return {1, 1};
    }
    return {};
}

constexpr ui::Point place_of_official{5, 0};

std::vector<Passage> passages_of(const Edition& edition)
{
    std::vector<Passage> passages;
    for (const claims::Move& move : claims::moves_of(edition)) {
        const auto same = std::find_if(passages.begin(), passages.end(), [&](const Passage& one) {
            return one.from == move.from && one.to == move.to;
        });
        if (same == passages.end())
            passages.push_back({.from = move.from, .to = move.to, .actions = {move.action}});
        else
            same->actions.push_back(move.action);
    }
    for (const claims::ClockMove& move : claims::clock_moves_of(edition)) {
        const auto same = std::find_if(passages.begin(), passages.end(), [&](const Passage& one) {
            return one.from == move.from && one.to == move.to && move.from != move.to;
        });
        if (same != passages.end())
            same->clock = move.kind;
        else
            passages.push_back({.from = move.from,
                                .to = move.to,
                                .to_official = move.from == move.to,
                                .clock = move.kind});
    }
    std::stable_sort(passages.begin(), passages.end(),
                     [](const Passage& one, const Passage& next) { return one.from < next.from; });
    return passages;
}

// --- in words ---

std::string roles_for(const ui::Words& words, const Passage& passage, const Edition& edition)
{
    std::vector<std::string> roles;
    for (const auto& role : core::names<claims::Role>) {
        const bool any =
            std::any_of(passage.actions.begin(), passage.actions.end(), [&](claims::Action action) {
                return claims::cell(action, passage.from, role.value, edition).answer ==
                       claims::Answer::Allowed;
            });
        if (any) roles.emplace_back(words.say(role_text(role.value)));
    }
    return ui::listed(words, roles);
}

std::string clock_words(const ui::Words& words, claims::DeadlineKind kind, const Edition& edition)
{
    if (kind == claims::DeadlineKind::ConsentEnd && edition.consent.period) {
        return words.say("help.life.consent"_text,
                         {{"limit", limit_text(words, *edition.consent.period)}});
    }
    return words.say("help.life.no_answer"_text,
                     {{"limit", limit_text(words, edition.partner_answers_within)}});
}

std::string acts_in_words(const ui::Words& words, const Passage& passage, const Edition& edition)
{
    std::vector<std::string> acts;
    for (const claims::Action action : passage.actions) {
        acts.emplace_back(words.say(action_text(action)));
    }
    if (passage.clock) acts.push_back(clock_words(words, *passage.clock, edition));
    return ui::listed(words, acts);
}

std::string goal_in_words(const ui::Words& words, const Passage& passage, const Edition& edition)
{
    return std::string(
        words.say(passage.to_official ? "state.official"_text : state_text(passage.to, edition)));
}

std::string passage_in_words(const ui::Words& words, const Passage& passage, const Edition& edition)
{
    return words.say("help.life.passage"_text,
                     {{"from", std::string(words.say(state_text(passage.from, edition)))},
                      {"to", goal_in_words(words, passage, edition)},
                      {"acts", acts_in_words(words, passage, edition)}});
}

// --- the drawing ---

struct Drawn {
    ui::Diagram diagram{};
    std::vector<State> states{}; // of the boxes; the one for "official" comes last and is Approved
};

std::size_t box_of(Drawn& drawn, const ui::Ui& ui, State state, const Edition& edition)
{
    const auto known = std::find(drawn.states.begin(), drawn.states.end(), state);
    if (known != drawn.states.end()) {
        return static_cast<std::size_t>(known - drawn.states.begin());
    }
    const StateLook look = look_of(state);
    drawn.states.push_back(state);
    drawn.diagram.boxes.push_back({.key = std::string(core::name_of(state)),
                                   .label = ui.say(state_text(state, edition)),
                                   .icon = look.icon,
                                   .tone = look.tone,
                                   .at = place_of(state)});
    return drawn.states.size() - 1;
}

Drawn drawing_of(const ui::Ui& ui, const std::vector<Passage>& passages, const Edition& edition)
{
    Drawn drawn{.diagram = {.key = "drawing",
                            .name = ui.words().say("help.life.drawing"_text,
                                                   {{"edition", edition.id.text}})}};
    for (const Passage& passage : passages) {
        box_of(drawn, ui, passage.from, edition);
        box_of(drawn, ui, passage.to, edition);
    }
    for (std::size_t i = 0; i < passages.size(); ++i) {
        const Passage& passage = passages[i];
        std::size_t to = box_of(drawn, ui, passage.to, edition);
        if (passage.to_official) {
            to = drawn.diagram.boxes.size();
            drawn.states.push_back(State::Approved);
            drawn.diagram.boxes.push_back({.key = "official",
                                           .label = ui.say("state.official"_text),
                                           .icon = ui::Icon::checkmark,
                                           .tone = ui::Tone::Green,
                                           .at = place_of_official});
        }
        const std::string mark = std::to_string(i + 1);
        drawn.diagram.arrows.push_back(
            {.key = "move" + mark,
             .from = box_of(drawn, ui, passage.from, edition),
             .to = to,
             .mark = mark,
             .name = mark + ". " + passage_in_words(ui.words(), passage, edition),
             .line = passage.actions.empty() ? ui::ArrowLine::Dashed : ui::ArrowLine::Solid});
    }
    return drawn;
}

void draw(ui::Ui& ui, const Help& help, const std::vector<Passage>& passages,
          const Edition& edition)
{
    if (ui.width() < drawn_from) return;
    Drawn drawn = drawing_of(ui, passages, edition);
    for (std::size_t i = 0; i < drawn.states.size(); ++i) {
        const bool official = drawn.diagram.boxes[i].key == "official";
        if (help.local.state == drawn.states[i] && !official) drawn.diagram.chosen = i;
    }
    ui::paragraph(ui, "hint", ui.say("help.life.hint"_text), ui::type::body, ui::Ink::TextSecond);
    ui.space(8);
    ui::card(ui, {.shadow = false, .padding = 12}, [&] {
        if (const auto pressed = ui::diagram(ui, drawn.diagram)) {
            const State state = drawn.states[*pressed];
            const bool again = help.local.state == state;
            help.local.state = again ? std::nullopt : std::optional<State>(state);
        }
    });
    ui.space(20);
}

// --- the same as a list ---

void draw_state(ui::Ui& ui, const Help& help, const HelpChapter& chapter, State state,
                const std::vector<Passage>& passages, const Edition& edition)
{
    const std::string id(core::name_of(state));
    help_part(ui, help, id, ui.say(state_text(state, edition)), [&] {
        if (const HelpPart* part = find_part(chapter, id)) help_paragraphs(ui, *part);
        std::vector<HelpLine> lines;
        for (std::size_t i = 0; i < passages.size(); ++i) {
            const Passage& passage = passages[i];
            if (passage.from != state) continue;
            const std::string who = roles_for(ui.words(), passage, edition);
            lines.push_back(
                {.mark = std::to_string(i + 1),
                 .text = ui.words().say("help.life.leads"_text,
                                        {{"acts", acts_in_words(ui.words(), passage, edition)},
                                         {"to", goal_in_words(ui.words(), passage, edition)}}),
                 .detail = who.empty() ? ui.say("help.life.clock"_text) : who});
        }
        if (lines.empty())
            ui::paragraph(ui, "end", ui.say("help.life.end"_text), ui::type::body,
                          ui::Ink::TextSecond);
        help_lines(ui, "moves", ui.say("help.life.moves"_text), lines);
    });
}

void draw_states(ui::Ui& ui, const Help& help, const HelpChapter& chapter,
                 const std::vector<Passage>& passages, const Edition& edition)
{
    for (const auto& state : core::names<State>) {
        const bool occurs =
            std::any_of(passages.begin(), passages.end(), [&](const Passage& passage) {
                return passage.from == state.value || passage.to == state.value;
            });
        const bool shown = !help.local.state || help.local.state == state.value;
        if (occurs && shown) draw_state(ui, help, chapter, state.value, passages, edition);
    }
}

void draw_rules(ui::Ui& ui, const Help& help, const Edition& edition)
{
    help_part(
        ui, help, "rules", ui.words().say("help.rules"_text, {{"edition", edition.id.text}}), [&] {
            std::vector<HelpLine> lines;
            for (const auto& rule : core::names<claims::EditionRule>) {
                lines.push_back({.mark = "•",
                                 .text = ui.words().say(
                                     "help.rule"_text,
                                     {{"rule", ui.say(rule_text(rule.value))},
                                      {"value", rule_value(ui.words(), rule.value, edition)}}),
                                 .detail = rule_source(ui.words(), rule.value, edition)});
            }
            help_lines(ui, "list", edition_name(ui.words(), edition.id), lines);
        });
}

} // namespace

void help_life(ui::Ui& ui, const Help& help, const HelpChapter& chapter)
{
    if (const HelpPart* intro = find_part(chapter, "intro")) help_paragraphs(ui, *intro);
    help_edition(ui, help, [&](const Edition& edition) {
        const std::vector<Passage> passages = passages_of(edition);
        draw(ui, help, passages, edition);
        draw_states(ui, help, chapter, passages, edition);
        if (const HelpPart* consent = find_part(chapter, "consent")) {
            help_part(ui, help, consent->id, consent->title,
                      [&] { help_paragraphs(ui, *consent); });
        }
        draw_rules(ui, help, edition);
    });
}

} // namespace screens
