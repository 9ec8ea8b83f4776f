// Claims of a bundle into the journal and the book. What fits into one act is saved whole or not at
// all; of more than that, one act follows the other, because an act is held in memory several times
// until it is saved. Stopped half-way, that has added whole claims, and the same bundle adds the
// others.
#include "app/update_parts.h"

#include "store/event_codec.h"
#include "store/event_peek.h"

#include <algorithm>

namespace app {

namespace {

using screens::ImportStep;

constexpr std::size_t events_at_once = 1000; // taken without anybody noticing a pause
constexpr std::ptrdiff_t acts_unsaved_max = 4;

std::size_t count_events(const std::vector<bundle::PlannedClaim>& claims)
{
    std::size_t events = 0;
    for (const bundle::PlannedClaim& claim : claims) events += claim.to_add.size();
    return events;
}

// What cannot be saved is kept in memory, and said; but not without end.
bool may_begin_another(const Model& model, const Taking& taking)
{
    const auto unsaved = std::count_if(taking.tickets.begin(), taking.tickets.end(),
                                       [&](int ticket) { return model.unsaved.contains(ticket); });
    if (unsaved >= acts_unsaved_max) return false;
    if (taking.tickets.empty()) return true;
    const int last = taking.tickets.back();
    return !model.unsaved.contains(last) || model.not_saved.contains(last);
}

void begin_act(Model& model, Effects& effects)
{
    Taking& taking = *model.exchange.taking;
    std::vector<ports::EventBytes> events;
    std::size_t bytes = 0;
    for (; taking.begun < taking.claims.size() && bytes < taking.act_bytes; ++taking.begun) {
        bundle::PlannedClaim claim = std::exchange(taking.claims[taking.begun], {});
        for (const ports::EventBytes& event : claim.to_add) bytes += event.bytes.size();
        events.insert(events.end(), std::make_move_iterator(claim.to_add.begin()),
                      std::make_move_iterator(claim.to_add.end()));
    }
    if (events.empty()) return;
    // What has come since the plan was made is here by now.
    const KeptEvents& here = real_book(model)->events();
    for (ports::EventBytes& event : events) {
        const auto claim = here.find(store::claim_named_in(event.bytes));
        if (claim && here.find(*claim, store::digest_of(event))) event.again = true;
    }
    taking.act = std::make_shared<const std::vector<ports::EventBytes>>(std::move(events));
    taking.of_act = 0;
    taking.tickets.push_back(save_real(model, taking.act, effects));
}

// Another bundle may be looked into, or its files be kept, while this one is taken.
bool shows_it(const Model& model)
{
    const screens::ImportState& in = model.exchange.in;
    return in.step == ImportStep::Keeping && !in.can_be_stopped;
}

void take_of_act(Model& model, std::size_t events_max)
{
    Taking& taking = *model.exchange.taking;
    const SharedEvents act = taking.act;
    const std::span<const ports::EventBytes> left = std::span(*act).subspan(taking.of_act);
    const std::span<const ports::EventBytes> some = left.first(std::min(events_max, left.size()));
    taking.of_act += some.size();
    taking.taken += some.size();
    if (some.size() == left.size()) taking.act.reset();
    const std::size_t percent = taking.taken * 100 / std::max<std::size_t>(taking.events, 1);
    if (shows_it(model)) {
        screens::ImportState& in = model.exchange.in;
        in.done_percent = std::max(in.done_percent, static_cast<int>(percent));
    }
    accept_events(model, some);
}

} // namespace

void take_claims(Model& model, std::vector<bundle::PlannedClaim> claims, Effects& effects,
                 std::size_t act_bytes)
{
    ExchangeModel& exchange = model.exchange;
    if (!exchange.taking) exchange.taking = std::make_shared<Taking>();
    Taking& taking = *exchange.taking;
    taking.act_bytes = act_bytes;
    taking.events += count_events(claims);
    taking.claims.insert(taking.claims.end(), std::make_move_iterator(claims.begin()),
                         std::make_move_iterator(claims.end()));
    exchange.in.can_be_stopped = false;
    model.saving.more = true;
    if (has_claims_to_take(model)) take_some_claims(model, events_at_once, effects);
}

bool has_claims_to_take(const Model& model)
{
    const auto& taking = model.exchange.taking;
    return taking && (taking->act || may_begin_another(model, *taking));
}

void take_some_claims(Model& model, std::size_t events_max, Effects& effects)
{
    ExchangeModel& exchange = model.exchange;
    if (!exchange.taking->act) begin_act(model, effects);
    if (exchange.taking->act) take_of_act(model, events_max);
    const Taking& taking = *exchange.taking;
    if (taking.act || taking.begun < taking.claims.size()) return;
    exchange.taking.reset();
    model.saving.more = false;
    if (shows_it(model)) exchange.in.step = ImportStep::Done;
}

} // namespace app
