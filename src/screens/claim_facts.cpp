// What the claim says: partner and customer, solution, products, contacts. A part that can no
// longer be changed says so.
#include "screens/claim_parts.h"
#include "screens/domain_words.h"
#include "screens/refusal_words.h"
#include "ui/dates.h"
#include "ui/heading.h"
#include "ui/key_value_list.h"
#include "ui/link.h"
#include "ui/text.h"

#include <algorithm>
#include <array>

namespace screens {

using claims::Field;
using claims::Part;
using ui::Text;
using ui::operator""_text;

namespace {

ui::KeyValue fact(const ui::Ui& ui, const ClaimView& view, Field field)
{
    const bool identifier = field == Field::TenantId || field == Field::MpnId;
    return {.key = core::name_of(field),
            .name = ui.say(field_text(field)),
            .value = claims::text_of(view.claim, field),
            .identifier = identifier};
}

std::string location_name(const ClaimView& view)
{
    for (const claims::Location& location : view.profile.locations) {
        if (location.mpn_id == view.claim.mpn_id) return location.name;
    }
    return {};
}

// Only those who edit want to know what is closed.
void edit_line(ui::Ui& ui, const ClaimView& view, Part part)
{
    if (find_offer(view, claims::Action::Edit) == nullptr) return;
    ui.space(12);
    if (const auto why = locked(view, part)) {
        ui::paragraph(ui, "locked", refusal_sentence(ui.words(), *why, view.edition()),
                      ui::type::caption, ui::Ink::TextSecond);
        return;
    }
    ui::link(ui,
             {.key = "edit",
              .label = ui.words().say("claim.edit_part"_text, {{"part", ui.say(part_text(part))}}),
              .href = "#" + mend_address(view.claim.id, part)});
}

void partner_and_customer(ui::Ui& ui, const ClaimView& view)
{
    claim_section(ui, "customer", ui.say("claim.partner_and_customer"_text), [&] {
        std::vector<ui::KeyValue> rows{fact(ui, view, Field::MpnId)};
        if (const std::string place = location_name(view); !place.empty()) {
            rows.push_back({.key = "place", .name = ui.say("claim.location"_text), .value = place});
        }
        rows.push_back(fact(ui, view, Field::CustomerName));
        rows.push_back(fact(ui, view, Field::DomainName));
        rows.push_back(fact(ui, view, Field::TenantId));
        ui::key_value_list(ui, "facts", ui.say("claim.partner_and_customer"_text), rows);
        edit_line(ui, view, Part::Customer);
    });
}

void solution(ui::Ui& ui, const ClaimView& view)
{
    const claims::Claim& claim = view.claim;
    claim_section(ui, "solution", ui.say(part_text(Part::Solution)), [&] {
        std::vector<ui::KeyValue> rows{
            {.key = "area",
             .name = ui.say("claim.area"_text),
             .value = claim.area ? ui.say(area_text(*claim.area, view.edition())) : ""},
            {.key = "activities",
             .name = ui.say("claim.activity"_text),
             .value = activities_text(ui.words(), claim.activities)},
            {.key = "edition", .name = ui.say("claim.edition"_text), .value = claim.edition.text}};
        for (const Field field :
             {Field::SolutionSeller, Field::RevenueCustomerName, Field::IsvSolution}) {
            const bool shown =
                claims::is_required(field, claim, view.rules) || !text_of(claim, field).empty();
            if (shown) rows.push_back(fact(ui, view, field));
        }
        ui::key_value_list(ui, "facts", ui.say(part_text(Part::Solution)), rows);
        edit_line(ui, view, Part::Solution);
    });
}

// "Active · Bought directly from Microsoft · until 1 May 2027"; only what somebody has said.
std::string condition_of(const ui::Words& words, const claims::Subscription& subscription)
{
    std::vector<std::string> parts;
    if (subscription.status != claims::SubscriptionStatus::Unknown) {
        parts.emplace_back(words.say(subscription_status_text(subscription.status)));
    }
    if (subscription.channel != claims::Channel::Unknown) {
        parts.emplace_back(words.say(channel_text(subscription.channel)));
    }
    if (subscription.ends_on) {
        parts.push_back(words.say(
            "claim.subscription_until"_text,
            {{"date", ui::date_text(words, ui::DateForm::Short, *subscription.ends_on)}}));
    }
    std::string text;
    for (const std::string& part : parts) text += (text.empty() ? "" : " \u00B7 ") + part;
    return text;
}

void product(ui::Ui& ui, const ClaimView& view, const claims::ClaimedProduct& claimed)
{
    const std::string name = product_name(ui.words(), view.rules.catalogue, claimed.product);
    ui.around({.id = ui.id(claimed.product.text), .role = ui::Role::ListItem, .name = name}, [&] {
        ui::heading(ui, "name", 3, name);
        const std::string condition = condition_of(ui.words(), claimed.subscription);
        if (!condition.empty()) {
            ui::paragraph(ui, "condition", condition, ui::type::body, ui::Ink::TextSecond);
        }
        if (claimed.subscription.id.empty()) return;
        ui.space(4);
        ui::key_value_list(ui, "facts", name,
                           {{.key = "subscription",
                             .name = ui.say("field.subscription-id"_text),
                             .value = claimed.subscription.id,
                             .identifier = true}});
    });
    ui.space(12);
}

void products(ui::Ui& ui, const ClaimView& view)
{
    claim_section(ui, "products", ui.say(part_text(Part::Products)), [&] {
        if (view.claim.products.empty()) {
            ui::paragraph(ui, "none", ui.say("claim.products.none"_text), ui::type::body,
                          ui::Ink::TextSecond);
        }
        ui.around({.id = ui.id("list"),
                   .role = ui::Role::List,
                   .name = ui.say(part_text(Part::Products))},
                  [&] {
                      for (const claims::ClaimedProduct& claimed : view.claim.products) {
                          product(ui, view, claimed);
                      }
                  });
        edit_line(ui, view, Part::Products);
    });
}

struct ContactFields {
    std::string_view key{};
    Text title{};
    std::vector<Field> fields{};
};

void contacts(ui::Ui& ui, const ClaimView& view)
{
    const std::array people{
        ContactFields{
            "customer",
            "claim.customer_contact"_text,
            {Field::CustomerContactName, Field::CustomerContactTitle, Field::CustomerContactEmail}},
        ContactFields{"technical",
                      "claim.technical_contact"_text,
                      {Field::TechnicalContactName, Field::TechnicalContactTitle,
                       Field::TechnicalContactEmail}},
        ContactFields{
            "own", "claim.own_contact"_text, {Field::OwnContactName, Field::OwnContactEmail}}};
    claim_section(ui, "contacts", ui.say(part_text(Part::Contacts)), [&] {
        std::vector<ui::KeyValue> rows;
        for (const ContactFields& person : people) {
            const std::string said = contact_in_words(view.claim, person.fields);
            const bool wanted = claims::is_required(person.fields.front(), view.claim, view.rules);
            if (said.empty() && !wanted) continue;
            rows.push_back({.key = person.key, .name = ui.say(person.title), .value = said});
        }
        ui::key_value_list(ui, "facts", ui.say(part_text(Part::Contacts)), rows);
        edit_line(ui, view, Part::Contacts);
    });
}

// Statements and payments, in the editions that ask for them.
void statements(ui::Ui& ui, const ClaimView& view)
{
    const claims::Edition& edition = view.edition();
    if (edition.acknowledgements.empty() && !view.claim.payments_opted_out) return;
    ui.space(16);
    claim_section(ui, "statements", ui.say(part_text(Part::Acknowledgements)), [&] {
        for (const std::string& key : edition.acknowledgements) {
            const auto& ticked = view.claim.acknowledged;
            const bool on = std::find(ticked.begin(), ticked.end(), key) != ticked.end();
            ui::paragraph(
                ui, key,
                ui.words().say(on ? "claim.statement_yes"_text : "claim.statement_no"_text,
                               {{"statement", statement_text(ui.words(), key)}}));
            ui.space(4);
        }
        if (view.claim.payments_opted_out) {
            ui::paragraph(ui, "payments", ui.say("claim.payments_opted_out"_text));
        }
    });
}

} // namespace

void claim_facts(ui::Ui& ui, const ClaimView& view)
{
    partner_and_customer(ui, view);
    ui.space(16);
    solution(ui, view);
    ui.space(16);
    products(ui, view);
    ui.space(16);
    contacts(ui, view);
    statements(ui, view);
    ui.space(16);
}

} // namespace screens
