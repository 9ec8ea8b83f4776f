// Whether what was done is kept.
#include "app/update_parts.h"
#include "core/match.h"

namespace app {

namespace {

Effect effect_of(int ticket, const Unsaved& what)
{
    return core::match(
        what,
        [&](const SharedEvents& events) -> Effect {
            return SaveEvents{.ticket = ticket, .events = events};
        },
        [&](const ports::Document& document) -> Effect {
            return KeepDocument{.ticket = ticket, .document = document};
        });
}

// A failure may be told more than once: each further act tries the earlier ones again.
void count_waiting(Model& model)
{
    model.saving.waiting = static_cast<int>(model.unsaved.size() - model.not_saved.size());
}

} // namespace

// What was done here is signed first, where there is a key.
void save(Model& model, std::vector<ports::EventBytes> events, Effects& effects)
{
    if (model.demo) return;
    const SharedEvents act =
        std::make_shared<const std::vector<ports::EventBytes>>(std::move(events));
    std::vector<std::string> texts = texts_to_sign(model, *act);
    if (texts.empty()) {
        save_real(model, act, effects);
        return;
    }
    const int ticket = next_ticket(model);
    effects.push_back(SignEvents{.ticket = ticket, .texts = std::move(texts)});
    model.signing.unsigned_acts.insert(ticket);
    model.unsaved.emplace(ticket, act);
    count_waiting(model);
}

void save(Model& model, Unsaved what, Effects& effects)
{
    if (!model.demo) save_real(model, std::move(what), effects); // nothing of the demo is kept
}

int save_real(Model& model, Unsaved what, Effects& effects)
{
    const int ticket = next_ticket(model);
    effects.push_back(effect_of(ticket, what));
    model.unsaved.emplace(ticket, std::move(what));
    count_waiting(model);
    return ticket;
}

void save_again(Model& model, Effects& effects)
{
    model.saving.failed = false;
    model.saving.failure.clear();
    model.not_saved.clear();
    count_waiting(model);
    for (const auto& [ticket, what] : model.unsaved) {
        if (!model.signing.unsigned_acts.contains(ticket)) {
            effects.push_back(effect_of(ticket, what));
        }
    }
}

void note_saved(Model& model, const Saved& saved)
{
    if (model.unsaved.erase(saved.ticket) == 0) return;
    model.not_saved.erase(saved.ticket);
    count_waiting(model);
    model.saving.copies = saved.copies;
    if (!model.unsaved.empty()) return;
    model.saving.failed = false;
    model.saving.failure.clear();
}

void note_not_saved(Model& model, const NotSaved& not_saved)
{
    if (model.unsaved.find(not_saved.ticket) == model.unsaved.end()) return;
    model.not_saved.insert(not_saved.ticket);
    count_waiting(model);
    model.saving.failed = true;
    model.saving.failure = core::name_of(not_saved.fault);
}

} // namespace app
