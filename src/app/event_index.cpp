#include "app/event_index.h"

#include "store/event_codec.h"
#include "store/event_peek.h"

#include <cstring>

namespace app {

namespace {

constexpr std::size_t slots_min = 64;

std::size_t hash_of(const core::Digest& id)
{
    std::size_t hash = 0;
    std::memcpy(&hash, id.data(), sizeof hash);
    return hash;
}

} // namespace

bool EventIndex::go_on(const KeptEvents& events, std::size_t bytes)
{
    std::size_t done = 0;
    for (; seen_ < events.events() && done < bytes; ++seen_) {
        const std::string_view event = events.event(seen_);
        done += event.size();
        // What names no claim is kept, and can be read by nobody.
        if (store::claim_named_in(event).empty() && !store::read_without_id(event).event) {
            continue;
        }
        add(events, seen_);
        if (auto file = store::file_added_by(event)) files_.insert(std::move(file->id.text));
    }
    return !has_all(events);
}

std::size_t EventIndex::slot_of(const KeptEvents& events, const core::Digest& id) const
{
    const std::size_t mask = slots_.size() - 1;
    std::size_t slot = hash_of(id) & mask;
    while (slots_[slot] != 0 && events.id(slots_[slot] - 1) != id) slot = (slot + 1) & mask;
    return slot;
}

std::optional<std::uint32_t> EventIndex::find(const KeptEvents& events,
                                              const core::Digest& id) const
{
    if (slots_.empty()) return std::nullopt;
    const std::uint32_t found = slots_[slot_of(events, id)];
    if (found == 0) return std::nullopt;
    return found - 1;
}

void EventIndex::add(const KeptEvents& events, std::uint32_t number)
{
    if ((numbers_.size() + 1) * 2 > slots_.size()) grow(events);
    std::uint32_t& slot = slots_[slot_of(events, events.id(number))];
    if (slot != 0) return;
    numbers_.push_back(number);
    slot = number + 1;
}

void EventIndex::grow(const KeptEvents& events)
{
    slots_.assign(slots_.empty() ? slots_min : slots_.size() * 2, 0);
    for (const std::uint32_t number : numbers_) {
        slots_[slot_of(events, events.id(number))] = number + 1;
    }
}

bool SyncHoldings::has(const core::Digest& event) const
{
    return index_.find(events_, event).has_value();
}

bool SyncHoldings::has_so(const ports::EventBytes& event) const
{
    const auto number = index_.find(events_, store::digest_of(event));
    return number && events_.signature(*number) == event.signature;
}

bool SyncHoldings::wants_signature(const ports::EventBytes& event) const
{
    const auto number = index_.find(events_, store::digest_of(event));
    return number && events_.wants_signature(*number, event);
}

void SyncHoldings::each(const std::function<void(const core::Digest&)>& visit) const
{
    for (std::size_t i = 0; i < index_.size(); ++i) visit(events_.id(index_.number(i)));
}

ports::EventBytes SyncHoldings::event(const core::Digest& id) const
{
    const auto number = index_.find(events_, id);
    if (!number) return {};
    return {.bytes = std::string(events_.event(*number)),
            .signature = std::string(events_.signature(*number)),
            .id = id};
}

std::vector<syncing::NamedFile> SyncHoldings::files() const
{
    std::vector<syncing::NamedFile> files;
    for (const std::string& digest : index_.files()) {
        files.push_back({.hash = digest, .kept = kept_files_.count(digest) > 0});
    }
    return files;
}

} // namespace app
