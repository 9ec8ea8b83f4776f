// What differs between two states of a claim. Each aspect is flattened to a list of places with
// their text; two sorted lists are compared. So a new aspect is one function that lists it.
#include "claims/history.h"

#include <map>
#include <tuple>

namespace claims {

namespace {

using Texts = std::map<ChangePlace, std::string>;

std::string joined(const std::vector<std::string>& words)
{
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
    return text;
}

void list_fields(const Claim& claim, Texts& texts)
{
    for (const auto& field : core::names<Field>) {
        texts[{.aspect = Aspect::Field, .field = field.value}] = text_of(claim, field.value);
    }
}

void list_solution(const Claim& claim, Texts& texts)
{
    if (claim.area) texts[{.aspect = Aspect::SolutionArea}] = core::name_of(*claim.area);
    std::vector<std::string> activities;
    for (const Activity activity : claim.activities) {
        activities.emplace_back(core::name_of(activity));
    }
    texts[{.aspect = Aspect::Activities}] = joined(activities);
}

std::string text_of_subscription(const ClaimedProduct& claimed)
{
    const Subscription& subscription = claimed.subscription;
    std::vector<std::string> words;
    if (!subscription.id.empty()) words.push_back(subscription.id);
    if (claimed.count == SubscriptionCount::Several) {
        words.emplace_back(core::name_of(claimed.count));
    }
    if (subscription.status != SubscriptionStatus::Unknown) {
        words.emplace_back(core::name_of(subscription.status));
    }
    if (subscription.channel != Channel::Unknown) {
        words.emplace_back(core::name_of(subscription.channel));
    }
    if (subscription.ends_on) words.push_back(core::format(*subscription.ends_on));
    return joined(words);
}

void list_products(const Claim& claim, Texts& texts)
{
    for (const ClaimedProduct& claimed : claim.products) {
        texts[{.aspect = Aspect::Product, .product = claimed.product}] = claimed.product.text;
        texts[{.aspect = Aspect::Subscription, .product = claimed.product}] =
            text_of_subscription(claimed);
    }
}

void list_choices(const Claim& claim, Texts& texts)
{
    for (const std::string& statement : claim.acknowledged) {
        texts[{.aspect = Aspect::Acknowledgement, .statement = statement}] =
            core::name_of(Tick::Ticked);
    }
    if (claim.payments_opted_out) {
        texts[{.aspect = Aspect::Payments}] = core::name_of(Payments::OptedOut);
    }
    if (claim.tenant_lookup) {
        texts[{.aspect = Aspect::TenantLookup}] =
            joined({claim.tenant_lookup->domain, claim.tenant_lookup->tenant_id});
    }
}

void list_proof(const Claim& claim, Texts& texts)
{
    for (const Proof& proof : claim.proofs) {
        texts[{.aspect = Aspect::Proof, .proof = proof.file.id}] = proof.file.file_name;
    }
    for (const CoverageCell& cell : claim.coverage) {
        if (cell.coverage == Coverage::Unmarked) continue;
        texts[{.aspect = Aspect::Coverage, .product = cell.product, .proof = cell.proof}] =
            core::name_of(cell.coverage);
    }
    for (const ChecklistEntry& entry : claim.checklist) {
        std::vector<std::string> words{std::string(core::name_of(entry.mark))};
        if (!entry.note.empty()) words.push_back(entry.note);
        texts[{.aspect = Aspect::Checklist, .checklist_item = entry.item}] = joined(words);
    }
}

void list_review(const Claim& claim, Texts& texts)
{
    texts[{.aspect = Aspect::State}] = core::name_of(state_of(claim.stage));
    if (claim.reviewer) texts[{.aspect = Aspect::Reviewer}] = claim.reviewer->name;
    if (is_held(claim.stage)) {
        const Hold& hold = std::get<InReview>(claim.stage).holds.back();
        texts[{.aspect = Aspect::Hold}] = hold.note.empty() ? "held" : hold.note;
    }
}

Texts texts_of(const Claim& claim)
{
    Texts texts;
    list_fields(claim, texts);
    list_solution(claim, texts);
    list_products(claim, texts);
    list_choices(claim, texts);
    list_proof(claim, texts);
    list_review(claim, texts);
    return texts;
}

std::string text_at(const Texts& texts, const ChangePlace& place)
{
    const auto found = texts.find(place);
    return found == texts.end() ? std::string() : found->second;
}

} // namespace

bool ChangePlace::operator<(const ChangePlace& other) const
{
    return std::tie(aspect, field, checklist_item, product, proof, statement) <
           std::tie(other.aspect, other.field, other.checklist_item, other.product, other.proof,
                    other.statement);
}

std::vector<Change> differences(const Claim& before, const Claim& after)
{
    const Texts old_texts = texts_of(before);
    const Texts new_texts = texts_of(after);
    Texts places = old_texts;
    places.insert(new_texts.begin(), new_texts.end());
    std::vector<Change> changes;
    for (const auto& [place, unused] : places) {
        std::string was = text_at(old_texts, place);
        std::string is = text_at(new_texts, place);
        if (was == is) continue;
        changes.push_back({.place = place, .before = std::move(was), .after = std::move(is)});
    }
    return changes;
}

} // namespace claims
