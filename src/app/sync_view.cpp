#include "app/sync_view.h"

namespace app {

namespace {

using screens::SyncFault;
using screens::SyncPhase;

// The screens know nothing of src/sync: its enumerations have their counterparts there, by name.
template <class There, class Here>
There told(Here value)
{
    static_assert(core::names<There>.size() == core::names<Here>.size());
    return core::named<There>(core::name_of(value)).value_or(There{});
}

std::optional<SyncFault> told_if_any(const std::optional<syncing::Fault>& fault)
{
    return fault ? std::optional{told<SyncFault>(*fault)} : std::nullopt;
}

SyncPhase told(syncing::Phase phase)
{
    switch (phase) {
    case syncing::Phase::Resting: break;
    case syncing::Phase::Finding:
    case syncing::Phase::Reading:
    case syncing::Phase::FetchingFiles: return SyncPhase::Reading;
    case syncing::Phase::SendingFiles:
    case syncing::Phase::SendingPacks:
    case syncing::Phase::SendingHead: return SyncPhase::Sending;
    }
    return SyncPhase::Resting;
}

std::int64_t count(std::size_t number)
{
    return static_cast<std::int64_t>(number);
}

void tell_trial(const SyncModel& sync, screens::SyncState& state)
{
    if (sync.address_fault) {
        state.address_fault = told<screens::SyncAddressFault>(*sync.address_fault);
    }
    if (!sync.test || !sync.tried) return;
    const syncing::HostReport& report = sync.test->report();
    state.trial = report.done ? screens::SyncTrial::Done : screens::SyncTrial::Running;
    state.tried = sync.tried->base;
    state.report = {.reading = told_if_any(report.reading),
                    .writing = told_if_any(report.writing),
                    .lists = report.abilities.listing != syncing::Listing::None,
                    .writes = report.abilities.writes};
}

// Of what is about the host as a whole it says nothing which object was asked for, nor how often.
void tell_troubles(const syncing::Status& status, screens::SyncState& state)
{
    std::set<syncing::Fault> told_of_host;
    for (const syncing::Trouble& trouble : status.troubles) {
        const bool of_host = syncing::is_of_host(trouble.fault);
        if (of_host && !told_of_host.insert(trouble.fault).second) continue;
        state.troubles.push_back({.fault = told<SyncFault>(trouble.fault),
                                  .object = of_host ? std::string{} : trouble.object});
    }
}

void tell_session(const syncing::Session& session, screens::SyncState& state)
{
    const syncing::Status& status = session.status();
    state.phase = told(status.phase);
    state.sent = count(status.sent);
    state.received = count(status.received);
    state.files_sent = count(status.files_sent);
    state.files_received = count(status.files_received);
    state.waiting = count(status.waiting);
    state.files_waiting = count(status.files_waiting);
    state.files_awaited = count(status.files_awaited);
    state.failures = status.failures;
    state.went_well = status.went_well;
    if (status.phase == syncing::Phase::Resting) state.next = session.wake_at();
    tell_troubles(status, state);
}

} // namespace

screens::SyncState sync_state(const Model& model)
{
    const SyncModel& sync = model.sync;
    screens::SyncState state;
    tell_trial(sync, state);
    if (!sync.host) return state;
    state.on = true;
    state.host = sync.host->address.base;
    state.writes = sync.host->abilities.writes;
    state.elsewhere = sync.turn_asked && !sync.session;
    state.preparing = !state.elsewhere && !sync.indexed;
    if (sync.session) tell_session(*sync.session, state);
    return state;
}

} // namespace app
