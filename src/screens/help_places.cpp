#include "screens/help_places.h"

#include "screens/help_screen.h"
#include "ui/link.h"

#include <algorithm>

namespace screens {

using ui::operator""_text;

namespace {

struct Place {
    std::string_view problem{}; // its id, or the beginning of it
    HelpTopic topic = HelpTopic::Trouble;
    std::string_view part{};
};

// The first that fits.
constexpr std::array places{
    Place{"tenant-id.mismatch", HelpTopic::Trouble, "domain-tenant"},
    Place{"subscription.from-csp", HelpTopic::Trouble, "csp"},
    Place{"subscription.ended", HelpTopic::Trouble, "subscription-ended"},
    Place{"subscription.in-grace", HelpTopic::Trouble, "subscription-ended"},
    Place{"subscription.not-provisioned", HelpTopic::Trouble, "not-provisioned"},
    Place{"subscription.invalid", HelpTopic::Trouble, "not-a-subscription-id"},
    Place{"subscription.is-tenant", HelpTopic::Trouble, "not-a-subscription-id"},
    Place{"subscription.missing", HelpTopic::Fields, "subscription-id"},
    Place{"competing.other-partner", HelpTopic::Trouble, "competing"},
    Place{"competing.same-partner", HelpTopic::Trouble, "already-claimed"},
    Place{"activity.", HelpTopic::Trouble, "wrong-activity"},
    Place{"product.not-for-activity", HelpTopic::Trouble, "wrong-activity"},
    Place{"product.not-in-area", HelpTopic::Trouble, "wrong-activity"},
    Place{"product.unknown", HelpTopic::Trouble, "product-not-on-tenant"},
    Place{"products.missing", HelpTopic::Trouble, "product-not-on-tenant"},
    Place{"area.missing", HelpTopic::Trouble, "wrong-activity"},
    Place{"mpn-id.", HelpTopic::Trouble, "wrong-mpn"},
    Place{"proof.checklist-open", HelpTopic::Proof, "checklist"},
    Place{"proof.", HelpTopic::Proof, "good"},
    Place{"acknowledgement.", HelpTopic::Life, "rules"},
};

std::string at(const Place& place)
{
    return help_address(place.topic, place.part);
}

} // namespace

std::string help_about(const claims::Problem& problem)
{
    for (const Place& place : places) {
        if (problem.id.substr(0, place.problem.size()) == place.problem) return at(place);
    }
    if (problem.field) return help_address(HelpTopic::Fields, core::name_of(*problem.field));
    return help_address(HelpTopic::Trouble);
}

std::string help_about(const claims::Standing& standing, const claims::Edition& edition)
{
    const claims::State state = claims::state_of(standing.stage);
    const auto* rejected = std::get_if<claims::Rejected>(&standing.stage);
    if (rejected == nullptr) return help_address(HelpTopic::Life, core::name_of(state));
    if (rejected->reason == claims::RejectionReason::NoPartnerResponse) {
        return help_address(HelpTopic::Trouble, "answered-late");
    }
    const bool may_dispute = std::any_of(standing.deadlines.begin(), standing.deadlines.end(),
                                         [](const claims::Deadline& due) {
                                             return due.kind == claims::DeadlineKind::DisputeWindow;
                                         });
    if (may_dispute || !edition.dispute) return help_address(HelpTopic::Life, "rejected");
    return help_address(HelpTopic::Trouble, "past-dispute");
}

std::string help_about(WizardStep step)
{
    switch (step) {
    case WizardStep::Partner: return help_address(HelpTopic::Fields, "mpn-id");
    case WizardStep::Solution: return help_address(HelpTopic::Trouble, "wrong-activity");
    case WizardStep::Customer: return help_address(HelpTopic::Fields, "name");
    case WizardStep::Products: return help_address(HelpTopic::Trouble, "product-not-on-tenant");
    case WizardStep::Contacts: return help_address(HelpTopic::Fields, "customer-contact-name");
    case WizardStep::Proof: return help_address(HelpTopic::Proof);
    case WizardStep::Review: return help_address(HelpTopic::Life);
    }
    return help_address(HelpTopic::Start);
}

void learn_more(ui::Ui& ui, std::string_view key, const std::string& about,
                const std::string& address)
{
    ui::link(ui, {.key = key,
                  .label = ui.say("help.learn_more"_text),
                  .href = "#" + address,
                  .name = ui.words().say("help.learn_more_about"_text, {{"about", about}})});
}

} // namespace screens
