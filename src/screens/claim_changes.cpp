#include "screens/claim_changes.h"

#include "claims/events.h"
#include "screens/domain_words.h"
#include "ui/plurals.h"

#include <algorithm>

namespace screens {

using claims::Aspect;
using claims::ChangePlace;
using ui::Text;
using ui::operator""_text;

namespace {

std::string of_product(const ui::Words& words, const ChangePlace& place, const ClaimView& view,
                       Text what)
{
    return words.say("claim.history.of"_text,
                     {{"what", std::string(words.say(what))},
                      {"product", product_name(words, view.rules.catalogue, place.product)}});
}

std::string place_in_words(const ui::Words& words, const ChangePlace& place, const ClaimView& view)
{
    const auto say = [&](Text text) { return std::string(words.say(text)); };
    switch (place.aspect) {
    case Aspect::Field: return say(field_text(place.field.value_or(claims::Field::Name)));
    case Aspect::SolutionArea: return say("claim.area"_text);
    case Aspect::Activities: return say("claim.activity"_text);
    case Aspect::Product: return say(part_text(claims::Part::Products));
    case Aspect::Subscription: return of_product(words, place, view, "field.subscription-id"_text);
    case Aspect::Acknowledgement: return statement_text(words, place.statement);
    case Aspect::Payments: return say(part_text(claims::Part::Payments));
    case Aspect::TenantLookup: return say(field_text(claims::Field::TenantId));
    case Aspect::Proof: return say("claim.file"_text);
    case Aspect::Coverage: return of_product(words, place, view, "claim.coverage"_text);
    case Aspect::Checklist:
        return say(checklist_text(place.checklist_item.value_or(claims::ChecklistItem::RightFile)));
    case Aspect::State: return say("claim.history.state"_text);
    case Aspect::Reviewer: return say(role_text(claims::Role::Reviewer));
    case Aspect::Hold: return say(action_text(claims::Action::Hold));
    }
    return {};
}

// A storage name as its text; anything else as it is.
template <class Word, class TextOf>
std::string named_text(const ui::Words& words, const std::string& value, const TextOf& text_of)
{
    const auto word = core::named<Word>(value);
    return word ? std::string(words.say(text_of(*word))) : value;
}

std::string activities_in_words(const ui::Words& words, std::string_view names)
{
    std::vector<std::string> said;
    while (!names.empty()) {
        const std::size_t end = std::min(names.find(", "), names.size());
        said.push_back(
            named_text<claims::Activity>(words, std::string(names.substr(0, end)), activity_text));
        names.remove_prefix(std::min(end + 2, names.size()));
    }
    return ui::listed(words, said);
}

std::string value_in_words(const ui::Words& words, Aspect aspect, const std::string& value,
                           const ClaimView& view)
{
    const claims::Edition& edition = view.edition();
    if (value.empty()) return "\u2013";
    if (aspect == Aspect::State) {
        return named_text<claims::State>(
            words, value, [&](claims::State state) { return state_text(state, edition); });
    }
    if (aspect == Aspect::SolutionArea) {
        return named_text<claims::SolutionArea>(
            words, value, [&](claims::SolutionArea area) { return area_text(area, edition); });
    }
    if (aspect == Aspect::Coverage) {
        return named_text<claims::Coverage>(words, value, coverage_text);
    }
    if (aspect == Aspect::Checklist) {
        return named_text<claims::ChecklistMark>(words, value, mark_text);
    }
    if (aspect == Aspect::Activities) return activities_in_words(words, value);
    if (aspect == Aspect::Product) return product_name(words, view.rules.catalogue, {value});
    if (aspect == Aspect::Acknowledgement) {
        return value == core::name_of(claims::Tick::Ticked) ? "\u2713" : value;
    }
    return value;
}

} // namespace

std::string change_in_words(const ui::Words& words, const claims::Change& change,
                            const ClaimView& view)
{
    const Aspect aspect = change.place.aspect;
    return words.say("claim.history.change"_text,
                     {{"place", place_in_words(words, change.place, view)},
                      {"before", value_in_words(words, aspect, change.before, view)},
                      {"after", value_in_words(words, aspect, change.after, view)}});
}

} // namespace screens
