#include "support/sync_device.h"

#include "store/event_codec.h"

#include <cstdlib>

namespace support {

namespace {

const PooledEvent& pooled(const core::Digest& id)
{
    static const std::map<core::Digest, const PooledEvent*> by_id = [] {
        std::map<core::Digest, const PooledEvent*> index;
        for (const PooledEvent& event : event_pool()) index[event.id] = &event;
        return index;
    }();
    return *by_id.at(id);
}

syncing::Moment moment(core::Instant now, Random& random)
{
    return {.now = now, .random = {random.next(), random.next()}};
}

} // namespace

SyncDevice::SyncDevice(FakeHost& host, syncing::Abilities abilities)
    : host_(&host), abilities_(abilities), session_({}, abilities)
{}

bool SyncDevice::has(const core::Digest& event) const
{
    return events_.count(event) > 0;
}

void SyncDevice::each(const std::function<void(const core::Digest&)>& visit) const
{
    for (const core::Digest& event : events_) visit(event);
}

ports::EventBytes SyncDevice::event(const core::Digest& id) const
{
    ports::EventBytes event = pooled(id).event;
    event.signature = signature(id);
    return event;
}

std::string SyncDevice::signature(const core::Digest& event) const
{
    const auto other = signatures_.find(event);
    return other == signatures_.end() ? pooled(event).event.signature : other->second;
}

void SyncDevice::sign(const core::Digest& event, const std::string& signature, bool fits)
{
    signatures_[event] = signature;
    if (fits) fitting_.insert(event);
}

bool SyncDevice::has_so(const ports::EventBytes& event) const
{
    return event.signature == signature(store::digest_of(event));
}

bool SyncDevice::wants_signature(const ports::EventBytes& event) const
{
    return fitting_.count(store::digest_of(event)) == 0 && !has_so(event);
}

std::vector<syncing::NamedFile> SyncDevice::files() const
{
    std::vector<syncing::NamedFile> files;
    for (const core::Digest& id : events_) {
        const std::string& hash = pooled(id).file_hash;
        if (!hash.empty()) files.push_back({.hash = hash, .kept = kept_files_.count(hash) > 0});
    }
    return files;
}

void SyncDevice::edit(std::size_t number, core::Instant now, Random& random)
{
    const PooledEvent& made = event_pool()[number];
    events_.insert(made.id);
    if (!made.file_hash.empty()) kept_files_[made.file_hash] = made.file;
    hear(syncing::HeldChanged{.events = 1}, now, random);
}

void SyncDevice::hear(const syncing::Message& message, core::Instant now, Random& random)
{
    syncing::Outputs out = session_.hear(message, *this, moment(now, random));
    for (const ports::EventBytes& event : out.received) {
        const core::Digest id = store::digest_of_event(event.bytes);
        // Nothing may come that nobody made, nor anything of it be another.
        if (pooled(id).event.bytes != event.bytes) std::abort();
        const bool is_same = pooled(id).event.signature == event.signature;
        if (!is_same || event.again) signatures_[id] = event.signature;
        if (events_.insert(id).second) unkept_.insert(id);
    }
    for (syncing::Request& request : out.requests) requests_.push_back(std::move(request));
    if (out.remember) remembered_ = session_.memory();
}

void SyncDevice::advance(core::Instant now, Random& random)
{
    const std::size_t index = random.below(requests_.size());
    const syncing::Request request = std::move(requests_[index]);
    requests_.erase(requests_.begin() + static_cast<std::ptrdiff_t>(index));
    hear(host_->answer(request, kept_files_, random), now, random);
}

void SyncDevice::reopen(Random& random, const syncing::Memory* memory)
{
    // What was under way may still have reached the host.
    for (const syncing::Request& request : requests_) {
        if (random.chance(50)) host_->answer(request, kept_files_, random);
    }
    requests_.clear();
    for (const core::Digest& event : unkept_) events_.erase(event);
    unkept_.clear();
    if (memory != nullptr) remembered_ = *memory;
    session_ = syncing::Session(remembered_, abilities_);
}

void SyncDevice::sync(core::Instant& now, Random& random)
{
    hear(syncing::SyncNow{}, now, random);
    while (session_.status().phase != syncing::Phase::Resting) {
        if (is_busy()) {
            advance(now, random);
            continue;
        }
        now = std::max(now, session_.wake_at().value_or(now));
        hear(syncing::Woken{}, now, random);
    }
    keep();
}

} // namespace support
