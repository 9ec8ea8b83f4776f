#include "screens/domain_words.h"

#include "claims/proof.h"
#include "core/match.h"
#include "ui/plurals.h"
#include "ui/texts_of.h"

namespace screens {

namespace {

using namespace claims;
using ui::Text;
using ui::operator""_text;
using ui::texts_of;
using ui::Words;

template <class Enum, class Texts>
Text text_at(const Texts& texts, Enum value)
{
    return texts[static_cast<std::size_t>(value)];
}

constexpr auto state_texts = texts_of<State>("state.");
constexpr auto area_texts = texts_of<SolutionArea>("area.");
constexpr auto group_texts = texts_of<ProductGroup>("group.");
constexpr auto activity_texts = texts_of<Activity>("activity.");
constexpr auto activity_helps = texts_of<Activity>("activity.", ".help");
constexpr auto role_texts = texts_of<Role>("role.");
constexpr auto action_texts = texts_of<Action>("action.");
constexpr auto part_texts = texts_of<Part>("part.");
constexpr auto field_texts = texts_of<Field>("field.");
constexpr auto field_helps = texts_of<Field>("field.", ".help");
constexpr auto rejection_texts = texts_of<RejectionReason>("rejection.");
constexpr auto rejection_helps = texts_of<RejectionReason>("rejection.", ".help");
constexpr auto information_texts = texts_of<InformationReason>("information.");
constexpr auto information_helps = texts_of<InformationReason>("information.", ".help");
constexpr auto checklist_texts = texts_of<ChecklistItem>("checklist.");
constexpr auto checklist_helps = texts_of<ChecklistItem>("checklist.", ".help");
constexpr auto mark_texts = texts_of<ChecklistMark>("mark.");
constexpr auto coverage_texts = texts_of<Coverage>("coverage.");
constexpr auto status_texts = texts_of<SubscriptionStatus>("subscription.");
constexpr auto channel_texts = texts_of<Channel>("channel.");
constexpr auto count_texts = texts_of<SubscriptionCount>("count.");

std::string said_by_key(const Words& words, const std::string& key)
{
    const std::optional<Text> text = ui::text_named(key);
    return text ? std::string(words.say(*text)) : key;
}

std::string with_reason(const Words& words, Text state, RejectionReason reason)
{
    return words.say("state.rejected-because"_text,
                     {{"state", std::string(words.say(state))},
                      {"reason", std::string(words.say(reason_text(reason)))}});
}

template <class Item>
std::string listed_texts(const Words& words, const std::vector<Item>& items,
                         ui::Text (*text_of_item)(Item))
{
    std::vector<std::string> texts;
    for (const Item item : items) texts.emplace_back(words.say(text_of_item(item)));
    return ui::listed(words, texts);
}

} // namespace

Text state_text(State state)
{
    return text_at(state_texts, state);
}

Text state_text(State state, const Edition& edition)
{
    for (const StateName& name : edition.state_names) {
        if (name.state == state) return ui::text_named(name.key).value_or(state_text(state));
    }
    return state_text(state);
}

Text area_text(SolutionArea area)
{
    return text_at(area_texts, area);
}

Text area_text(SolutionArea area, const Edition& edition)
{
    for (const AreaName& name : edition.area_names) {
        if (name.area == area) return ui::text_named(name.key).value_or(area_text(area));
    }
    return area_text(area);
}

std::string state_sentence(const Words& words, const Stage& stage, const Edition& edition)
{
    const Text state = state_text(state_of(stage), edition);
    const auto plain = [&] { return std::string(words.say(state)); };
    return core::match(
        stage, [&](const NotCreated&) { return plain(); }, [&](const Editing&) { return plain(); },
        [&](const Submitted&) { return plain(); }, [&](const InReview&) { return plain(); },
        [&](const PartnerActionRequired&) { return plain(); },
        [&](const Approved&) { return plain(); },
        [&](const Rejected& rejected) { return with_reason(words, state, rejected.reason); },
        [&](const Disputed&) { return plain(); },
        [&](const RejectedFinal& rejected) { return with_reason(words, state, rejected.reason); },
        [&](const Discarded&) { return plain(); });
}

Text group_text(ProductGroup group)
{
    return text_at(group_texts, group);
}

Text activity_text(Activity activity)
{
    return text_at(activity_texts, activity);
}

Text activity_help(Activity activity)
{
    return text_at(activity_helps, activity);
}

std::string activities_text(const Words& words, const std::vector<Activity>& activities)
{
    return listed_texts(words, activities, activity_text);
}

Text role_text(Role role)
{
    return text_at(role_texts, role);
}

Text action_text(Action action)
{
    return text_at(action_texts, action);
}

Text part_text(Part part)
{
    return text_at(part_texts, part);
}

Text field_text(Field field)
{
    return text_at(field_texts, field);
}

Text field_help(Field field)
{
    return text_at(field_helps, field);
}

std::optional<Text> field_where(Field field)
{
    return ui::text_named("field." + std::string(core::name_of(field)) + ".where");
}

Text reason_text(RejectionReason reason)
{
    return text_at(rejection_texts, reason);
}

Text reason_text(InformationReason reason)
{
    return text_at(information_texts, reason);
}

Text reason_help(RejectionReason reason)
{
    return text_at(rejection_helps, reason);
}

Text reason_help(InformationReason reason)
{
    return text_at(information_helps, reason);
}

std::string reasons_text(const Words& words, const std::vector<InformationReason>& reasons)
{
    return listed_texts<InformationReason>(words, reasons, reason_text);
}

Text checklist_text(ChecklistItem item)
{
    return text_at(checklist_texts, item);
}

Text checklist_help(ChecklistItem item)
{
    return text_at(checklist_helps, item);
}

Text mark_text(ChecklistMark mark)
{
    return text_at(mark_texts, mark);
}

Text coverage_text(Coverage coverage)
{
    return text_at(coverage_texts, coverage);
}

Text subscription_status_text(SubscriptionStatus status)
{
    return text_at(status_texts, status);
}

Text channel_text(Channel channel)
{
    return text_at(channel_texts, channel);
}

Text subscription_count_text(SubscriptionCount count)
{
    return text_at(count_texts, count);
}

std::string product_name(const Words& words, const Catalogue& catalogue, const ProductId& product)
{
    if (const auto own = ui::text_named("product." + product.text)) {
        return std::string(words.say(*own));
    }
    const Product* known = find_product(catalogue, product);
    if (known == nullptr) return product.text;
    if (!known->is_dynamics_365) return known->name;
    return words.say("product.dynamics-365"_text, {{"name", known->name}});
}

std::string products_text(const Words& words, const Catalogue& catalogue,
                          const std::vector<ClaimedProduct>& products)
{
    std::vector<std::string> names;
    for (const ClaimedProduct& claimed : products) {
        names.push_back(product_name(words, catalogue, claimed.product));
    }
    return ui::listed(words, names);
}

std::string accepted_types(const Words& words)
{
    return ui::listed(words, {proof_types.begin(), proof_types.end()});
}

std::string programme_text(const Words& words, const Programme& programme)
{
    return said_by_key(words, programme.key);
}

std::string statement_text(const Words& words, const std::string& statement)
{
    return said_by_key(words, statement);
}

} // namespace screens
