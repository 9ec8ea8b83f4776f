#include "support/fault_disk.h"

#include <algorithm>

namespace support {

bool cuts_power(Mishap mishap)
{
    return mishap == Mishap::PowerBefore || mishap == Mishap::PowerMidway ||
           mishap == Mishap::PowerAfter;
}

FaultDisks::FaultDisks(std::size_t count, std::uint64_t seed) : random(seed)
{
    for (std::size_t i = 0; i < count; ++i) disks.emplace_back(*this, i);
}

FaultDisks::Waiting FaultDisks::take_answer()
{
    const std::size_t at = random.below(answers.size());
    Waiting taken = std::move(answers[at]);
    answers.erase(answers.begin() + static_cast<std::ptrdiff_t>(at));
    return taken;
}

// What happens to this operation. The plan's mishaps for one disk wait for an operation of it.
Mishap FaultDisk::next()
{
    const std::size_t now = all_->operations++;
    for (auto planned = all_->plan.begin(); planned != all_->plan.end(); ++planned) {
        const bool here = cuts_power(planned->mishap) || planned->disk == number_;
        if (planned->operation > now || !here) continue;
        const Mishap mishap = planned->mishap;
        all_->plan.erase(planned);
        return mishap;
    }
    return Mishap::None;
}

void FaultDisk::harm(Mishap mishap)
{
    if (mishap == Mishap::Forgets) files.clear();
    if (mishap != Mishap::Flips || files.empty()) return;
    auto file = files.begin();
    std::advance(file, static_cast<std::ptrdiff_t>(all_->random.below(files.size())));
    std::string& bytes = file->second.bytes;
    if (bytes.empty()) return;
    char& byte = bytes[all_->random.below(bytes.size())];
    byte = static_cast<char>(byte ^ (1 << all_->random.below(8)));
}

void FaultDisk::store(std::string_view name, std::size_t offset, std::string_view bytes)
{
    File& file = files[std::string(name)];
    file.bytes.resize(offset, '\0'); // a hole where an earlier write was lost
    file.bytes += bytes;
    file.version = ++all_->last_version;
}

namespace {

ports::DiskFault fault_of(Mishap mishap)
{
    if (mishap == Mishap::Full) return ports::DiskFault::Full;
    const bool fails = mishap == Mishap::Fails || mishap == Mishap::FailsLate;
    return fails ? ports::DiskFault::Failed : ports::DiskFault::None;
}

bool happens(Mishap mishap)
{
    return mishap == Mishap::None || mishap == Mishap::FailsLate || mishap == Mishap::PowerAfter ||
           mishap == Mishap::Forgets || mishap == Mishap::Flips;
}

} // namespace

void FaultDisk::open(int ticket, std::string_view)
{
    if (all_->power) all_->answers.push_back({all_->user, {.ticket = ticket}});
}

void FaultDisk::list(int ticket)
{
    if (!all_->power) return;
    const Mishap mishap = next();
    harm(mishap);
    ports::DiskAnswer answer{.ticket = ticket, .fault = fault_of(mishap)};
    if (refuses) answer.fault = ports::DiskFault::Forbidden;
    for (const auto& [name, file] : files) {
        if (answer.fault == ports::DiskFault::None) answer.files.push_back({name, file.version});
    }
    if (cuts_power(mishap)) all_->power = false;
    if (all_->power) all_->answers.push_back({all_->user, std::move(answer)});
}

void FaultDisk::read(int ticket, std::string_view name)
{
    if (!all_->power) return;
    names_read.emplace_back(name);
    const Mishap mishap = next();
    harm(mishap);
    ports::DiskAnswer answer{.ticket = ticket, .fault = fault_of(mishap)};
    const auto file = files.find(std::string(name));
    if (answer.fault == ports::DiskFault::None && file == files.end()) {
        answer.fault = ports::DiskFault::Absent;
    }
    if (answer.fault == ports::DiskFault::None) {
        answer.bytes = file->second.bytes;
        answer.version = file->second.version;
    }
    if (cuts_power(mishap)) all_->power = false;
    if (all_->power) all_->answers.push_back({all_->user, std::move(answer)});
}

void FaultDisk::write(int ticket, const ports::DiskWrite& write)
{
    const auto& [name, offset, bytes, last] = write;
    if (!all_->power) return;
    const Mishap mishap = next();
    ports::DiskAnswer answer{.ticket = ticket, .fault = fault_of(mishap)};
    const bool exists = files.count(std::string(name)) > 0;
    if (refuses) answer.fault = ports::DiskFault::Forbidden;
    if (offset == 0 && exists) {
        answer.fault = ports::DiskFault::Exists;
    } else if (!refuses && happens(mishap)) {
        store(name, offset, bytes);
    } else if (mishap == Mishap::PowerMidway) {
        store(name, offset, bytes.substr(0, all_->random.below(bytes.size() + 1)));
    }
    harm(mishap);
    answer.version = all_->last_version;
    if (cuts_power(mishap)) all_->power = false;
    if (all_->power) all_->answers.push_back({all_->user, std::move(answer)});
}

void FaultDisk::remove(int ticket, std::string_view name, std::int64_t version)
{
    if (!all_->power) return;
    const Mishap mishap = next();
    harm(mishap);
    ports::DiskAnswer answer{.ticket = ticket, .fault = fault_of(mishap)};
    const auto file = files.find(std::string(name));
    if (file == files.end()) {
        answer.fault = ports::DiskFault::Absent;
    } else if (file->second.version != version) {
        answer.fault = ports::DiskFault::Changed;
    } else if (happens(mishap)) {
        files.erase(file);
    }
    if (cuts_power(mishap)) all_->power = false;
    if (all_->power) all_->answers.push_back({all_->user, std::move(answer)});
}

} // namespace support
