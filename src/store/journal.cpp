// What all parts of the journal share: asking disks, and sending their answers to who waits.
#include "store/journal.h"

#include <algorithm>
#include <utility>

namespace store {

namespace {

// Nobody can keep anything there, and asking again will not change it while this page is open.
bool is_for_good(ports::DiskFault fault)
{
    return fault == ports::DiskFault::Forbidden || fault == ports::DiskFault::Newer ||
           fault == ports::DiskFault::Lost;
}

} // namespace

std::size_t JournalHealth::working() const
{
    const auto works = [](const CopyHealth& copy) { return copy.fault == ports::DiskFault::None; };
    return static_cast<std::size_t>(std::count_if(copies.begin(), copies.end(), works));
}

Journal::Journal(const std::vector<ports::Disk*>& disks, Options options)
    : options_(std::move(options)), last_ticket_(options_.first_ticket)
{
    for (ports::Disk* disk : disks) {
        Copy copy;
        copy.disk = disk;
        copies_.push_back(std::move(copy));
    }
    health_.copies.resize(copies_.size());
}

int Journal::ask(Then then)
{
    const int ticket = ++last_ticket_;
    pending_.emplace(ticket, std::move(then));
    return ticket;
}

void Journal::list(std::size_t copy, Then then)
{
    copies_[copy].disk->list(ask(std::move(then)));
}

void Journal::read(std::size_t copy, const std::string& name, Then then)
{
    copies_[copy].disk->read(ask(std::move(then)), name);
}

void Journal::write(std::size_t copy, const ports::DiskWrite& what, Then then)
{
    copies_[copy].disk->write(ask(std::move(then)), what);
}

void Journal::answer(ports::DiskAnswer answer)
{
    const auto found = pending_.find(answer.ticket);
    if (found == pending_.end()) return; // answered already
    const Then then = std::move(found->second);
    pending_.erase(found);
    then(answer);
}

std::vector<JournalNews> Journal::take_news()
{
    return std::exchange(news_, {});
}

void Journal::note_fault(std::size_t copy, const ports::DiskAnswer& answer)
{
    copies_[copy].absent = copies_[copy].absent || is_for_good(answer.fault);
    CopyHealth& health = health_.copies[copy];
    if (health.fault == answer.fault && health.reason == answer.reason) return;
    health.fault = answer.fault;
    health.reason = answer.reason;
    if (opened_) news_.emplace_back(HealthChanged{.health = health_});
}

SegmentName Journal::next_segment()
{
    return {.writer = options_.writer, .number = ++last_number_};
}

std::string Journal::take_name(const SegmentName& segment)
{
    return *own_files_.insert(file_name(segment)).first;
}

} // namespace store
