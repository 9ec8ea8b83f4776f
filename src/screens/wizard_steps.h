// The steps of the wizard, and what they are made of.
#pragma once

#include "claims/editions.h"
#include "screens/wizard.h"
#include "ui/text_field.h"

#include <optional>

namespace screens {

void wizard_partner(ui::Ui& ui, const Wizard& wizard);
void wizard_solution(ui::Ui& ui, const Wizard& wizard);
void wizard_customer(ui::Ui& ui, const Wizard& wizard);
void wizard_products(ui::Ui& ui, const Wizard& wizard);
void wizard_contacts(ui::Ui& ui, const Wizard& wizard);
void wizard_proof(ui::Ui& ui, const Wizard& wizard);
void wizard_files(ui::Ui& ui, const Wizard& wizard); // of the proof
void wizard_review(ui::Ui& ui, const Wizard& wizard);

// --- a step's parts: wizard_field.cpp ---

inline constexpr float wizard_field_gap = 20;

struct WizardField {
    claims::Field field = claims::Field::Name;
    ui::TextKind kind = ui::TextKind::Name;
    std::string_view autocomplete = {};
};

// The field with its help, the source of its rule, and what is wrong with it.
void wizard_field(ui::Ui& ui, const Wizard& wizard, const WizardField& field);

// What stands in a text control: what is being typed, else what the claim has. `keep` is called
// when the control is left, and after a pause.
struct TypedShown {
    std::string text{};
    bool typing = false;
};
TypedShown typed_at(ui::Ui& ui, const Wizard& wizard, const std::string& place, ui::NodeId id,
                    const std::string& value, const std::function<void(std::string)>& keep);

// What a control says of the problems that belong to it (place_of). The error is empty until it
// helps: while a person types there for the first time, and as long as a place never visited is
// just blank.
struct WizardNote {
    std::string error{};
    std::vector<std::string> warnings{};
};
WizardNote note_at(ui::Ui& ui, const Wizard& wizard, const std::string& place);
// The same, as it will be with what is being typed.
WizardNote note_at(ui::Ui& ui, const Wizard& wizard, const std::string& place,
                   const claims::Claim& as_typed, const TypedShown& shown);
void warnings(ui::Ui& ui, const WizardNote& note);

// Leads the person to the control, if the screen was asked for it. Draw it before the control.
void arrive(ui::Ui& ui, const Wizard& wizard, std::string_view place, ui::NodeId control);

// "Where do I find this?", and the answer below it.
void where_is_it(ui::Ui& ui, const Wizard& wizard, std::string_view place, ui::Text answer);

// Which edition has the rule, and the page that says so.
void rule_source(ui::Ui& ui, const Wizard& wizard, claims::EditionRule rule);

// Why this part can no longer be changed; empty: it can.
std::string closed_because(ui::Ui& ui, const Wizard& wizard, claims::Field field);
std::string closed_because(ui::Ui& ui, const Wizard& wizard, const claims::Fact& fact);

// --- where problems belong: wizard_places.cpp ---

WizardStep step_of(claims::Part part);
// The key of the control at which the problem is told: "tenant-id", "subscription/sales".
std::string place_of(const claims::Problem& problem);
std::string subscription_place(const claims::ProductId& product);
bool is_missing(const claims::Problem& problem); // nothing is there, rather than something wrong
int errors_at(const Wizard& wizard, WizardStep step);

// To another step, or to a control of any.
void go_to_place(const Wizard& wizard, WizardStep step, std::string place = {});

// --- beside the steps ---

void wizard_way(ui::Ui& ui, const Wizard& wizard);      // the stepper
void wizard_missing(ui::Ui& ui, const Wizard& wizard);  // the summary rail
void wizard_prospect(ui::Ui& ui, const Wizard& wizard); // what happens next, and when
void problem_lines(ui::Ui& ui, const Wizard& wizard);   // what is missing or wrong, alone
std::string review_sentence(ui::Ui& ui, const Wizard& wizard);
std::string edit_sentence(ui::Ui& ui, const claims::Edition& edition);
ui::Text step_text(WizardStep step);

void act(const Wizard& wizard, claims::Command command);
claims::Occasion occasion_of(const ClaimView& view);
claims::EnterSubscription with_id(const claims::ClaimedProduct& claimed, std::string id);

} // namespace screens
