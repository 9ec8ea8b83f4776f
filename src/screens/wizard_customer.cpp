// The third step: the claim's name, and what a revenue association asks for.
#include "screens/domain_words.h"
#include "screens/wizard_steps.h"
#include "ui/button.h"
#include "ui/form.h"

#include <algorithm>

namespace screens {

using claims::Field;
using ui::operator""_text;

namespace {

void suggestion(ui::Ui& ui, const Wizard& wizard)
{
    const std::string& name = wizard.suggested_name;
    if (name.empty() || name == wizard.view.claim.name) return;
    if (!closed_because(ui, wizard, Field::Name).empty()) return;
    ui.space(8);
    if (ui::button(ui, {.key = "take-name",
                        .label = ui.words().say("wizard.customer.take_name"_text, {{"name", name}}),
                        .look = ui::ButtonLook::Quiet})) {
        wizard.local.typed.erase("name");
        act(wizard, claims::EditFields{.changes = {{.field = Field::Name, .value = name}}});
        ui.focus(ui.id("name")); // the button goes away
    }
}

bool is_revenue(const claims::Claim& claim)
{
    return std::find(claim.activities.begin(), claim.activities.end(),
                     claims::Activity::RevenueAssociation) != claim.activities.end();
}

void revenue_fields(ui::Ui& ui, const Wizard& wizard)
{
    ui.space(32);
    const ui::Fieldset set{.key = "revenue",
                           .label = ui.say(part_text(claims::Part::Revenue)),
                           .description = ui.say("wizard.customer.revenue"_text)};
    ui::fieldset(ui, set, [&] {
        wizard_field(ui, wizard, {.field = Field::SolutionSeller});
        ui.space(wizard_field_gap);
        wizard_field(ui, wizard, {.field = Field::RevenueCustomerName});
        ui.space(wizard_field_gap);
        wizard_field(ui, wizard, {.field = Field::IsvSolution});
    });
}

} // namespace

void wizard_customer(ui::Ui& ui, const Wizard& wizard)
{
    wizard_field(ui, wizard, {.field = Field::Name});
    suggestion(ui, wizard);
    if (is_revenue(wizard.view.claim)) revenue_fields(ui, wizard);
}

} // namespace screens
