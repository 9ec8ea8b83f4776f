// Who says so: what is done here is signed before it is saved, and the signatures of a claim are
// checked when it is opened.
#include "app/update_parts.h"
#include "store/event_codec.h"
#include "store/signature.h"

#include <algorithm>

namespace app {

namespace {

constexpr std::size_t checked_at_once = 200; // and what else the last claim has

claims::KeyId key_named_in(std::string_view event)
{
    const store::ReadEvent read = store::read_without_id(event);
    return read.event ? read.event->key : claims::KeyId{};
}

bool is_to_sign(const Model& model, const ports::EventBytes& event)
{
    return event.signature.empty() && key_named_in(event.bytes) == model.signing.key;
}

const claims::ClaimId* claim_shown(const Route& route)
{
    if (const auto* claim = std::get_if<screens::ClaimScreen>(&route)) return &claim->id;
    if (const auto* wizard = std::get_if<screens::WizardScreen>(&route)) return &wizard->claim;
    if (const auto* review = std::get_if<screens::ReviewScreen>(&route)) return &review->id;
    if (const auto* consent = std::get_if<screens::ConsentScreen>(&route)) return &consent->id;
    return nullptr;
}

std::vector<ports::EventBytes> signed_by(const std::string& public_key, const Model& model,
                                         const std::vector<ports::EventBytes>& act,
                                         const std::vector<std::string>& proofs)
{
    std::vector<ports::EventBytes> events = act;
    auto proof = proofs.begin();
    for (ports::EventBytes& event : events) {
        if (proof == proofs.end() || !is_to_sign(model, event)) continue;
        event.signature = store::write_signature(public_key, *proof++);
    }
    return events;
}

// Whom to trust comes first, then what is looked at, then which of several signatures it is, which
// others are given, then what waits to be judged.
std::vector<std::uint32_t> next_to_check(Model& model)
{
    Book& book = *model.book;
    std::vector<std::uint32_t> numbers = unchecked_on_lists(model);
    if (!numbers.empty()) return numbers;
    if (const claims::ClaimId* claim = claim_shown(model.route)) numbers = book.unchecked(*claim);
    if (!numbers.empty()) return numbers;
    numbers = book.events().undecided(checked_at_once);
    if (!numbers.empty()) return numbers;
    while (numbers.size() < checked_at_once) {
        const std::vector<std::uint32_t> more = book.take_to_check();
        if (more.empty()) break;
        numbers.insert(numbers.end(), more.begin(), more.end());
    }
    return numbers;
}

} // namespace

// Nothing of the demo is kept, so nobody has to vouch for it.
Author author(const Model& model)
{
    Author author = model.me;
    if (model.demo) author.key = {};
    return author;
}

void accept_key(Model& model, const KeyFound& found)
{
    model.signing.told = true;
    model.signing.public_key = found.public_key;
    if (!found.public_key.empty()) model.signing.key = store::key_id_of(found.public_key);
    model.me.key = model.signing.key;
}

bool is_all_signed(const Model& model)
{
    return model.signing.unsigned_acts.empty() && model.exchange.drafts.events.empty();
}

std::vector<std::string> texts_to_sign(const Model& model,
                                       const std::vector<ports::EventBytes>& act)
{
    std::vector<std::string> texts;
    if (model.signing.key.text.empty()) return texts;
    for (const ports::EventBytes& event : act) {
        if (is_to_sign(model, event)) texts.push_back(store::text_to_sign(event.bytes));
    }
    return texts;
}

void accept_signatures(Model& model, const SignaturesMade& made, Effects& effects)
{
    const auto found = model.unsaved.find(made.ticket);
    if (model.signing.unsigned_acts.erase(made.ticket) == 0 || found == model.unsaved.end()) return;
    SharedEvents& act = std::get<SharedEvents>(found->second);
    if (made.proofs.empty()) {
        model.me.key = {}; // nothing more is promised
    } else {
        act = std::make_shared<const std::vector<ports::EventBytes>>(
            signed_by(model.signing.public_key, model, *act, made.proofs));
    }
    if (auto& book = real_book(model)) book->note_signed(*act);
    effects.push_back(SaveEvents{.ticket = made.ticket, .events = act});
}

void check_signatures(Model& model, Effects& effects)
{
    if (model.demo || !model.book || !model.book->is_read() || model.signing.cannot_check) return;
    if (!model.signing.checks.empty()) return;
    const KeptEvents& events = model.book->events();
    std::vector<Signing::Check> asked;
    CheckSignatures check;
    std::vector<std::uint32_t> numbers = next_to_check(model);
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    for (const std::uint32_t number : numbers) {
        const std::string_view bytes = events.event(number);
        std::vector<std::string> candidates = events.others(number);
        if (events.verdict(number) == Verdict::None) {
            candidates.emplace_back(events.signature(number));
        }
        for (std::string& candidate : candidates) {
            auto signature = store::read_signature(bytes, key_named_in(bytes), candidate);
            if (!signature) {
                model.book->judge(number, candidate, Verdict::DoesNotFit);
                continue;
            }
            asked.push_back({.event = number, .signature = std::move(candidate)});
            check.signatures.push_back(std::move(*signature));
        }
    }
    if (asked.empty()) return;
    check.ticket = next_ticket(model);
    model.signing.checks.emplace(check.ticket, std::move(asked));
    effects.push_back(std::move(check));
}

void note_checked(Model& model, const SignaturesChecked& checked, Effects& effects)
{
    if (note_plan_checked(model, checked, effects)) return;
    const auto found = model.signing.checks.find(checked.ticket);
    if (found == model.signing.checks.end()) return;
    const std::vector<Signing::Check> asked = std::move(found->second);
    model.signing.checks.erase(found);
    model.signing.cannot_check = checked.fit.size() < asked.size();
    auto& book = real_book(model);
    if (!book) return;
    for (std::size_t i = 0; i < asked.size() && i < checked.fit.size(); ++i) {
        book->judge(asked[i].event, asked[i].signature,
                    checked.fit[i] ? Verdict::Fits : Verdict::DoesNotFit);
    }
}

} // namespace app
