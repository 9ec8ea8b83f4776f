// The form for one association from before.
#include "claims/parse.h"
#include "screens/associations_screen.h"
#include "screens/domain_words.h"
#include "screens/problem_words.h"
#include "ui/button.h"
#include "ui/checked_field.h"
#include "ui/date_field.h"
#include "ui/form.h"
#include "ui/gap.h"
#include "ui/select.h"
#include "ui/side_panel.h"

#include <algorithm>

namespace screens {

using claims::Field;
using ui::operator""_text;

namespace {

struct Writing {
    AssociationDraft& draft;
    const AssociationsView& view;
};

bool has_subscription(const Writing& writing)
{
    const claims::Product* product =
        claims::find_product(writing.view.rules->catalogue, writing.draft.association.product);
    return product != nullptr && product->area == claims::SolutionArea::BusinessApplications;
}

std::string fault_of(const ui::Ui& ui, const claims::Parsed& parsed, std::optional<Field> field)
{
    return parsed ? std::string() : fault_sentence(ui.words(), parsed.error(), field);
}

std::string customer_fault(const ui::Ui& ui, std::string_view text)
{
    return fault_of(ui, claims::parse_name(text, claims::customer_name_length),
                    Field::CustomerName);
}

std::string tenant_fault(const ui::Ui& ui, std::string_view text)
{
    return fault_of(ui, claims::parse_guid(text), Field::TenantId);
}

// It may be left out where nobody knows it.
std::string subscription_fault(const ui::Ui& ui, std::string_view text)
{
    return text.empty() ? std::string() : fault_of(ui, claims::parse_guid(text), std::nullopt);
}

std::string tidy_guid(std::string_view text)
{
    const claims::Parsed parsed = claims::parse_guid(text);
    return parsed ? parsed.value() : std::string(text);
}

bool is_good(const ui::Ui& ui, const Writing& writing)
{
    const claims::ExistingAssociation& one = writing.draft.association;
    return customer_fault(ui, one.customer_name).empty() &&
           tenant_fault(ui, one.tenant_id).empty() && !one.product.text.empty() &&
           subscription_fault(ui, one.subscription_id).empty();
}

struct Asked {
    std::string_view key{};
    ui::Text label{};
    ui::TextKind kind = ui::TextKind::Name;
    bool required = true;
};

void text_question(ui::Ui& ui, const Writing& writing, const Asked& asked, std::string& value,
                   const std::function<std::string(std::string_view)>& check)
{
    const auto typed = ui::checked_field(
        ui, {.field = {.about = {.key = asked.key,
                                 .label = ui.say(asked.label),
                                 .required = asked.required},
                       .value = value,
                       .kind = asked.kind},
             .check = check,
             .tidied = asked.kind == ui::TextKind::Identifier
                           ? std::function<std::string(std::string_view)>(tidy_guid)
                           : nullptr,
             .check_now = writing.draft.tries > 0});
    if (typed) value = *typed;
    ui.space(ui::gap::large);
}

void product_question(ui::Ui& ui, const Writing& writing)
{
    claims::ExistingAssociation& one = writing.draft.association;
    const auto& products = writing.view.rules->catalogue.products;
    const bool missing = writing.draft.tries > 0 && one.product.text.empty();
    std::vector<std::string> names;
    for (const claims::Product& product : products) {
        names.push_back(product_name(ui.words(), writing.view.rules->catalogue, product.id));
    }
    ui::Select select{
        .about = {.key = "product",
                  .label = ui.say("associations.product"_text),
                  .error = missing ? ui.say("associations.product.missing"_text) : std::string(),
                  .required = true},
        .placeholder = ui.say("associations.product.choose"_text)};
    for (std::size_t i = 0; i < products.size(); ++i) {
        if (products[i].id == one.product) select.chosen = i;
        select.options.push_back({.key = products[i].id.text, .label = names[i]});
    }
    if (const auto made = ui::select(ui, select)) one.product = products[*made].id;
    ui.space(ui::gap::large);
}

void subscription_questions(ui::Ui& ui, const Writing& writing)
{
    if (!has_subscription(writing)) return;
    claims::ExistingAssociation& one = writing.draft.association;
    text_question(ui, writing,
                  {.key = "subscription",
                   .label = "associations.subscription_id"_text,
                   .kind = ui::TextKind::Identifier,
                   .required = false},
                  one.subscription_id,
                  [&](std::string_view text) { return subscription_fault(ui, text); });
    const auto made =
        ui::date_field(ui, {.about = {.key = "ends",
                                      .label = ui.say("associations.ends"_text),
                                      .description = ui.say("associations.ends.hint"_text)},
                            .today = writing.view.today,
                            .value = one.subscription_ends_on});
    if (made) one.subscription_ends_on = made->date;
    ui.space(ui::gap::large);
}

void questions(ui::Ui& ui, const Writing& writing)
{
    claims::ExistingAssociation& one = writing.draft.association;
    text_question(ui, writing, {.key = "customer", .label = "field.customer-name"_text},
                  one.customer_name,
                  [&](std::string_view text) { return customer_fault(ui, text); });
    text_question(
        ui, writing,
        {.key = "tenant", .label = "field.tenant-id"_text, .kind = ui::TextKind::Identifier},
        one.tenant_id, [&](std::string_view text) { return tenant_fault(ui, text); });
    product_question(ui, writing);
    subscription_questions(ui, writing);
}

void keep(const Writing& writing, const Send& send)
{
    claims::ExistingAssociation one = writing.draft.association;
    one.customer_name = claims::parse_name(one.customer_name, claims::customer_name_length).value();
    one.tenant_id = tidy_guid(one.tenant_id);
    one.subscription_id = has_subscription(writing) ? tidy_guid(one.subscription_id) : "";
    if (!has_subscription(writing)) one.subscription_ends_on.reset();
    claims::Profile profile = *writing.view.profile;
    const auto replaces = writing.draft.replaces;
    if (replaces && *replaces < profile.associations.size())
        profile.associations[*replaces] = std::move(one);
    else
        profile.associations.push_back(std::move(one));
    send(ChangeProfile{.profile = std::move(profile)});
}

} // namespace

bool association_form(ui::Ui& ui, AssociationDraft& draft, const AssociationsView& view,
                      const Send& send)
{
    const Writing writing{.draft = draft, .view = view};
    const std::string title =
        ui.say(draft.replaces ? "associations.edit.title"_text : "associations.add"_text);
    bool kept = false;
    const bool closed = ui::side_panel(ui, {.key = "association", .title = title}, [&] {
        ui::form(ui, {.key = "form", .label = title, .tries = draft.tries}, [&] {
            questions(ui, writing);
            if (!ui::button(ui, {.key = "save",
                                 .label = ui.say("associations.save"_text),
                                 .look = ui::ButtonLook::Primary})) {
                return;
            }
            ++draft.tries;
            kept = is_good(ui, writing);
        });
    });
    if (kept) keep(writing, send);
    return closed || kept;
}

} // namespace screens
