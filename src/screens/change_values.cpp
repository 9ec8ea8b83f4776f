#include "screens/change_values.h"

#include "screens/domain_words.h"
#include "ui/dates.h"
#include "ui/plurals.h"
#include "ui/texts_of.h"

namespace screens {

namespace {

using namespace claims;
using ui::operator""_text;
using ui::Words;

constexpr auto payments_texts = ui::texts_of<Payments>("payments.");
constexpr auto tick_texts = ui::texts_of<Tick>("tick.");

constexpr std::string_view comma = ", "; // as claims::differences joins

std::vector<std::string> parts_of(std::string_view value)
{
    std::vector<std::string> parts;
    while (!value.empty()) {
        const std::size_t end = value.find(comma);
        parts.emplace_back(value.substr(0, end));
        value = end == value.npos ? std::string_view() : value.substr(end + comma.size());
    }
    return parts;
}

// A storage name's text; anything else as it is.
template <class Enum, class TextOf>
std::string said(const Words& words, const std::string& value, const TextOf& text_of)
{
    const std::optional<Enum> named = core::named<Enum>(value);
    return named ? std::string(words.say(text_of(*named))) : value;
}

std::string subscription_part(const Words& words, const std::string& part)
{
    if (const auto status = core::named<SubscriptionStatus>(part)) {
        return std::string(words.say(subscription_status_text(*status)));
    }
    if (const auto channel = core::named<Channel>(part)) {
        return std::string(words.say(channel_text(*channel)));
    }
    if (const auto count = core::named<SubscriptionCount>(part)) {
        return std::string(words.say(subscription_count_text(*count)));
    }
    const std::optional<core::Date> ends_on = core::parse_date(part);
    return ends_on ? ui::date_text(words, ui::DateForm::Short, *ends_on) : part;
}

template <class PartText>
std::string said_in_parts(const Words& words, const std::string& value, const PartText& part_said)
{
    std::vector<std::string> texts;
    for (const std::string& part : parts_of(value)) texts.push_back(part_said(part));
    return ui::listed(words, texts);
}

// "met, seen on page 2": the mark, then what was noted, commas and all.
std::string checklist_value(const Words& words, const std::string& value)
{
    const std::size_t end = value.find(comma);
    std::string mark = said<ChecklistMark>(words, value.substr(0, end), mark_text);
    if (end == value.npos) return mark;
    return ui::listed(words, {mark, value.substr(end + comma.size())});
}

} // namespace

std::string change_value(const Words& words, Aspect aspect, const std::string& value,
                         const Rulebook& rules, const EditionId& edition)
{
    if (value.empty()) return {};
    const Edition& named_by = edition_of(rules, edition);
    switch (aspect) {
    case Aspect::SolutionArea:
        return said<SolutionArea>(words, value,
                                  [&](SolutionArea area) { return area_text(area, named_by); });
    case Aspect::Activities:
        return said_in_parts(words, value, [&](const std::string& part) {
            return said<Activity>(words, part, activity_text);
        });
    case Aspect::Product: return product_name(words, rules.catalogue, {value});
    case Aspect::Subscription:
        return said_in_parts(
            words, value, [&](const std::string& part) { return subscription_part(words, part); });
    case Aspect::Acknowledgement:
        return said<Tick>(words, value,
                          [](Tick tick) { return tick_texts[static_cast<std::size_t>(tick)]; });
    case Aspect::Payments:
        return said<Payments>(words, value, [](Payments payments) {
            return payments_texts[static_cast<std::size_t>(payments)];
        });
    case Aspect::Coverage: return said<Coverage>(words, value, coverage_text);
    case Aspect::Checklist: return checklist_value(words, value);
    case Aspect::State:
        return said<State>(words, value, [&](State state) { return state_text(state, named_by); });
    case Aspect::Hold: return value == "held" ? std::string(words.say("state.held"_text)) : value;
    case Aspect::Field:
    case Aspect::TenantLookup:
    case Aspect::Proof:
    case Aspect::Reviewer: return value;
    }
    return value;
}

} // namespace screens
