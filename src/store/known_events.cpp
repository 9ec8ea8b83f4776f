#include "store/known_events.h"

namespace store {

namespace {

std::uint64_t half(const core::Digest& id, std::size_t from)
{
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < 8; ++i) number = number << 8u | id[from + i];
    return number;
}

} // namespace

std::size_t KnownEvents::slot_of(std::uint64_t high, std::uint64_t low) const
{
    const std::size_t mask = slots_.size() - 1; // ids are evenly spread: no further hashing
    std::size_t slot = static_cast<std::size_t>(high) & mask;
    while (slots_[slot].used != 0 && (slots_[slot].high != high || slots_[slot].low != low)) {
        slot = (slot + 1) & mask;
    }
    return slot;
}

void KnownEvents::grow()
{
    std::vector<Entry> before(slots_.size() * 2);
    before.swap(slots_);
    for (const Entry& entry : before) {
        if (entry.used != 0) slots_[slot_of(entry.high, entry.low)] = entry;
    }
}

KnownEvents::Entry& KnownEvents::find_or_add(const core::Digest& id, bool& is_new)
{
    if ((size_ + 1) * 4 > slots_.size() * 3) grow();
    const std::uint64_t high = half(id, 0);
    const std::uint64_t low = half(id, 8);
    Entry& entry = slots_[slot_of(high, low)];
    is_new = entry.used == 0;
    if (is_new) {
        entry = {.high = high, .low = low, .used = 1};
        ++size_;
    }
    return entry;
}

bool KnownEvents::has(const core::Digest& id) const
{
    return slots_[slot_of(half(id, 0), half(id, 8))].used != 0;
}

void KnownEvents::each(const std::function<void(Entry&)>& visit)
{
    for (Entry& entry : slots_) {
        if (entry.used != 0) visit(entry);
    }
}

} // namespace store
