#include "sync/session.h"

#include "core/match.h"
#include "sync/back_off.h"
#include "sync/session_parts.h"

#include <algorithm>

namespace syncing {

namespace {

constexpr int troubles_told_max = 50;

std::chrono::milliseconds about(std::chrono::milliseconds pause, std::uint64_t random)
{
    const auto fifth = static_cast<std::uint64_t>(pause.count() / 5 + 1);
    return pause + std::chrono::milliseconds{static_cast<std::int64_t>(random % fifth)};
}

} // namespace

Session::Session(Memory memory, Abilities abilities)
    : memory_(std::move(memory)), kept_(mark_of(memory_)), abilities_(abilities)
{}

Outputs Session::hear(const Message& message, const Holdings& here, const Moment& moment)
{
    Outputs out;
    Around around{.here = here, .moment = moment, .out = out};
    const bool resting = status_.phase == Phase::Resting;
    core::match(
        message,
        [&](const Woken&) {
            if (resting && moment.now >= next_round_) begin_round(around);
        },
        [&](const HeldChanged& change) {
            status_.waiting += change.events;
            changed_ = true;
            // Who waits for a host that failed goes on waiting.
            if (resting && status_.failures == 0) {
                next_round_ = std::min(next_round_, moment.now + pause_after_change);
            }
        },
        [&](const SyncNow&) {
            if (resting) begin_round(around);
        },
        [&](const Answer& answer) {
            const auto found = round_.under_way.find(answer.ticket);
            if (found == round_.under_way.end()) return; // of a round that was given up
            Job job = std::move(found->second);
            round_.under_way.erase(found);
            round_.asked_for = std::max(round_.asked_for, answer.retry_after);
            round_.bytes += answer.body.size();
            heard(around, std::move(job), answer);
        });
    if (status_.phase != Phase::Resting) go_on(around);
    if (out.remember) {
        MemoryMark mark = mark_of(memory_);
        out.remember = mark != kept_;
        kept_ = std::move(mark);
    }
    return out;
}

std::optional<core::Instant> Session::wake_at() const
{
    if (status_.phase == Phase::Resting) return next_round_;
    if (round_.under_way.empty() && round_.waiting.empty()) return core::earliest_instant;
    std::optional<core::Instant> soonest;
    for (const Waiting& waiting : round_.waiting) {
        if (!soonest || waiting.due < *soonest) soonest = waiting.due;
    }
    return soonest;
}

void Session::begin_round(Around& around)
{
    round_ = {};
    round_.checks = around.moment.now - memory_.checked_on >= pause_between_checks;
    if (round_.checks) ask_closed_again();
    changed_ = false;
    status_.troubles.clear();
    status_.phase = Phase::Finding;
    if (abilities_.listing != Listing::None) round_.queue.push_back({.task = Task::List});
    round_.queue.push_back({.task = Task::Roster});
    if (!memory_.device.empty()) know(memory_.device);
    for (const auto& [device, seen] : memory_.devices) know(device);
}

void Session::end_round(Around& around, bool well)
{
    const core::Instant now = around.moment.now;
    const std::uint64_t random = around.moment.random[0];
    status_.phase = Phase::Resting;
    if (well) {
        status_.failures = 0;
        status_.went_well = now;
        files_due_ = false;
        forget_packs();
        next_round_ = now + (changed_ ? pause_after_change : about(pause_between_rounds, random));
    } else {
        ++status_.failures;
        next_round_ = now + wait_after(status_.failures, round_.asked_for, random);
    }
    round_ = {};
    around.out.remember = true;
}

// What no head names any more needs no remembering.
void Session::forget_packs()
{
    std::set<std::string> named;
    for (const auto& [device, head] : round_.heads) {
        for (const PackRef& pack : head.packs) named.insert(pack.hash);
    }
    for (auto pack = memory_.events.begin(); pack != memory_.events.end();) {
        pack = named.count(pack->first) > 0 ? std::next(pack) : memory_.events.erase(pack);
    }
}

// Requests until enough are under way; the next phase when there is nothing left of this one.
void Session::go_on(Around& around)
{
    if (round_.bytes > round_bytes_max) {
        note(Fault::TooLarge, {});
        return end_round(around, false); // what was read is remembered: the next round goes on
    }
    const auto is_due = [&](const Waiting& waiting) { return waiting.due <= around.moment.now; };
    for (Waiting& waiting : round_.waiting) {
        if (is_due(waiting)) round_.queue.push_back(waiting.job);
    }
    round_.waiting.erase(std::remove_if(round_.waiting.begin(), round_.waiting.end(), is_due),
                         round_.waiting.end());
    while (status_.phase != Phase::Resting) {
        while (!round_.queue.empty() && round_.under_way.size() < requests_at_once_max) {
            Job job = std::move(round_.queue.front());
            round_.queue.pop_front();
            issue(around, std::move(job));
        }
        if (!round_.under_way.empty() || !round_.waiting.empty()) return;
        // What came belongs to what is here before the next phase looks at that: see wake_at().
        if (!around.out.received.empty()) return;
        next_phase(around);
    }
}

void Session::next_phase(Around& around)
{
    const bool may_write = abilities_.writes && !round_.writes_refused;
    switch (status_.phase) {
    case Phase::Resting: return;
    case Phase::Finding:
        // Who has put something there goes on, whatever somebody lays beside it.
        if (round_.others && !round_.ours && memory_.device.empty()) {
            return end_round(around, false);
        }
        status_.phase = Phase::Reading;
        return plan_reading(around);
    case Phase::Reading:
        compare(around);
        status_.phase = Phase::SendingFiles;
        if (may_write) plan_files(around);
        return;
    case Phase::SendingFiles:
        status_.phase = Phase::SendingPacks;
        if (may_write) plan_packs(around);
        return;
    case Phase::SendingPacks:
        status_.phase = Phase::SendingHead;
        if (may_write) plan_head(around);
        return;
    case Phase::SendingHead: status_.phase = Phase::FetchingFiles; return plan_fetching(around);
    case Phase::FetchingFiles: return end_round(around, !round_.failed);
    }
}

void Session::issue(Around& around, Job job)
{
    // Two heads may name one pack.
    if (job.task == Task::Pack && is_read(around.here, job.name)) return;
    Request request = request_for(job);
    request.ticket = ++tickets_;
    round_.under_way[request.ticket] = std::move(job);
    around.out.requests.push_back(std::move(request));
}

std::string Session::path_of(const Job& job) const
{
    switch (job.task) {
    case Task::List: return std::string(devices_folder);
    case Task::Roster: return roster_path();
    case Task::Head:
    case Task::PutHead:
    case Task::ConfirmHead: return head_path(job.device);
    case Task::Pack:
    case Task::CheckPack:
    case Task::PutPack:
    case Task::ConfirmPack: return pack_path(job.name);
    case Task::CheckFile:
    case Task::PutFile:
    case Task::ConfirmFile:
    case Task::GetFile: return file_path(job.name);
    case Task::MakeFolders: {
        if (job.folder == 0) return std::string(root_folder);
        if (job.then == Task::PutFile) return std::string(files_folder);
        if (job.then == Task::PutPack) return std::string(packs_folder);
        return job.folder == 1 ? std::string(devices_folder) : folder_of(job.device);
    }
    }
    return {};
}

bool Session::sends(Task task)
{
    switch (task) {
    case Task::List:
    case Task::Roster:
    case Task::Head:
    case Task::Pack:
    case Task::CheckPack:
    case Task::GetFile: return false;
    case Task::CheckFile:
    case Task::PutFile:
    case Task::ConfirmFile:
    case Task::PutPack:
    case Task::ConfirmPack:
    case Task::PutHead:
    case Task::ConfirmHead:
    case Task::MakeFolders: return true;
    }
    return false;
}

Request Session::request_for(const Job& job) const
{
    Request request{.path = path_of(job)};
    switch (job.task) {
    case Task::List:
        request.verb = Verb::List;
        request.style = abilities_.listing;
        request.page = job.name;
        request.bytes_max = listing_bytes_max;
        break;
    case Task::Roster: request.bytes_max = roster_bytes_max; break;
    case Task::Head:
    case Task::ConfirmHead: request.bytes_max = head_bytes_max; break;
    case Task::Pack:
    case Task::CheckPack:
    case Task::ConfirmPack: request.bytes_max = pack_bytes_max; break;
    case Task::CheckFile:
    case Task::ConfirmFile: request.verb = Verb::CheckFile; break;
    case Task::GetFile: request.verb = Verb::GetFile; break;
    case Task::PutFile:
        request.verb = Verb::PutFile;
        request.immutable = true;
        break;
    case Task::PutPack:
        request.verb = Verb::Put;
        request.body = round_.packs.at(job.name).bytes;
        request.immutable = true;
        break;
    case Task::PutHead:
        request.verb = Verb::Put;
        request.body = write_head(*round_.next_head);
        break;
    case Task::MakeFolders: request.verb = Verb::MakeFolder; break;
    }
    return request;
}

void Session::heard(Around& around, Job job, const Answer& answer)
{
    switch (job.task) {
    case Task::List: return listed(around, std::move(job), answer);
    case Task::Roster: return roster_read(around, std::move(job), answer);
    case Task::Head: return head_read(around, std::move(job), answer);
    case Task::Pack:
    case Task::CheckPack: return pack_read(around, std::move(job), answer);
    case Task::PutFile:
    case Task::PutPack:
    case Task::PutHead: return put(around, std::move(job), answer);
    case Task::CheckFile:
    case Task::ConfirmFile:
    case Task::ConfirmPack:
    case Task::ConfirmHead: return confirmed(around, std::move(job), answer);
    case Task::MakeFolders: return folder_made(around, std::move(job), answer);
    case Task::GetFile: return file_read(around, std::move(job), answer);
    }
}

void Session::retry(Around& around, Job job, Fault fault, std::chrono::milliseconds asked_for)
{
    if (++job.attempts >= attempts_max) return give_up(around, job, fault);
    const core::Instant due =
        around.moment.now + wait_after(job.attempts, asked_for, around.moment.random[1]);
    round_.waiting.push_back({.due = due, .job = std::move(job)});
}

// The round goes on without it, unless nothing else could go better. What cannot be read is named
// and no failure of ours; what cannot be sent is one.
void Session::give_up(Around& around, const Job& job, Fault fault)
{
    note(fault, path_of(job));
    if (sends(job.task) && fault != Fault::TooLarge) round_.failed = true;
    if (is_of_host(fault)) end_round(around, false);
}

void Session::note(Fault fault, std::string object)
{
    Trouble trouble{.fault = fault, .object = std::move(object)};
    std::vector<Trouble>& told = status_.troubles;
    const bool known = std::find(told.begin(), told.end(), trouble) != told.end();
    if (!known && told.size() < troubles_told_max) told.push_back(std::move(trouble));
}

} // namespace syncing
