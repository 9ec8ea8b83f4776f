// Where in the wizard a problem belongs, and how to get there.
#include "screens/wizard_steps.h"

#include <algorithm>

namespace screens {

using claims::Problem;

std::string wizard_address(const claims::ClaimId& claim, WizardStep step)
{
    return "/claims/" + claim.text + "/edit/" + std::string(core::name_of(step));
}

WizardStep step_of(claims::Part part)
{
    switch (part) {
    case claims::Part::Partner:
    case claims::Part::Customer: return WizardStep::Partner;
    case claims::Part::Solution: return WizardStep::Solution;
    case claims::Part::Name:
    case claims::Part::Revenue: return WizardStep::Customer;
    case claims::Part::Products: return WizardStep::Products;
    case claims::Part::Contacts: return WizardStep::Contacts;
    case claims::Part::Proof: return WizardStep::Proof;
    case claims::Part::Acknowledgements:
    case claims::Part::Payments: return WizardStep::Review;
    }
    return WizardStep::Review;
}

namespace {

// The control of a subscription at which it is told, after "subscription".
std::string_view subscription_control(std::string_view id)
{
    if (id == "subscription.from-csp") return "channel/";
    if (id == "subscription.ended" || id == "subscription.in-grace" ||
        id == "subscription.not-provisioned") {
        return "status/";
    }
    return "subscription/";
}

std::string place_of_product(const Problem& problem)
{
    if (problem.product.text.empty()) return problem.id == "products.missing" ? "search" : "rivals";
    const bool subscription = problem.id.substr(0, 13) == "subscription.";
    const std::string_view control = subscription ? subscription_control(problem.id) : "product/";
    return std::string(control) + problem.product.text;
}

std::string place_of_proof(const Problem& problem)
{
    if (problem.checklist_item) {
        return "checklist/" + std::string(core::name_of(*problem.checklist_item));
    }
    return problem.product.text.empty() ? "files" : "matrix";
}

} // namespace

std::string subscription_place(const claims::ProductId& product)
{
    return "subscription/" + product.text;
}

std::string place_of(const Problem& problem)
{
    if (problem.field) return std::string(core::name_of(*problem.field));
    switch (problem.part) {
    case claims::Part::Solution: return problem.id == "area.missing" ? "area" : "activity";
    case claims::Part::Products: return place_of_product(problem);
    case claims::Part::Proof: return place_of_proof(problem);
    case claims::Part::Acknowledgements: return problem.statement;
    case claims::Part::Name:
    case claims::Part::Partner:
    case claims::Part::Customer:
    case claims::Part::Contacts:
    case claims::Part::Revenue:
    case claims::Part::Payments: return std::string(core::name_of(problem.part));
    }
    return {};
}

bool is_missing(const Problem& problem)
{
    constexpr std::string_view ending = ".missing";
    const std::string_view id = problem.id;
    return id.size() > ending.size() && id.substr(id.size() - ending.size()) == ending;
}

int errors_at(const Wizard& wizard, WizardStep step)
{
    const auto& problems = wizard.view.problems;
    return static_cast<int>(
        std::count_if(problems.begin(), problems.end(), [&](const Problem& problem) {
            return problem.severity == claims::Severity::Error && step_of(problem.part) == step;
        }));
}

void go_to_place(const Wizard& wizard, WizardStep step, std::string place)
{
    wizard.local.wanted = std::move(place);
    if (wizard.local.step == step) return;
    wizard.send(GoTo{.address = wizard_address(wizard.view.claim.id, step)});
}

void act(const Wizard& wizard, claims::Command command)
{
    wizard.send(act_on(wizard.view.claim.id, std::move(command)));
}

claims::Occasion occasion_of(const ClaimView& view)
{
    return {.actor = view.me, .time = view.now};
}

claims::EnterSubscription with_id(const claims::ClaimedProduct& claimed, std::string id)
{
    claims::EnterSubscription enter{
        .product = claimed.product, .count = claimed.count, .subscription = claimed.subscription};
    enter.subscription.id = std::move(id);
    return enter;
}

std::vector<claims::Command> unsent(const WizardScreen& screen, const claims::Claim& claim)
{
    std::vector<claims::Command> commands;
    claims::EditFields edit;
    for (const auto& [place, typed] : screen.typed) {
        if (typed.sent) continue;
        if (const auto field = core::named<claims::Field>(place)) {
            edit.changes.push_back({.field = *field, .value = typed.text});
        }
        for (const claims::ClaimedProduct& claimed : claim.products) {
            if (place == subscription_place(claimed.product)) {
                commands.emplace_back(with_id(claimed, typed.text));
            }
        }
    }
    if (!edit.changes.empty()) commands.emplace_back(std::move(edit));
    return commands;
}

WizardScreen at_step(WizardScreen before, const WizardScreen& wanted)
{
    if (before.claim != wanted.claim) return wanted;
    before.step = wanted.step;
    if (!wanted.wanted.empty()) before.wanted = wanted.wanted;
    before.typed.clear();
    before.partner = {};
    before.products = {};
    return before;
}

} // namespace screens
