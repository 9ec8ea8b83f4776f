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
        add(events.id(seen_), seen_);
        if (auto file = store::file_added_by(event)) files_.insert(std::move(file->id.text));
    }
    return !has_all(events);
}

std::size_t EventIndex::slot_of(const core::Digest& id) const
{
    const std::size_t mask = slots_.size() - 1;
    std::size_t slot = hash_of(id) & mask;
    while (slots_[slot] != 0 && ids_[slots_[slot] - 1] != id) slot = (slot + 1) & mask;
    return slot;
}

std::optional<std::uint32_t> EventIndex::find(const core::Digest& id) const
{
    if (slots_.empty()) return std::nullopt;
    const std::uint32_t found = slots_[slot_of(id)];
    if (found == 0) return std::nullopt;
    return numbers_[found - 1];
}

void EventIndex::add(const core::Digest& id, std::uint32_t number)
{
    if ((ids_.size() + 1) * 2 > slots_.size()) grow();
    std::uint32_t& slot = slots_[slot_of(id)];
    if (slot != 0) return;
    ids_.push_back(id);
    numbers_.push_back(number);
    slot = static_cast<std::uint32_t>(ids_.size());
}

void EventIndex::grow()
{
    slots_.assign(slots_.empty() ? slots_min : slots_.size() * 2, 0);
    for (std::size_t i = 0; i < ids_.size(); ++i) {
        slots_[slot_of(ids_[i])] = static_cast<std::uint32_t>(i + 1);
    }
}

bool SyncHoldings::has(const core::Digest& event) const
{
    return index_.find(event).has_value();
}

void SyncHoldings::each(const std::function<void(const core::Digest&)>& visit) const
{
    for (std::size_t i = 0; i < index_.size(); ++i) visit(index_.id(i));
}

ports::EventBytes SyncHoldings::event(const core::Digest& id) const
{
    const auto number = index_.find(id);
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
