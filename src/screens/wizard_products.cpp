// The fourth step: what was sold or put to use. Each product can be associated with one partner
// only; whoever else claims it is told at once.
#include "core/text.h"
#include "screens/domain_words.h"
#include "screens/wizard_steps.h"
#include "screens/wizard_subscription.h"
#include "ui/banner.h"
#include "ui/card.h"
#include "ui/choice.h"
#include "ui/heading.h"
#include "ui/link.h"
#include "ui/text.h"

#include <algorithm>

namespace screens {

using claims::ClaimedProduct;
using claims::Product;
using claims::ProductGroup;
using ui::operator""_text;

namespace {

// --- Who else claims it --------------------------------------------------------------------------

std::string name_of_claim(const claims::OtherClaim& other)
{
    return other.name.empty() ? other.id.text : other.name;
}

// Of a stake in a subscription the product is not known: it is what has the subscription here.
bool concerns(const claims::Competition& competition, const ClaimedProduct& claimed)
{
    return std::any_of(competition.stakes.begin(), competition.stakes.end(),
                       [&](const claims::Stake& stake) {
                           return stake.product == claimed.product ||
                                  (!stake.subscription_id.empty() &&
                                   stake.subscription_id == claimed.subscription.id);
                       });
}

void rival(ui::Ui& ui, const Wizard& wizard, const claims::Competition& competition)
{
    const claims::OtherClaim* other = find_other(wizard.view, competition.other);
    if (other == nullptr) return;
    const bool own = competition.rival == claims::Rival::SamePartner;
    const ui::Blanks blanks{{"claim", name_of_claim(*other)},
                            {"mpn", other->mpn_id},
                            {"state", ui.say(state_text(other->state, wizard.view.edition()))}};
    ui.space(12);
    ui::banner(
        ui,
        {.key = "rival/" + other->id.text,
         .tone = own ? ui::Tone::Red : ui::Tone::Amber,
         .icon = own ? ui::Icon::error_circle : ui::Icon::alert,
         .title = ui.say(own ? "wizard.products.twice"_text : "wizard.products.rival"_text),
         .sentences = {ui.words().say(
             own ? "wizard.products.twice.text"_text : "wizard.products.rival.text"_text, blanks)},
         .urgent = true},
        [&] {
            ui::link(ui, {.key = "show",
                          .label = ui.words().say("wizard.products.show"_text, blanks),
                          .href = "#/claims/" + other->id.text});
        });
}

void rivals_of(ui::Ui& ui, const Wizard& wizard, const ClaimedProduct& claimed)
{
    for (const claims::Competition& competition : wizard.view.rivals) {
        if (concerns(competition, claimed)) rival(ui, wizard, competition);
    }
}

// --- One product
// -----------------------------------------------------------------------------------

std::string closed(ui::Ui& ui, const Wizard& wizard, const claims::ProductId& product,
                   bool is_claimed)
{
    if (is_claimed) return closed_because(ui, wizard, claims::ProductRemoved{.product = product});
    return closed_because(ui, wizard, claims::ProductAdded{.product = product});
}

void tick(ui::Ui& ui, const Wizard& wizard, const claims::ProductId& product)
{
    const ClaimedProduct* claimed = claims::find_claimed(wizard.view.claim, product);
    const std::string place = "product/" + product.text;
    arrive(ui, wizard, place, ui.id(place));
    const WizardNote note = note_at(ui, wizard, place);
    const auto set = ui::check_box(
        ui, {.about = {.key = place,
                       .label = product_name(ui.words(), wizard.view.rules.catalogue, product),
                       .error = note.error,
                       .disabled_because = closed(ui, wizard, product, claimed != nullptr)},
             .checked = claimed != nullptr ? ui::Checked::Yes : ui::Checked::No});
    if (!set) return;
    if (*set)
        act(wizard, claims::AddProduct{.product = product});
    else
        act(wizard, claims::RemoveProduct{.product = product});
}

void product_card(ui::Ui& ui, const Wizard& wizard, const claims::ProductId& product)
{
    const ClaimedProduct* claimed = claims::find_claimed(wizard.view.claim, product);
    const bool chosen = claimed != nullptr;
    const ui::CardLook look{.ground = chosen ? ui::Ink::AccentTint : ui::Ink::Surface,
                            .line = chosen ? ui::Ink::Accent : ui::Ink::Line,
                            .shadow = false,
                            .padding = 8};
    ui::card(ui, look, [&] {
        const ui::Rect row = ui.rest();
        ui.space(ui.within({row.x + 4, row.y, row.width - 8, row.height}, [&] {
            tick(ui, wizard, product);
            if (!chosen) return;
            if (wizard.view.claim.area == claims::SolutionArea::BusinessApplications) {
                wizard_subscription(ui, wizard, *claimed);
            }
            rivals_of(ui, wizard, *claimed);
            ui.space(4);
        }));
    });
    ui.space(8);
}

// --- All of them
// -----------------------------------------------------------------------------------

bool is_found(ui::Ui& ui, const Wizard& wizard, const Product& product)
{
    const std::string wanted = core::fold_for_search(wizard.local.products.search);
    const std::string name =
        core::fold_for_search(product_name(ui.words(), wizard.view.rules.catalogue, product.id));
    return name.find(core::trimmed(wanted)) != std::string::npos;
}

bool in_group(const Product& product, ProductGroup group)
{
    return std::find(product.groups.begin(), product.groups.end(), group) != product.groups.end();
}

// A product of two groups stands in the first.
void group_of(ui::Ui& ui, const Wizard& wizard, ProductGroup group, std::vector<Product>& products)
{
    bool headed = false;
    for (const Product& product : products) {
        if (!in_group(product, group)) continue;
        if (!headed && group != ProductGroup::BusinessApplications) {
            ui.space(8);
            ui::heading(ui, core::name_of(group), 3, ui.say(group_text(group)));
            ui.space(8);
        }
        headed = true;
        product_card(ui, wizard, product.id);
    }
    std::erase_if(products, [&](const Product& product) { return in_group(product, group); });
}

// What was chosen once and does not go with the area or activity any more: to be taken away.
void strangers(ui::Ui& ui, const Wizard& wizard, const std::vector<Product>& offered)
{
    for (const ClaimedProduct& claimed : wizard.view.claim.products) {
        const bool known = std::any_of(offered.begin(), offered.end(), [&](const Product& product) {
            return product.id == claimed.product;
        });
        if (!known) product_card(ui, wizard, claimed.product);
    }
}

void search(ui::Ui& ui, const Wizard& wizard)
{
    arrive(ui, wizard, "search", ui.id("search"));
    const WizardNote note = note_at(ui, wizard, "search");
    const std::string label = ui.say("wizard.products.search"_text);
    if (auto typed = ui::search_field(
            ui,
            {.about = {.key = "search", .label = label, .error = note.error, .label_unseen = true},
             .value = wizard.local.products.search,
             .placeholder = label})) {
        wizard.local.products.search = std::move(*typed);
    }
    ui.space(12);
}

} // namespace

void wizard_products(ui::Ui& ui, const Wizard& wizard)
{
    const claims::Claim& claim = wizard.view.claim;
    if (!claim.area || claim.activities.empty()) {
        ui::paragraph(ui, "first", ui.say("wizard.products.first"_text));
        ui.space(12);
        ui::link(ui, {.key = "solution",
                      .label = ui.say("wizard.step.solution"_text),
                      .href = "#" + wizard_address(claim.id, WizardStep::Solution)});
        strangers(ui, wizard, {});
        return;
    }
    search(ui, wizard);
    std::vector<Product> products =
        claims::products_for(wizard.view.rules.catalogue, *claim.area, claim.activities);
    strangers(ui, wizard, products);
    std::erase_if(products, [&](const Product& product) {
        return !is_found(ui, wizard, product) && claims::find_claimed(claim, product.id) == nullptr;
    });
    for (const auto& named : core::names<ProductGroup>) {
        group_of(ui, wizard, named.value, products);
    }
    if (claim.area == claims::SolutionArea::BusinessApplications) {
        rule_source(ui, wizard, claims::EditionRule::SubscriptionId);
    }
}

} // namespace screens
