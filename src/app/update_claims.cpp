// What is done to claims.
#include "app/undo.h"
#include "app/update_parts.h"

#include <algorithm>

namespace app {

namespace {

using NotYetSaved = std::vector<ports::EventBytes>; // events that are to be saved, together

void take(Model& model, const NewEvents& events, NotYetSaved& unsaved)
{
    if (events.empty()) return;
    model.book->take(events);
    if (model.demo) {
        model.demo->done.insert(model.demo->done.end(), events.begin(), events.end());
        return;
    }
    for (const store::StoredEvent& stored : events) {
        unsaved.push_back({.bytes = stored.bytes, .signature = stored.signature});
    }
}

enum class Outcome { Done, SoAlready, Refused }; // refused: the person will be told why

Outcome act_without_saving(Model& model, const claims::ClaimId& id, const claims::Command& command,
                           NotYetSaved& unsaved)
{
    const auto events = decided(*model.book, id, command, author(model), model.profile);
    if (!events) {
        model.notices.push_back({.id = next_ticket(model), .claim = id, .refusal = events.error()});
        return Outcome::Refused;
    }
    take(model, events.value(), unsaved);
    return events.value().empty() ? Outcome::SoAlready : Outcome::Done;
}

Outcome act_on_one(Model& model, const claims::ClaimId& id, const claims::Command& command,
                   Effects& effects)
{
    NotYetSaved unsaved;
    const Outcome outcome = act_without_saving(model, id, command, unsaved);
    if (!unsaved.empty()) save(model, std::move(unsaved), effects);
    return outcome;
}

// What a person may want to hear of. Fields say themselves what was typed into them.
std::optional<screens::DoneKind> worth_telling(const claims::Command& command)
{
    using screens::DoneKind;
    if (std::holds_alternative<claims::DiscardClaim>(command)) return DoneKind::Discarded;
    if (std::holds_alternative<claims::RestoreClaim>(command)) return DoneKind::Restored;
    if (std::holds_alternative<claims::SubmitClaim>(command)) return DoneKind::Submitted;
    if (std::holds_alternative<claims::RemoveProduct>(command)) return DoneKind::ProductRemoved;
    if (std::holds_alternative<claims::RequestInformation>(command)) return DoneKind::Asked;
    if (std::holds_alternative<claims::ApproveClaim>(command)) return DoneKind::Approved;
    if (std::holds_alternative<claims::RejectClaim>(command)) return DoneKind::Rejected;
    if (std::holds_alternative<claims::HoldForArbitration>(command)) return DoneKind::Held;
    if (std::holds_alternative<claims::DeclineAssociation>(command)) return DoneKind::Declined;
    return std::nullopt;
}

void tell(Model& model, screens::DoneKind kind, const std::vector<claims::ClaimId>& claims,
          Undoable* undoable)
{
    const int id = next_ticket(model);
    if (undoable != nullptr) undoable->done = id;
    model.done.push_back({.id = id,
                          .kind = kind,
                          .first = claims.front(),
                          .count = static_cast<int>(claims.size()),
                          .undoable = undoable != nullptr});
}

void keep(Model& model, Undoable undoable)
{
    constexpr std::size_t kept_max = 100;
    model.undoable.push_back(std::move(undoable));
    if (model.undoable.size() > kept_max) model.undoable.erase(model.undoable.begin());
}

// Nothing: it was refused.
std::optional<claims::ClaimId> created(Model& model, Effects& effects)
{
    if (!model.book) return std::nullopt;
    const claims::ClaimId id = new_claim_id(model.me.writer, ++model.claims_begun);
    const claims::CreateClaim command{.edition = model.profile.edition};
    if (act_on_one(model, id, command, effects) != Outcome::Done) return std::nullopt;
    return id;
}

void edit(Model& model, const claims::ClaimId& id, Effects& effects)
{
    go_to(model, "/claims/" + id.text + "/edit", ports::HistoryEntry::Add, effects);
}

// All that two claims for the same customer have in common. Each needs a name and proof of its own.
std::vector<claims::Command> commands_to_repeat(const claims::Claim& claim)
{
    std::vector<claims::FieldChange> fields;
    for (const auto& field : core::names<claims::Field>) {
        const std::string& text = claims::text_of(claim, field.value);
        if (field.value == claims::Field::Name || text.empty()) continue;
        fields.push_back({.field = field.value, .value = text});
    }
    std::vector<claims::Command> commands;
    if (!fields.empty()) commands.emplace_back(claims::EditFields{.changes = fields});
    if (claim.area) {
        commands.emplace_back(
            claims::ChooseSolution{.area = claim.area, .activities = claim.activities});
    }
    for (const claims::ClaimedProduct& claimed : claim.products) {
        commands.emplace_back(claims::AddProduct{.product = claimed.product});
        commands.emplace_back(claims::EnterSubscription{.product = claimed.product,
                                                        .count = claimed.count,
                                                        .subscription = claimed.subscription});
    }
    return commands;
}

// All that is known of what was associated before. Its activity is only a first guess.
std::vector<claims::Command> commands_for(const Model& model,
                                          const claims::ExistingAssociation& association)
{
    using claims::Field;
    std::vector<claims::FieldChange> fields = known_fields(model.profile, model.me.actor);
    fields.push_back({.field = Field::CustomerName, .value = association.customer_name});
    fields.push_back({.field = Field::TenantId, .value = association.tenant_id});
    std::vector<claims::Command> commands{claims::EditFields{.changes = std::move(fields)}};
    const claims::Product* product =
        claims::find_product(model.book->rules().catalogue, association.product);
    if (product == nullptr) return commands;
    commands.emplace_back(
        claims::ChooseSolution{.area = product->area, .activities = {claims::Activity::Usage}});
    commands.emplace_back(claims::AddProduct{.product = product->id});
    if (product->area != claims::SolutionArea::BusinessApplications) return commands;
    commands.emplace_back(
        claims::EnterSubscription{.product = product->id,
                                  .subscription = {.id = association.subscription_id,
                                                   .ends_on = association.subscription_ends_on}});
    return commands;
}

} // namespace

void act(Model& model, const screens::Act& act, Effects& effects)
{
    if (!model.book) return;
    std::vector<claims::ClaimId> changed;
    Undoable undoable;
    for (const claims::ClaimId& id : act.on) {
        const claims::Claim* known = model.book->find(id);
        std::vector<claims::Command> back;
        if (known != nullptr) back = undoing(*known, act.command);
        if (act_on_one(model, id, act.command, effects) != Outcome::Done) continue;
        changed.push_back(id);
        if (std::holds_alternative<claims::DisputeRejection>(act.command)) {
            forget_disputed(model, id);
        }
        if (!back.empty()) undoable.back.emplace_back(id, std::move(back));
    }
    if (changed.empty()) return;
    const bool can_undo = !undoable.back.empty();
    if (const auto kind = worth_telling(act.command)) {
        tell(model, *kind, changed, can_undo ? &undoable : nullptr);
    }
    if (can_undo) keep(model, std::move(undoable));
}

// What has become impossible meanwhile is refused like anything else, with its reason.
void undo(Model& model, const screens::Undo& asked, Effects& effects)
{
    if (!model.book) return;
    const auto latest =
        std::find_if(model.undoable.rbegin(), model.undoable.rend(), [&](const Undoable& one) {
            return asked.done == 0 || one.done == asked.done;
        });
    if (latest == model.undoable.rend()) return;
    // What was begun among the real claims goes on once the demo is left.
    const bool busy = model.taking_back && (is_taking_back(model) || !model.taking_back->in_demo);
    if (busy) return;
    model.taking_back = TakingBack{.what = *latest, .in_demo = model.demo.has_value()};
    model.undoable.erase(std::next(latest).base());
    take_back_some(model, effects);
}

bool is_taking_back(const Model& model)
{
    return model.taking_back && model.taking_back->in_demo == model.demo.has_value();
}

void take_back_some(Model& model, Effects& effects)
{
    constexpr std::size_t claims_at_once = 8;
    TakingBack& taking = *model.taking_back;
    NotYetSaved unsaved;
    for (std::size_t i = 0; i < claims_at_once && taking.next < taking.what.back.size(); ++i) {
        const auto& [id, commands] = taking.what.back[taking.next++];
        bool done = false;
        for (const claims::Command& command : commands) {
            done |= act_without_saving(model, id, command, unsaved) == Outcome::Done;
        }
        if (done) taking.changed.push_back(id);
    }
    if (!unsaved.empty()) save(model, std::move(unsaved), effects);
    if (taking.next < taking.what.back.size()) return;
    const std::vector<claims::ClaimId> changed = std::move(taking.changed);
    model.taking_back.reset();
    if (!changed.empty()) tell(model, screens::DoneKind::Undone, changed, nullptr);
}

std::vector<claims::FieldChange> known_fields(const claims::Profile& profile,
                                              const claims::Actor& person)
{
    std::vector<claims::FieldChange> known;
    for (const claims::Person& listed : profile.people) {
        if (listed.name != person.name || listed.name.empty()) continue;
        known.push_back({.field = claims::Field::OwnContactName, .value = listed.name});
        known.push_back({.field = claims::Field::OwnContactEmail, .value = listed.email});
        break;
    }
    if (profile.locations.size() == 1) {
        known.push_back({.field = claims::Field::MpnId, .value = profile.locations.front().mpn_id});
    }
    return known;
}

int tell_drafts_made(Model& model, const std::vector<claims::ClaimId>& drafts)
{
    Undoable undoable;
    for (const claims::ClaimId& id : drafts) {
        undoable.back.emplace_back(id, std::vector<claims::Command>{claims::DiscardClaim{}});
    }
    tell(model, screens::DoneKind::DraftsMade, drafts, &undoable);
    const int done = undoable.done;
    keep(model, std::move(undoable));
    return done;
}

void begin_claim(Model& model, Effects& effects)
{
    const auto id = created(model, effects);
    if (!id) return;
    const std::vector<claims::FieldChange> known = known_fields(model.profile, model.me.actor);
    if (!known.empty()) act_on_one(model, *id, claims::EditFields{.changes = known}, effects);
    edit(model, *id, effects);
}

void duplicate_claim(Model& model, const claims::ClaimId& of, Effects& effects)
{
    const claims::Claim* found = model.book ? model.book->find(of) : nullptr;
    if (found == nullptr) return;
    const std::vector<claims::Command> commands = commands_to_repeat(*found);
    const auto id = created(model, effects);
    if (!id) return;
    for (const claims::Command& command : commands) act_on_one(model, *id, command, effects);
    edit(model, *id, effects);
}

void claim_again(Model& model, std::size_t association, Effects& effects)
{
    if (!model.book || association >= model.profile.associations.size()) return;
    const auto commands = commands_for(model, model.profile.associations[association]);
    const auto id = created(model, effects);
    if (!id) return;
    for (const claims::Command& command : commands) act_on_one(model, *id, command, effects);
    edit(model, *id, effects);
}

} // namespace app
