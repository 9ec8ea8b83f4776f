#include "screens/rule_words.h"

#include "screens/deadline_words.h"
#include "screens/domain_words.h"
#include "ui/plurals.h"
#include "ui/texts_of.h"

#include <algorithm>

namespace screens {

namespace {

using namespace claims;
using ui::Text;
using ui::operator""_text;
using ui::texts_of;
using ui::Words;

constexpr auto rule_texts = texts_of<EditionRule>("rule.");
constexpr auto right_texts = texts_of<Right>("right.");
constexpr auto told_texts = texts_of<ConsentStart>("value.");
constexpr auto required_texts = texts_of<Requirement>("value.");
constexpr auto leaving_texts = texts_of<Leaving>("value.");
constexpr auto subscription_texts = texts_of<SubscriptionRule>("value.");

template <class Enum, class Texts>
std::string value_at(const Words& words, const Texts& texts, Enum value)
{
    return std::string(words.say(texts[static_cast<std::size_t>(value)]));
}

template <class Item>
std::string joined(const Words& words, const std::vector<Item>& items, Text (*text_of_item)(Item))
{
    std::vector<std::string> texts;
    for (const Item item : items) texts.emplace_back(words.say(text_of_item(item)));
    return ui::listed(words, texts);
}

std::string joined_states(const Words& words, const std::vector<State>& states,
                          const Edition& edition)
{
    std::vector<std::string> names;
    for (const State state : states) {
        std::string name(words.say(state_text(state, edition)));
        if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
    }
    return ui::listed(words, names);
}

// Those that somebody's move, or time, leads to.
std::string other_states(const Words& words, const Edition& edition)
{
    std::vector<State> reached;
    for (const Move& move : moves_of(edition)) {
        const bool is_known = std::find(reached.begin(), reached.end(), move.to) != reached.end();
        const bool is_other = move.to != State::Editing && move.to != State::Discarded;
        if (is_other && !is_known) reached.push_back(move.to);
    }
    std::sort(reached.begin(), reached.end());
    return joined_states(words, reached, edition);
}

std::string limit_if_any(const Words& words, const std::optional<TimeLimit>& limit)
{
    return limit ? limit_text(words, *limit) : std::string(words.say("value.none"_text));
}

std::string opt_out(const Words& words, const ConsentRules& consent)
{
    if (!consent.period) return std::string(words.say("value.any-time"_text));
    const bool early = consent.starts == ConsentStart::OnSubmission;
    return words.say(early ? "value.from-submission"_text : "value.from-approval"_text,
                     {{"limit", limit_text(words, *consent.period)}});
}

std::string editable(const Words& words, const Edition& edition)
{
    if (edition.editable_in.empty()) return std::string(words.say("value.nothing"_text));
    return words.say("value.editable"_text,
                     {{"parts", joined<Part>(words, edition.editable_parts, part_text)},
                      {"states", joined_states(words, edition.editable_in, edition)}});
}

std::string disputing(const Words& words, const std::optional<DisputeRules>& rules)
{
    if (!rules) return std::string(words.say("value.not-offered"_text));
    std::string said =
        words.say("value.dispute"_text, {{"window", limit_text(words, rules->window)},
                                         {"answer", limit_text(words, rules->answered_within)}});
    if (!rules->times_max) return said;
    return ui::counted(words, "value.dispute-limited"_text, *rules->times_max,
                       {{"dispute", std::move(said)}});
}

std::string statements(const Words& words, const Edition& edition)
{
    if (edition.acknowledgements.empty()) return std::string(words.say("value.none"_text));
    return ui::counted(words, "value.statements"_text,
                       static_cast<std::int64_t>(edition.acknowledgements.size()));
}

} // namespace

Text rule_text(EditionRule rule)
{
    return rule_texts[static_cast<std::size_t>(rule)];
}

std::string rule_value(const Words& words, EditionRule rule, const Edition& edition)
{
    switch (rule) {
    case EditionRule::FirstState: return joined_states(words, {State::Editing}, edition);
    case EditionRule::OtherStates: return other_states(words, edition);
    case EditionRule::ReviewStart: return limit_text(words, edition.review_starts_within);
    case EditionRule::ReviewDecision: return limit_text(words, edition.review_decides_within);
    case EditionRule::PartnerAnswer: return limit_text(words, edition.partner_answers_within);
    case EditionRule::DecisionTarget: return limit_if_any(words, edition.decision_target);
    case EditionRule::CustomerOptOut: return opt_out(words, edition.consent);
    case EditionRule::CustomerTold:
        return value_at(words, told_texts, edition.consent.customer_told);
    case EditionRule::EditableAfterSubmission: return editable(words, edition);
    case EditionRule::Dispute: return disputing(words, edition.dispute);
    case EditionRule::Leaving: return value_at(words, leaving_texts, edition.leaving);
    case EditionRule::DomainName: return value_at(words, required_texts, edition.domain_name);
    case EditionRule::TechnicalContact:
        return value_at(words, required_texts, edition.technical_contact);
    case EditionRule::SubscriptionId:
        return value_at(words, subscription_texts, edition.subscription_id);
    case EditionRule::Acknowledgements: return statements(words, edition);
    case EditionRule::PaymentsOptOut:
        return std::string(words.say(edition.payments_opt_out_offered ? "value.offered"_text
                                                                      : "value.not-offered"_text));
    case EditionRule::MayCreate: return joined<Role>(words, edition.may_create, role_text);
    }
    return {};
}

std::string rule_source(const Words& words, EditionRule rule, const Edition& edition)
{
    for (const RuleSource& source : edition.sources) {
        if (source.rule != rule) continue;
        return words.say("edition.source"_text, {{"year", edition.id.text}, {"page", source.page}});
    }
    return edition_name(words, edition.id);
}

std::string edition_name(const Words& words, const EditionId& edition)
{
    return words.say("edition.name"_text, {{"year", edition.text}});
}

Text right_text(Right right)
{
    return right_texts[static_cast<std::size_t>(right)];
}

} // namespace screens
