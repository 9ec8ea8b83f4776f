#include "support/desk.h"

#include "claims/standing.h"
#include "support/assets.h"

#include <algorithm>
#include <catch2/catch.hpp>

namespace support {

using namespace claims;

namespace {

// What complete_draft() says, asked for as a person would.
std::vector<Command> complete_commands(const Edition& edition)
{
    std::vector<Command> commands;
    for (const Fact& fact : complete_draft()) {
        if (const auto* f = std::get_if<FieldsEdited>(&fact)) {
            commands.emplace_back(EditFields{.changes = f->changes});
        } else if (const auto* s = std::get_if<SolutionChosen>(&fact)) {
            commands.emplace_back(ChooseSolution{.area = s->area, .activities = s->activities});
        } else if (const auto* p = std::get_if<ProductAdded>(&fact)) {
            commands.emplace_back(AddProduct{.product = p->product});
        } else if (const auto* a = std::get_if<ProofAdded>(&fact)) {
            commands.emplace_back(AddProofs{.files = {a->file}});
        } else if (const auto* c = std::get_if<CoverageMarked>(&fact)) {
            commands.emplace_back(
                MarkCoverage{.proof = c->proof, .product = c->product, .coverage = c->coverage});
        }
    }
    for (const std::string& statement : edition.acknowledgements) {
        commands.emplace_back(ChangeAcknowledgement{.statement = statement});
    }
    return commands;
}

ClaimId only_claim(const app::Book& book)
{
    ClaimId id;
    book.workspace().rows().for_each([&](workspace::Row row) { id = book.workspace().id_of(row); });
    return id;
}

} // namespace

Desk::Desk(const std::string& edition, const std::string& language)
    : shell_(asset_if_any, {.languages = language, .person = partner().name})
{
    Profile profile = shell_.model().profile;
    profile.edition = {edition};
    profile.locations = {{.mpn_id = "4712233", .name = "Kraków"}};
    shell_.act(screens::ChangeProfile{.profile = profile});
    shell_.act(screens::BeginClaim{});
    claim_ = only_claim(*shell_.model().book);
    for (Command& command :
         complete_commands(edition_of(shell_.model().book->rules(), {edition}))) {
        shell_.act(screens::act_on(claim_, std::move(command)));
    }
    REQUIRE(shell_.model().notices.empty());
    opens();
}

Desk& Desk::as(const Actor& actor)
{
    shell_.act(screens::BecomePerson{.role = actor.role, .name = actor.name});
    return *this;
}

Desk& Desk::on(const std::string& time)
{
    shell_.set_clock(at(time));
    return *this;
}

Desk& Desk::opens(const std::string& below)
{
    shell_.open("/claims/" + claim_.text + below);
    return *this;
}

Desk& Desk::presses(std::string_view button)
{
    INFO("press " << button << "\n" << shell_.describe());
    REQUIRE(shell_.press(ui::Role::Button, button));
    return *this;
}

Desk& Desk::writes(std::string_view field, std::string text)
{
    INFO("write in " << field << "\n" << shell_.describe());
    REQUIRE(shell_.type(ui::Role::TextArea, field, std::move(text)));
    return *this;
}

Desk& Desk::ticks(std::string_view box)
{
    INFO("tick " << box << "\n" << shell_.describe());
    REQUIRE(shell_.press(ui::Role::CheckBox, box));
    return *this;
}

Desk& Desk::chooses(std::string_view radio)
{
    INFO("choose " << radio << "\n" << shell_.describe());
    REQUIRE(shell_.press(ui::Role::Radio, radio));
    return *this;
}

Desk& Desk::submitted()
{
    return as(partner()).does("Submit claim").confirms();
}

Desk& Desk::in_review()
{
    return submitted().as(reviewer()).does("Start review");
}

Desk& Desk::rejected()
{
    return in_review().does("Reject").chooses("insufficient proof of execution").confirms();
}

Desk& Desk::approved()
{
    return in_review().does("Approve").confirms();
}

ClaimId Desk::also_submitted(const Another& another)
{
    const std::string address = shell_.page().address;
    const Actor me = shell_.model().me.actor;
    as(partner());
    const app::Book& book = *shell_.model().book;
    const std::string edition = shell_.model().profile.edition.text;
    shell_.act(screens::BeginClaim{});
    const ClaimId id{shell_.model().address.substr(8, 13)}; // "/claims/CA-…/edit"
    for (Command& command : complete_commands(edition_of(book.rules(), {edition}))) {
        shell_.act(screens::act_on(id, std::move(command)));
    }
    std::vector<FieldChange> changes{{.field = Field::Name, .value = another.name},
                                     {.field = Field::MpnId, .value = another.mpn_id}};
    if (!another.tenant_id.empty()) {
        changes.push_back({.field = Field::TenantId, .value = another.tenant_id});
    }
    shell_.act(screens::act_on(id, EditFields{.changes = changes}));
    shell_.act(screens::act_on(id, SubmitClaim{}));
    REQUIRE(state_of(id) == State::Submitted);
    shell_.open(address.substr(1));
    return as(me).state_of(id) == State::Submitted ? id : ClaimId{};
}

Desk& Desk::opens_review(const std::string& below)
{
    shell_.open("/review" + below);
    return *this;
}

Desk& Desk::keys(std::string_view letters)
{
    for (const char letter : letters) {
        INFO("key " << letter << "\n" << shell_.describe());
        REQUIRE(shell_.key(std::string(1, letter)));
    }
    return *this;
}

State Desk::state() const
{
    return state_of(claim_);
}

State Desk::state_of(const ClaimId& id) const
{
    const app::Book& book = *shell_.model().book;
    return claims::state_of(stage_at(*book.find(id), book.now(), book.rules()));
}

bool Desk::says(std::string_view text) const
{
    const auto& nodes = shell_.tree().nodes;
    return std::any_of(nodes.begin(), nodes.end(), [&](const ui::Node& node) {
        return node.name.find(text) != std::string::npos;
    });
}

bool Desk::offers(std::string_view button) const
{
    const ui::Node* node = ui::find(shell_.tree(), ui::Role::Button, button);
    return node != nullptr && !node->states.has(ui::State::Disabled);
}

std::string Desk::refuses(std::string_view button) const
{
    const ui::Node* node = ui::find(shell_.tree(), ui::Role::Button, button);
    if (node == nullptr) return {};
    for (const auto& [property, text] : node->texts) {
        if (property == ui::TextProperty::Description) return text;
    }
    return {};
}

} // namespace support
