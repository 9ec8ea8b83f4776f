// The fifth step: who can be asked, at the customer and at the company.
#include "screens/wizard_steps.h"
#include "ui/form.h"
#include "ui/text.h"

namespace screens {

using claims::Field;
using ui::Text;
using ui::operator""_text;

namespace {

constexpr float between = 32;

struct ContactSet {
    std::string_view key{};
    Text label{};
    Text description{};
    std::vector<WizardField> fields{};
};

void contact(ui::Ui& ui, const Wizard& wizard, const ContactSet& contact)
{
    const ui::Fieldset set{.key = contact.key,
                           .label = ui.say(contact.label),
                           .description = ui.say(contact.description)};
    ui::fieldset(ui, set, [&] {
        for (const WizardField& field : contact.fields) {
            if (field.field != contact.fields.front().field) ui.space(wizard_field_gap);
            wizard_field(ui, wizard, field);
        }
    });
}

bool wants_technical_contact(const ClaimView& view)
{
    for (const claims::ClaimedProduct& claimed : view.claim.products) {
        const claims::Product* product =
            claims::find_product(view.rules.catalogue, claimed.product);
        if (product != nullptr && product->is_dynamics_365) return true;
    }
    return false;
}

void technical_contact(ui::Ui& ui, const Wizard& wizard)
{
    const bool required =
        claims::is_required(Field::TechnicalContactName, wizard.view.claim, wizard.view.rules);
    ui.space(between);
    contact(ui, wizard,
            {.key = "technical-contact",
             .label = "wizard.contacts.technical"_text,
             .description = required ? "wizard.contacts.technical.required"_text
                                     : "wizard.contacts.technical.optional"_text,
             .fields = {{.field = Field::TechnicalContactName},
                        {.field = Field::TechnicalContactTitle},
                        {.field = Field::TechnicalContactEmail, .kind = ui::TextKind::Email}}});
    rule_source(ui, wizard, claims::EditionRule::TechnicalContact);
}

} // namespace

void wizard_contacts(ui::Ui& ui, const Wizard& wizard)
{
    contact(ui, wizard,
            {.key = "customer-contact",
             .label = "wizard.contacts.customer"_text,
             .description = "wizard.contacts.customer.text"_text,
             .fields = {{.field = Field::CustomerContactName},
                        {.field = Field::CustomerContactTitle},
                        {.field = Field::CustomerContactEmail, .kind = ui::TextKind::Email}}});
    if (wants_technical_contact(wizard.view)) technical_contact(ui, wizard);
    ui.space(between);
    contact(ui, wizard,
            {.key = "own-contact",
             .label = "wizard.contacts.own"_text,
             .description = "wizard.contacts.own.text"_text,
             .fields = {{.field = Field::OwnContactName, .autocomplete = "name"},
                        {.field = Field::OwnContactEmail,
                         .kind = ui::TextKind::Email,
                         .autocomplete = "email"}}});
}

} // namespace screens
