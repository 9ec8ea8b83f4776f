// What is not saved yet when the page is left. The journal goes on writing for as long as the page
// lives, which may be no longer than this; so all of it is also left in the device's small memory,
// which is written at once, and taken up from there when the workspace opens the next time. Events
// keep their ids: those that were saved after all are nothing new then. Each page load has a place
// of its own there, so that two tabs that go away at once leave both. What would be too much is not
// left, nor is an act, other than text in fields, that still waits for the histories to be read.
#include "app/update_parts.h"
#include "bundle/base64.h"
#include "core/json.h"
#include "core/json_gate.h"
#include "core/json_reader.h"
#include "core/match.h"

#include <algorithm>

namespace app {

namespace {

constexpr std::string_view memory_prefix = "unsaved.";
constexpr std::size_t size_max = std::size_t{1} << 20; // the small memory holds a few megabytes

struct Left {
    core::Json events = core::Json::array();
    core::Json documents = core::Json::array();
    core::Json fields = core::Json::array();

    bool empty() const { return events.empty() && documents.empty() && fields.empty(); }
};

// An act stands whole or not at all. False: there is no room for it, nor for what comes after.
bool leave_act(Left& left, const std::vector<ports::EventBytes>& events, bool to_sign,
               std::size_t& room)
{
    std::size_t size = 0;
    for (const ports::EventBytes& event : events) {
        size += event.bytes.size() + event.signature.size();
    }
    if (size > room) return false;
    room -= size;
    for (const ports::EventBytes& event : events) {
        left.events.push_back({{"bytes", event.bytes},
                               {"signature", bundle::to_base64(event.signature)},
                               {"own", to_sign ? 1 : 0},
                               {"again", event.again ? 1 : 0}});
    }
    return true;
}

bool leave_document(Left& left, const ports::Document& document, std::size_t& room)
{
    if (document.text.size() > room) return false;
    room -= document.text.size();
    left.documents.push_back({{"name", document.name}, {"text", document.text}});
    return true;
}

// It is too large for this, can be imported again, and what was done after it is not its own.
bool is_import(const Model& model, int ticket)
{
    const auto& taking = model.exchange.taking;
    return taking && std::count(taking->tickets.begin(), taking->tickets.end(), ticket) > 0;
}

void leave_events(Left& left, const Model& model)
{
    std::size_t room = size_max;
    for (const auto& [ticket, what] : model.unsaved) {
        const bool to_sign = model.signing.unsigned_acts.contains(ticket);
        const bool fits = core::match(
            what,
            [&](const SharedEvents& events) { return leave_act(left, *events, to_sign, room); },
            [&](const ports::Document& document) { return leave_document(left, document, room); });
        if (!fits && !is_import(model, ticket)) return;
    }
}

void leave_edits(Left& left, const claims::ClaimId& claim, const claims::Command& command)
{
    const auto* edit = std::get_if<claims::EditFields>(&command);
    if (edit == nullptr) return;
    for (const claims::FieldChange& change : edit->changes) {
        left.fields.push_back({{"claim", claim.text},
                               {"field", std::string(core::name_of(change.field))},
                               {"value", change.value}});
    }
}

// What waits for the histories to be read has made no events yet.
void leave_parked(Left& left, const std::vector<screens::Intent>& parked)
{
    for (const screens::Intent& intent : parked) {
        const auto* act = std::get_if<screens::Act>(&intent);
        if (act == nullptr) continue;
        for (const claims::ClaimId& claim : act->on) leave_edits(left, claim, act->command);
    }
}

std::vector<ports::EventBytes> events_of(const core::Reader& left, bool own)
{
    std::vector<ports::EventBytes> events;
    for (const core::Reader& one : left.list("events")) {
        if ((one.integer_if_any("own").value_or(0) == 1) != own) continue;
        events.push_back(
            {.bytes = one.text("bytes"),
             .signature = bundle::from_base64(one.text("signature")).value_or(std::string()),
             .again = one.integer_if_any("again").value_or(0) == 1});
    }
    return events;
}

// What was still to be signed is signed now; what came from others stays as it came.
void take_up(Model& model, const core::Json& json, Effects& effects)
{
    core::Problems problems;
    const core::Reader left(json, {}, problems);
    if (std::vector<ports::EventBytes> events = events_of(left, true); !events.empty()) {
        accept_events(model, events);
        save(model, std::move(events), effects);
    }
    if (std::vector<ports::EventBytes> events = events_of(left, false); !events.empty()) {
        accept_events(model, events);
        save_real(model, std::make_shared<const std::vector<ports::EventBytes>>(std::move(events)),
                  effects);
    }
    for (const core::Reader& one : left.list("documents")) {
        const ports::Document document{.name = one.text("name"), .text = one.text("text")};
        accept_document(model, document);
        save(model, document, effects);
    }
    for (const core::Reader& one : left.list("fields")) {
        const claims::ClaimId claim{one.text("claim")};
        const auto field = one.word_if_any<claims::Field>("field");
        if (!field || model.book->find(claim) == nullptr) continue;
        const claims::FieldChange change{.field = *field, .value = one.text("value")};
        act(model, screens::act_on(claim, claims::EditFields{.changes = {change}}), effects);
    }
}

} // namespace

void leave_unsaved(Model& model, Effects& effects)
{
    Left left;
    leave_events(left, model);
    leave_parked(left, model.opening.parked);
    if (left.empty()) return;
    std::string key = std::string(memory_prefix) + model.me.writer.text;
    const core::Json json{
        {"events", left.events}, {"documents", left.documents}, {"fields", left.fields}};
    effects.push_back(Remember{.key = key, .value = core::write_json(json)});
    model.left_keys.insert(std::move(key));
}

void recall_left(Model& model, const SettingRecalled& setting)
{
    if (!setting.key.starts_with(memory_prefix) || setting.value.empty()) return;
    model.opening.left.push_back(setting.value);
    model.left_keys.insert(setting.key);
}

void take_up_left(Model& model, Effects& effects)
{
    for (const std::string& text : std::exchange(model.opening.left, {})) {
        if (!core::refuse_json(text)) take_up(model, core::parse_json(text), effects);
    }
}

void forget_left(Model& model, Effects& effects)
{
    if (!model.opening.left.empty()) return;
    for (const std::string& key : std::exchange(model.left_keys, {})) {
        effects.push_back(Remember{.key = key, .value = {}});
    }
}

} // namespace app
