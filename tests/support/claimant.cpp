#include "support/claimant.h"

#include "app/claim_view.h"
#include "support/assets.h"

#include <algorithm>
#include <catch2/catch.hpp>

namespace support {

using headless::Shell;
using ui::Role;

namespace {

std::unique_ptr<Shell> open(headless::Opening opening)
{
    opening.person = "Ola";
    return std::make_unique<Shell>(asset_if_any, opening);
}

} // namespace

Claimant::Claimant(const std::string& edition) : Claimant(edition, true) {}

Claimant Claimant::first(const std::string& edition)
{
    return {edition, false};
}

Claimant::Claimant(const std::string& edition, bool with_locations) : shell_(open({}))
{
    claims::Profile profile = shell_->model().profile;
    profile.edition = {edition};
    if (with_locations) {
        profile.locations = {
            {.mpn_id = "4712233", .name = "Warsaw"},
            {.mpn_id = "1234567", .name = "Gdańsk", .enrolment = claims::Enrolment::NotEnrolled}};
    }
    shell_->act(screens::ChangeProfile{.profile = profile});
    shell_->act(screens::BeginClaim{});
    const std::string& address = shell_->model().address;
    const std::size_t from = address.find("CA-");
    id_ = {address.substr(from, address.find('/', from) - from)};
}

void Claimant::type(const std::string& field, const std::string& text)
{
    INFO(field << "\n" << shell_->describe());
    REQUIRE(shell_->type(Role::TextField, field, text));
}

void Claimant::press(Role role, const std::string& name)
{
    INFO(name << "\n" << shell_->describe());
    REQUIRE(shell_->press(role, name));
}

void Claimant::choose(const std::string& field, const std::string& option)
{
    press(Role::ComboBox, field);
    press(Role::Option, option);
}

void Claimant::leave_field()
{
    const ui::Node* heading = nullptr;
    for (const ui::Node& node : shell_->tree().nodes) {
        if (node.role == Role::Button && node.name == "Save and close") heading = &node;
    }
    REQUIRE(heading != nullptr);
    REQUIRE(shell_->focus(Role::Button, heading->name));
}

void Claimant::go_to(const std::string& step)
{
    shell_->open("/claims/" + id_.text + "/edit/" + step);
}

bool Claimant::sees(Role role, const std::string& name) const
{
    return ui::find(shell_->tree(), role, name) != nullptr;
}

bool Claimant::says(const std::string& text) const
{
    const auto& nodes = shell_->tree().nodes;
    return std::any_of(nodes.begin(), nodes.end(), [&](const ui::Node& node) {
        return node.name.find(text) != std::string::npos ||
               node.text(ui::TextProperty::Error).find(text) != std::string::npos;
    });
}

void Claimant::reload()
{
    shell_ = open({.address = shell_->model().address, .files = shell_->journal().share()});
}

screens::ProblemSentences Claimant::sentences(std::string_view id) const
{
    const auto view = app::claim_view(shell_->model(), id_);
    for (const claims::Problem& found : view->problems) {
        if (found.id != id) continue;
        const claims::Surroundings around{.locations = view->profile.locations,
                                          .others = view->around.others};
        return screens::problem_sentences(
            *shell_->model().words, found,
            {.claim = view->claim, .surroundings = around, .rules = view->rules});
    }
    return {};
}

} // namespace support
