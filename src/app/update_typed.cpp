// What is still being typed when the page is left. It is saved like everything else; but the page
// may be gone before the journal answers, so it is also left in the device's small memory, which
// is written at once, and taken up from there when the workspace opens the next time.
#include "app/update_parts.h"
#include "core/json.h"
#include "core/json_gate.h"
#include "core/json_reader.h"

namespace app {

namespace {

constexpr const char* memory_key = "typed";
constexpr const char* comments_key = "comments";

core::Json written(const claims::ClaimId& claim, const claims::FieldChange& change)
{
    return {{"claim", claim.text},
            {"field", std::string(core::name_of(change.field))},
            {"value", change.value}};
}

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
    core::Json fields = core::Json::array();
    for (const claims::Command& command : commands) {
        if (const auto* edit = std::get_if<claims::EditFields>(&command)) {
            for (const claims::FieldChange& change : edit->changes) {
                fields.push_back(written(wizard->claim, change));
            }
        }
        act(model, screens::act_on(wizard->claim, command), effects);
    }
    if (fields.empty() || model.demo) return;
    model.typed_is_left = true;
    effects.push_back(Remember{.key = memory_key, .value = core::write_json(fields)});
}

void recall_typed(Model& model, const SettingRecalled& setting)
{
    if (setting.key == memory_key) model.opening.typed = setting.value;
}

void take_up_typed(Model& model, Effects& effects)
{
    const std::string text = std::exchange(model.opening.typed, {});
    if (core::refuse_json(text)) return;
    const core::Json json{{"fields", core::parse_json(text)}};
    core::Problems problems;
    for (const core::Reader& one : core::Reader(json, {}, problems).list("fields")) {
        const claims::ClaimId claim{one.text("claim")};
        const auto field = one.word_if_any<claims::Field>("field");
        if (!field || model.book->find(claim) == nullptr) continue;
        const claims::FieldChange change{.field = *field, .value = one.text("value")};
        act(model, screens::act_on(claim, claims::EditFields{.changes = {change}}), effects);
    }
    model.typed_is_left = true;
}

void forget_typed(Model& model, Effects& effects)
{
    model.typed_is_left = false;
    effects.push_back(Remember{.key = memory_key, .value = {}});
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
