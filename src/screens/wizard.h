// New claim: seven steps, each a function of its own (wizard_steps.h), around them the way through,
// what is still missing, and what happens next. Serves later changes too: after submission the
// steps show what the edition has closed as closed.
// The surprise: text is the claim's only when the field is left, after a pause, or when the screen
// goes away; until then it is in the scratch, and app asks for it with unsent().
#pragma once

#include "core/names.h"
#include "screens/claim_view.h"
#include "screens/file_preview.h"
#include "screens/incoming_file.h"
#include "screens/intents.h"
#include "screens/tenant_search.h"
#include "ui/ui.h"

#include <array>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace screens {

enum class WizardStep : std::uint8_t {
    Partner,
    Solution,
    Customer,
    Products,
    Contacts,
    Proof,
    Review,
};

// What was typed and is not, or not as it stands there, in the claim.
struct TypedText {
    std::string text{};
    bool sent = false; // after a pause; it stays as typed until the field is left
    double typed_ms = 0;
};

struct PartnerScratch {
    bool adding = false; // a location of the company that is not on the list
    std::string mpn_id{};
    std::string place{};
    bool tried = false;
};

struct ProductsScratch {
    std::string search{};
};

struct ReviewScratch {
    std::string comment{};
    int tries = 0; // to submit
};

struct WizardScreen {
    claims::ClaimId claim{};
    WizardStep step = WizardStep::Partner;
    std::string wanted{}; // the field to go to, once it is drawn
    bool enter = false;   // was pressed in a field: on to the next step

    std::map<std::string, TypedText> typed{}; // by field
    std::set<std::string> told{};             // fields whose mistake the person was told of
    std::set<std::string> helped{};           // fields whose "Where do I find this?" is open
    std::set<WizardStep> passed{}; // steps gone on from: nothing missing there is kept quiet

    PartnerScratch partner{};
    ProductsScratch products{};
    ReviewScratch review{};
    OpenedFile opened{};
};

struct Wizard {
    const ClaimView& view;
    std::string suggested_name{};              // empty: there is nothing to make one of
    const std::vector<IncomingFile>& incoming; // for its proof
    TenantSearch search{};
    WizardScreen& local;
    const Send& send;
};

// Nothing to show, if the claim is not in this workspace or not here yet.
enum class WizardAbsence : std::uint8_t { Opening, NoSuchClaim };

void wizard_screen(ui::Ui& ui, const Wizard& wizard);
void wizard_screen(ui::Ui& ui, WizardAbsence absence);

// "/claims/CA-…/edit/products"
std::string wizard_address(const claims::ClaimId& claim, WizardStep step);

// What the screen holds that the claim does not know yet.
std::vector<claims::Command> unsent(const WizardScreen& screen, const claims::Claim& claim);

// The same screen at another step: what the person was told stays told.
WizardScreen at_step(WizardScreen before, const WizardScreen& wanted);

} // namespace screens

namespace core {

template <>
inline constexpr auto names<screens::WizardStep> = std::to_array<Named<screens::WizardStep>>({
    {screens::WizardStep::Partner, "partner"},
    {screens::WizardStep::Solution, "solution"},
    {screens::WizardStep::Customer, "customer"},
    {screens::WizardStep::Products, "products"},
    {screens::WizardStep::Contacts, "contacts"},
    {screens::WizardStep::Proof, "proof"},
    {screens::WizardStep::Review, "review"},
});
static_assert(names_all_up_to(screens::WizardStep::Review));

} // namespace core
