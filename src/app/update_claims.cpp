// What is done to claims.
#include "app/undo.h"
#include "app/update_parts.h"

#include <algorithm>

namespace app {

namespace {

void take(Model& model, const NewEvents& events, Effects& effects)
{
    if (events.empty()) return;
    std::vector<ports::EventBytes> bytes;
    for (const store::StoredEvent& stored : events) {
        bytes.push_back({.bytes = stored.bytes, .signature = stored.signature});
    }
    model.book->take(events);
    if (model.demo) {
        model.demo->done.insert(model.demo->done.end(), events.begin(), events.end());
        return;
    }
    save(model, std::move(bytes), effects);
}

enum class Outcome { Done, SoAlready, Refused }; // refused: the person will be told why

Outcome act_on_one(Model& model, const claims::ClaimId& id, const claims::Command& command,
                   Effects& effects)
{
    const auto events = decided(*model.book, id, command, model.me, model.profile);
    if (!events) {
        model.notices.push_back({.id = next_ticket(model), .claim = id, .refusal = events.error()});
        return Outcome::Refused;
    }
    take(model, events.value(), effects);
    return events.value().empty() ? Outcome::SoAlready : Outcome::Done;
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

// What the workspace knows already need not be typed again.
std::vector<claims::FieldChange> known_fields(const Model& model)
{
    std::vector<claims::FieldChange> known;
    for (const claims::Person& person : model.profile.people) {
        if (person.name != model.me.actor.name || person.name.empty()) continue;
        known.push_back({.field = claims::Field::OwnContactName, .value = person.name});
        known.push_back({.field = claims::Field::OwnContactEmail, .value = person.email});
        break;
    }
    if (model.profile.locations.size() == 1) {
        known.push_back(
            {.field = claims::Field::MpnId, .value = model.profile.locations.front().mpn_id});
    }
    return known;
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
    std::vector<claims::FieldChange> fields = known_fields(model);
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
    const Undoable undoable = *latest;
    model.undoable.erase(std::next(latest).base());
    std::vector<claims::ClaimId> changed;
    for (const auto& [id, commands] : undoable.back) {
        bool done = false;
        for (const claims::Command& command : commands) {
            done |= act_on_one(model, id, command, effects) == Outcome::Done;
        }
        if (done) changed.push_back(id);
    }
    if (!changed.empty()) tell(model, screens::DoneKind::Undone, changed, nullptr);
}

void begin_claim(Model& model, Effects& effects)
{
    const auto id = created(model, effects);
    if (!id) return;
    const std::vector<claims::FieldChange> known = known_fields(model);
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
