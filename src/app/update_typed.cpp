// What is still being typed when a screen is left: text of a claim is done to the claim, and a
// comment waits in the device's memory until it is added.
#include "app/update_parts.h"
#include "core/json.h"
#include "core/json_gate.h"
#include "core/json_reader.h"

namespace app {

namespace {

constexpr const char* comments_key = "comments";

// What is being written on a page that takes comments; elsewhere nothing.
struct TypedComment {
    claims::ClaimId claim{};
    std::string* text = nullptr;
};

TypedComment comment_in(Route& route)
{
    if (auto* claim = std::get_if<screens::ClaimScreen>(&route)) {
        return {.claim = claim->id, .text = &claim->comment};
    }
    if (auto* wizard = std::get_if<screens::WizardScreen>(&route)) {
        return {.claim = wizard->claim, .text = &wizard->review.comment};
    }
    return {};
}

} // namespace

void keep_typed(Model& model, Effects& effects)
{
    auto* wizard = std::get_if<screens::WizardScreen>(&model.route);
    const claims::Claim* claim =
        wizard != nullptr && model.book ? model.book->find(wizard->claim) : nullptr;
    if (claim == nullptr) return;
    const std::vector<claims::Command> commands = screens::unsent(*wizard, *claim);
    for (auto& [place, typed] : wizard->typed) typed.sent = true;
    for (const claims::Command& command : commands) {
        const screens::Act asked = screens::act_on(wizard->claim, command);
        if (is_open(model))
            act(model, asked, effects);
        else
            model.opening.parked.emplace_back(asked);
    }
}

void keep_comment(Model& model, Effects& effects)
{
    const TypedComment typed = comment_in(model.route);
    if (typed.text == nullptr || model.demo) return;
    std::string& kept = model.comment_drafts[typed.claim];
    if (kept == *typed.text) return;
    kept = *typed.text;
    core::Json drafts = core::Json::object();
    for (const auto& [claim, text] : model.comment_drafts) {
        if (!text.empty()) drafts[claim.text] = text;
    }
    effects.push_back(Remember{.key = comments_key,
                               .value = drafts.empty() ? std::string() : core::write_json(drafts)});
}

void recall_comments(Model& model, const SettingRecalled& setting)
{
    if (setting.key != comments_key || core::refuse_json(setting.value)) return;
    const core::Json json = core::parse_json(setting.value);
    core::Problems problems;
    const core::Reader from(json, "", problems);
    for (const std::string& claim : from.keys()) model.comment_drafts[{claim}] = from.text(claim);
}

void take_up_comment(const Model& model, Route& route)
{
    const TypedComment typed = comment_in(route);
    const auto kept = model.comment_drafts.find(typed.claim);
    const bool known = typed.text != nullptr && kept != model.comment_drafts.end();
    if (known) *typed.text = kept->second;
}

} // namespace app
