// A session's part that finds devices and reads what they have put there.
#include "sync/listing.h"
#include "sync/session_parts.h"

#include <algorithm>

namespace syncing {

// A device to be asked for its head, once in a round.
void Session::know(const std::string& device)
{
    if (!is_device(device) || round_.asked.size() >= devices_max) return;
    if (!round_.asked.insert(device).second) return;
    const bool own = device == memory_.device;
    if (!own) {
        const SeenDevice& seen = memory_.devices[device];
        if (seen.closed) { // what it says has been heard, and never changes
            round_.heads[device] = {
                .device = device, .revision = seen.revision, .closed = true, .packs = seen.packs};
            return;
        }
    }
    round_.queue.push_back({.task = Task::Head, .device = device});
}

// One closed head after the other is read again, to see whether it still is there.
void Session::ask_closed_again()
{
    std::string next;
    std::string first;
    for (const auto& [device, seen] : memory_.devices) {
        if (!seen.closed) continue;
        if (first.empty()) first = device;
        if (next.empty() && device > memory_.checked_device) next = device;
    }
    if (next.empty()) next = first;
    if (next.empty()) return;
    memory_.checked_device = next;
    memory_.devices[next].closed = false;
}

// A closed head that the host does not list is not believed to be there: it is asked again from
// the next round on, and what it named has to be sent by whoever has it.
void Session::miss_closed()
{
    if (!round_.all_listed) return;
    for (auto& [device, seen] : memory_.devices) {
        if (!seen.closed || round_.listed.count(device) > 0) continue;
        seen.closed = false;
        round_.heads.erase(device);
        note(Fault::Missing, head_path(device));
    }
}

// A listing only helps to find: where it fails, there are the rosters.
void Session::listed(Around& around, Job job, const Answer& answer)
{
    std::optional<Fault> fault = fault_of(answer);
    if (fault == Fault::Missing) { // nothing has been put there yet
        round_.all_listed = true;
        return;
    }
    Listed listed;
    if (!fault) {
        core::Result<Listed, Fault> read = read_listing(abilities_.listing, answer.body);
        if (read)
            listed = std::move(read).value();
        else
            fault = read.error();
    }
    const bool may_pass = fault && is_passing(*fault) && fault != Fault::WebPage;
    if (may_pass) return retry(around, std::move(job), *fault, answer.retry_after);
    if (fault) return note(*fault, path_of(job));
    for (const std::string& device : listed.devices) know(device);
    round_.listed.insert(listed.devices.begin(), listed.devices.end());
    round_.all_listed = listed.next_page.empty();
    if (listed.next_page.empty() || listed.next_page == job.name) return;
    if (++job.pages >= listing_pages_max) return note(Fault::TooLarge, path_of(job));
    job.name = std::move(listed.next_page);
    job.attempts = 0;
    round_.queue.push_back(std::move(job));
}

void Session::roster_read(Around& around, Job job, const Answer& answer)
{
    std::optional<Fault> fault = fault_of(answer);
    if (fault == Fault::Missing) return; // nobody has to lay one there
    if (!fault) {
        const core::Result<std::vector<std::string>, Fault> read = read_roster(answer.body);
        if (read) {
            for (const std::string& device : read.value()) know(device);
            return;
        }
        fault = read.error();
    }
    // Many hosts show a page in place of what they do not have, and few have a roster.
    if (fault == Fault::WebPage) return note(*fault, path_of(job));
    if (is_passing(*fault)) return retry(around, std::move(job), *fault, answer.retry_after);
    if (is_of_host(*fault)) return give_up(around, job, *fault);
    note(*fault, path_of(job));
}

void Session::head_read(Around& around, Job job, const Answer& answer)
{
    const bool own = job.device == memory_.device;
    std::optional<Fault> fault = fault_of(answer);
    if (!fault) {
        core::Result<Head, Fault> read = read_head(job.device, answer.body);
        if (read) {
            Head head = std::move(read).value();
            if (!is_of_ours(around, head) && !own) return note(Fault::OtherProgramme, path_of(job));
            for (const std::string& device : head.roster) know(device);
            if (own) {
                own_head_found(around, head, answer.body);
            } else {
                SeenDevice& seen = memory_.devices[job.device];
                if (head.revision < seen.revision) note(Fault::WentBack, path_of(job));
                seen.revision = std::max(seen.revision, head.revision);
                seen.closed = head.closed;
                if (head.closed) seen.packs = head.packs;
            }
            round_.heads[job.device] = std::move(head);
            return;
        }
        fault = read.error();
    }
    if (fault == Fault::Missing) {
        const bool was_there =
            own ? memory_.confirmed > 0 : memory_.devices[job.device].revision > 0;
        if (was_there) note(Fault::Missing, path_of(job));
        return;
    }
    if (is_passing(*fault)) return retry(around, std::move(job), *fault, answer.retry_after);
    if (is_of_host(*fault)) return give_up(around, job, *fault);
    note(*fault, path_of(job));
}

// Claims of two programmes are not to become one heap because somebody mistook an address. Where no
// list is followed, here or there, nothing is known of that.
bool Session::is_of_ours(Around& around, const Head& head)
{
    const std::string here = around.here.programme();
    if (here.empty() || head.programme.empty()) return true;
    const bool is_ours = head.programme == here;
    if (is_ours) round_.ours = true;
    // Our own is of another list where we followed that one before.
    if (!is_ours && head.device != memory_.device) round_.others = true;
    return is_ours;
}

// Is it the one that we put there? If somebody else writes by our name (a copied profile does),
// we take another: of two writers of one object one would undo what the other has said.
void Session::own_head_found(Around& around, const Head& head, const std::string& bytes)
{
    const std::string hash = core::to_hex(core::sha256(bytes));
    if (head.revision < memory_.confirmed) return note(Fault::WentBack, head_path(head.device));
    const bool same = head.revision == memory_.confirmed && hash == memory_.confirmed_hash;
    const bool tried = head.revision > memory_.confirmed && head.revision <= memory_.tried;
    const bool goes_on =
        std::all_of(memory_.packs.begin(), memory_.packs.end(), [&](const PackRef& pack) {
            return std::find(head.packs.begin(), head.packs.end(), pack) != head.packs.end();
        });
    if (!same && !tried && !goes_on) {
        note(Fault::Namesake, head_path(head.device));
        take_another_name(around);
        memory_.devices[head.device].revision = head.revision;
        return;
    }
    memory_.confirmed = head.revision;
    memory_.tried = std::max(memory_.tried, head.revision);
    memory_.confirmed_hash = hash;
    memory_.packs = head.packs;
}

bool Session::is_read(const Holdings& here, const std::string& pack) const
{
    const auto found = memory_.events.find(pack);
    if (found == memory_.events.end()) return false;
    return std::all_of(found->second.begin(), found->second.end(),
                       [&](const core::Digest& event) { return here.has(event); });
}

void Session::plan_reading(Around& around)
{
    miss_closed();
    for (const auto& [device, head] : round_.heads) {
        for (const PackRef& pack : head.packs) {
            if (is_read(around.here, pack.hash)) continue;
            round_.queue.push_back({.task = Task::Pack, .name = pack.hash});
        }
    }
    if (round_.checks) plan_check(around);
}

// One pack after the other is read again, whoever put it there, to see whether it still is: where
// it is not, its events have to be sent once more by somebody who has them. So are attached files.
void Session::plan_check(Around& around)
{
    files_due_ = true;
    if (abilities_.writes && !memory_.files.empty()) {
        auto file = memory_.files.upper_bound(memory_.checked_file);
        if (file == memory_.files.end()) file = memory_.files.begin();
        memory_.checked_file = *file;
        memory_.files.erase(file); // whoever keeps it will look, and send it if need be
    }
    memory_.checked_on = around.moment.now;
    std::set<std::string> packs;
    for (const auto& [device, head] : round_.heads) {
        for (const PackRef& pack : head.packs) {
            if (is_read(around.here, pack.hash)) packs.insert(pack.hash);
        }
    }
    if (packs.empty()) return;
    auto next = packs.upper_bound(memory_.checked_pack);
    if (next == packs.end()) next = packs.begin();
    memory_.checked_pack = *next;
    round_.queue.push_back({.task = Task::CheckPack, .name = *next});
}

void Session::pack_read(Around& around, Job job, const Answer& answer)
{
    if (const std::optional<Fault> fault = fault_of(answer)) {
        return pack_failed(around, std::move(job), *fault, answer);
    }
    core::Result<PackContent, Fault> read = read_pack(job.name, answer.body);
    if (!read) return pack_failed(around, std::move(job), read.error(), answer);
    std::vector<core::Digest>& in_pack = memory_.events[job.name];
    in_pack.clear();
    PackContent content = std::move(read).value();
    for (std::size_t i = 0; i < content.events.size(); ++i) {
        ports::EventBytes& event = content.events[i];
        bool is_new = false;
        taken_.find_or_add(content.ids[i], is_new);
        if (around.here.has(content.ids[i])) {
            // Ours lies there only if it lies there with its signature: else it is sent again.
            if (around.here.has_so(event)) in_pack.push_back(content.ids[i]);
            event.again = true;
            if (around.here.wants_signature(event)) around.out.received.push_back(std::move(event));
            continue;
        }
        if (is_new) ++status_.received;
        in_pack.push_back(content.ids[i]);
        around.out.received.push_back(std::move(event));
        files_due_ = true;
    }
}

// What cannot be read is named and left alone; nothing of it is applied.
void Session::pack_failed(Around& around, Job job, Fault fault, const Answer& answer)
{
    const bool last = job.attempts + 1 >= attempts_max;
    if (is_passing(fault) && !last) return retry(around, std::move(job), fault, answer.retry_after);
    if (is_of_host(fault)) return give_up(around, job, fault);
    note(fault, path_of(job));
    if (job.task != Task::CheckPack) return;
    memory_.events.erase(job.name);
    round_.to_mend.insert(job.name);
}

void Session::plan_fetching(Around& around)
{
    status_.files_awaited = 0;
    for (const NamedFile& file : around.here.files()) {
        if (file.kept || !is_hash(file.hash)) continue;
        ++status_.files_awaited;
        if (!files_due_) continue;
        round_.queue.push_back({.task = Task::GetFile, .name = file.hash});
    }
}

void Session::file_read(Around& around, Job job, const Answer& answer)
{
    const std::optional<Fault> fault = fault_of(answer);
    if (!fault) {
        memory_.files.insert(job.name);
        ++status_.files_received;
        --status_.files_awaited;
        return;
    }
    if (fault == Fault::Missing) return; // who has it has not sent it yet
    if (is_passing(*fault)) return retry(around, std::move(job), *fault, answer.retry_after);
    if (is_of_host(*fault)) return give_up(around, job, *fault);
    note(*fault, path_of(job));
}

} // namespace syncing
