// A session's part that puts at the host what is not there yet. Everything that is put is read back
// and compared before it counts: attached files, then packs, and the head that names them last.
#include "sync/session_parts.h"

#include <algorithm>

namespace syncing {

namespace {

std::string random_name(const std::array<std::uint64_t, 2>& random)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string name;
    for (const std::uint64_t number : random) {
        for (unsigned shift = 64; shift > 0;) {
            shift -= 4;
            name.push_back(digits[number >> shift & 0xfu]);
        }
    }
    return name;
}

bool names_pack(const std::vector<PackRef>& packs, const std::string& hash)
{
    return std::any_of(packs.begin(), packs.end(),
                       [&](const PackRef& pack) { return pack.hash == hash; });
}

// The host did not do it, and doing the same again is of no use. Why, reading back will tell:
// because it is there already, because its folder is not, or because nobody may.
bool is_refusal(Fault fault)
{
    return fault == Fault::Conflict || fault == Fault::Forbidden || fault == Fault::Missing ||
           fault == Fault::NotAllowed;
}

} // namespace

// Sets are compared, each round anew: what any readable pack of any head holds is there.
void Session::compare(Around& around)
{
    for (const auto& [device, head] : round_.heads) {
        for (const PackRef& pack : head.packs) {
            const auto found = memory_.events.find(pack.hash);
            if (found == memory_.events.end()) continue;
            bool is_new = false;
            for (const core::Digest& event : found->second) round_.there.find_or_add(event, is_new);
        }
    }
    status_.waiting = 0;
    around.here.each([&](const core::Digest& event) {
        if (!round_.there.has(event)) ++status_.waiting;
    });
    status_.files_waiting = 0;
    for (const NamedFile& file : around.here.files()) {
        if (file.kept && memory_.files.count(file.hash) == 0) ++status_.files_waiting;
    }
}

void Session::plan_files(Around& around)
{
    for (const NamedFile& file : around.here.files()) {
        if (!file.kept || !is_hash(file.hash) || memory_.files.count(file.hash) > 0) continue;
        round_.queue.push_back({.task = Task::CheckFile, .name = file.hash});
    }
}

void Session::plan_packs(Around& around)
{
    std::vector<core::Digest> missing;
    std::size_t bytes = 0;
    around.here.each([&](const core::Digest& event) {
        if (round_.there.has(event) || bytes > sent_in_round_max) return;
        const ports::EventBytes& found = around.here.event(event);
        bytes += found.bytes.size() + found.signature.size();
        missing.push_back(event);
    });
    if (missing.empty()) return;
    if (bytes > sent_in_round_max) changed_ = true; // the rest in the next round
    round_.events_to_send = missing.size();
    if (memory_.device.empty()) memory_.device = random_name(around.moment.random);
    take_small_packs(around, missing);
    std::vector<ports::EventBytes> events;
    for (const core::Digest& event : missing) events.push_back(around.here.event(event));
    for (Pack& pack : make_packs(events)) {
        round_.queue.push_back({.task = Task::PutPack, .name = pack.hash});
        std::string hash = pack.hash;
        round_.packs[std::move(hash)] = std::move(pack);
    }
}

// A device that syncs each minute would come to name thousands of packs. When it has many small
// ones their events go into the new one too, and the next head names that in their place.
void Session::take_small_packs(Around& around, std::vector<core::Digest>& events)
{
    if (memory_.create_only) return; // each of our heads stands for ever
    const auto head = round_.heads.find(memory_.device);
    if (head == round_.heads.end()) return;
    std::set<std::string> small;
    for (const PackRef& pack : head->second.packs) {
        if (pack.size_bytes < pack_bytes_small && is_read(around.here, pack.hash)) {
            small.insert(pack.hash);
        }
    }
    if (small.size() < small_packs_max) return;
    for (const std::string& pack : small) {
        const std::vector<core::Digest>& inside = memory_.events.at(pack);
        events.insert(events.end(), inside.begin(), inside.end());
    }
    std::sort(events.begin(), events.end());
    events.erase(std::unique(events.begin(), events.end()), events.end());
    round_.merged = std::move(small);
}

void Session::plan_head(Around& around)
{
    if (memory_.device.empty()) return; // nothing was ever to be said
    if (memory_.create_only) {
        if (round_.confirmed.empty()) return;
        take_another_name(around);
    }
    const auto own = round_.heads.find(memory_.device);
    const bool all_confirmed = round_.confirmed.size() == round_.packs.size();
    std::vector<PackRef> packs;
    if (own != round_.heads.end()) {
        for (const PackRef& pack : own->second.packs) {
            const bool replaced = all_confirmed && round_.merged.count(pack.hash) > 0;
            if (!replaced && round_.to_mend.count(pack.hash) == 0) packs.push_back(pack);
        }
    }
    for (const std::string& hash : round_.confirmed) {
        const auto size = static_cast<std::int64_t>(round_.packs.at(hash).bytes.size());
        if (!names_pack(packs, hash)) packs.push_back({.hash = hash, .size_bytes = size});
    }
    send_head(around, std::move(packs));
}

void Session::send_head(Around& around, std::vector<PackRef> packs)
{
    Head head{.device = memory_.device,
              .closed = memory_.create_only,
              .packs = std::move(packs),
              .programme = around.here.programme()};
    for (const auto& [device, seen] : memory_.devices) {
        if (!memory_.create_only && round_.heads.count(device) > 0) head.roster.push_back(device);
    }
    const auto own = round_.heads.find(memory_.device);
    std::int64_t newest = std::max(memory_.tried, memory_.confirmed);
    bool same_packs = head.packs.empty();
    bool same_roster = true; // a roster alone is worth nothing where names can be listed
    if (own != round_.heads.end()) {
        newest = std::max(newest, own->second.revision);
        same_packs = own->second.packs == head.packs;
        same_roster = abilities_.listing != Listing::None || own->second.roster == head.roster;
    }
    const bool same_programme =
        own == round_.heads.end() || own->second.programme == head.programme;
    if (same_packs && same_roster && same_programme) return;
    if (head.packs.size() > packs_in_head_max) {
        round_.failed = true;
        return note(Fault::TooLarge, head_path(head.device));
    }
    head.revision = newest + 1;
    memory_.tried = head.revision;
    around.out.remember = true;
    round_.next_head = std::move(head);
    round_.queue.push_back({.task = Task::PutHead, .device = memory_.device});
}

void Session::take_another_name(Around& around)
{
    if (memory_.tried > 0) {
        SeenDevice& before = memory_.devices[memory_.device];
        before.revision = memory_.confirmed;
        const auto head = round_.heads.find(memory_.device);
        if (head != round_.heads.end() && head->second.closed) {
            before.closed = true;
            before.packs = head->second.packs;
        }
    }
    memory_.device = random_name(around.moment.random);
    memory_.confirmed = 0;
    memory_.tried = 0;
    memory_.confirmed_hash.clear();
    memory_.packs.clear();
    round_.named_anew = true;
    around.out.remember = true;
}

void Session::put(Around& around, Job job, const Answer& answer)
{
    const std::optional<Fault> fault = fault_of(answer);
    if (fault && !is_refusal(*fault)) {
        if (is_passing(*fault)) return retry(around, std::move(job), *fault, answer.retry_after);
        return give_up(around, job, *fault);
    }
    job.put_fault = fault;
    switch (job.task) {
    case Task::PutFile: job.task = Task::ConfirmFile; break;
    case Task::PutPack: job.task = Task::ConfirmPack; break;
    default: job.task = Task::ConfirmHead; break;
    }
    round_.queue.push_front(std::move(job));
}

void Session::confirmed(Around& around, Job job, const Answer& answer)
{
    if (const std::optional<Fault> fault = fault_of(answer)) {
        return confirm_failed(around, std::move(job), *fault, answer);
    }
    if (job.task == Task::ConfirmHead) {
        if (answer.body == write_head(*round_.next_head)) return head_confirmed(around);
        return head_not_confirmed(around, std::move(job), answer);
    }
    if (job.task == Task::ConfirmPack && answer.body != round_.packs.at(job.name).bytes) {
        return confirm_failed(around, std::move(job), fault_of_foreign(answer.body), answer);
    }
    confirm_done(job);
}

void Session::confirm_done(const Job& job)
{
    if (job.task == Task::ConfirmPack) {
        memory_.events[job.name] = round_.packs.at(job.name).events;
        round_.confirmed.insert(job.name);
        return;
    }
    memory_.files.insert(job.name);
    if (status_.files_waiting > 0) --status_.files_waiting;
    if (job.task == Task::ConfirmFile) ++status_.files_sent;
}

void Session::confirm_failed(Around& around, Job job, Fault fault, const Answer& answer)
{
    const std::optional<Fault> put_fault = job.put_fault;
    const auto put_again = [&] {
        job.task = job.task == Task::ConfirmPack   ? Task::PutPack
                   : job.task == Task::ConfirmHead ? Task::PutHead
                                                   : Task::PutFile;
    };
    if (fault == Fault::Missing) {
        if (job.task == Task::CheckFile) {
            put_again();
            return round_.queue.push_back(std::move(job));
        }
        const bool no_folder = put_fault == Fault::Conflict || put_fault == Fault::Missing;
        put_again();
        if (no_folder && !job.folders_made) {
            job.then = job.task;
            job.task = Task::MakeFolders;
            job.folder = 0;
            return round_.queue.push_front(std::move(job));
        }
        if (put_fault) return refuse_writing(*put_fault, path_of(job));
        return retry(around, std::move(job), Fault::Stale, answer.retry_after);
    }
    if (fault == Fault::Damaged) {
        // Where nothing may be replaced, what was put there broken stays broken.
        if (job.task == Task::ConfirmPack && put_fault) return another_edition(around, job);
        if (job.task != Task::CheckFile && put_fault) return give_up(around, job, fault);
        put_again();
        return retry(around, std::move(job), fault, answer.retry_after);
    }
    if (is_passing(fault)) return retry(around, std::move(job), fault, answer.retry_after);
    give_up(around, job, fault);
}

// The same events as other bytes, so under another name.
void Session::another_edition(Around& around, const Job& job)
{
    if (round_.editions[job.name] >= editions_max) return give_up(around, job, Fault::Damaged);
    const auto found = round_.packs.find(job.name);
    std::vector<ports::EventBytes> events;
    core::Result<PackContent, Fault> read = read_pack(job.name, found->second.bytes);
    if (read) events = std::move(read).value().events;
    const int edition = round_.editions[job.name] + 1;
    round_.packs.erase(found);
    for (Pack& next : make_packs(events, edition)) {
        std::string hash = next.hash;
        round_.editions[hash] = edition;
        round_.queue.push_back({.task = Task::PutPack, .name = hash});
        round_.packs[std::move(hash)] = std::move(next);
    }
}

void Session::head_confirmed(Around& around)
{
    const Head& head = *round_.next_head;
    memory_.confirmed = head.revision;
    memory_.confirmed_hash = core::to_hex(core::sha256(write_head(head)));
    memory_.packs = head.packs;
    std::size_t sent = 0;
    bool is_new = false;
    for (const std::string& pack : round_.confirmed) {
        for (const core::Digest& event : memory_.events[pack]) {
            round_.there.find_or_add(event, is_new);
            if (is_new) ++sent;
        }
    }
    status_.sent += sent;
    status_.waiting -= std::min(status_.waiting, sent);
    round_.heads[head.device] = head;
    around.out.remember = true;
}

// What comes back is another head than the one that was put.
void Session::head_not_confirmed(Around& around, Job job, const Answer& answer)
{
    const core::Result<Head, Fault> read = read_head(job.device, answer.body);
    const bool refused = job.put_fault.has_value();
    const bool namesake = read && read.value().revision >= round_.next_head->revision;
    if (refused || namesake) {
        if (namesake) note(Fault::Namesake, path_of(job));
        if (refused && abilities_.listing == Listing::None) {
            round_.failed = true;
            return note(Fault::NeedsListing, path_of(job));
        }
        if (round_.named_anew) return give_up(around, job, Fault::Namesake);
        if (refused) memory_.create_only = true;
        std::vector<PackRef> packs;
        for (const PackRef& pack : round_.next_head->packs) {
            const bool said = refused && read && names_pack(read.value().packs, pack.hash);
            if (!said) packs.push_back(pack);
        }
        take_another_name(around);
        return send_head(around, std::move(packs));
    }
    job.task = Task::PutHead;
    retry(around, std::move(job), read ? Fault::Stale : read.error(), answer.retry_after);
}

// Folders are made from the outermost in. That one is there already is no failure.
void Session::folder_made(Around& around, Job job, const Answer& answer)
{
    const std::optional<Fault> fault = fault_of(answer);
    if (fault && is_passing(*fault)) {
        return retry(around, std::move(job), *fault, answer.retry_after);
    }
    const std::size_t folders = job.then == Task::PutHead ? 3 : 2;
    if (++job.folder < folders) return round_.queue.push_front(std::move(job));
    job.task = job.then;
    job.folders_made = true;
    job.put_fault.reset();
    round_.queue.push_front(std::move(job));
}

// The host is one that is read only, for now or for us. All else goes on.
void Session::refuse_writing(Fault fault, std::string object)
{
    note(fault, std::move(object));
    round_.failed = true;
    round_.writes_refused = true;
    const auto is_sending = [](const Job& job) { return sends(job.task); };
    round_.queue.erase(std::remove_if(round_.queue.begin(), round_.queue.end(), is_sending),
                       round_.queue.end());
    round_.waiting.erase(
        std::remove_if(round_.waiting.begin(), round_.waiting.end(),
                       [&](const Waiting& waiting) { return is_sending(waiting.job); }),
        round_.waiting.end());
}

} // namespace syncing
