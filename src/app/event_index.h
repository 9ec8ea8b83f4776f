// The events that are kept, by their ids: what sync compares with a host. Made only where somebody
// syncs, and a little at a time.
#pragma once

#include "app/kept_events.h"
#include "sync/session.h"

#include <set>
#include <string>
#include <vector>

namespace app {

class EventIndex {
public:
    // Goes through so many bytes of what it has not seen, or somewhat more; false: to the end.
    bool go_on(const KeptEvents& events, std::size_t bytes);
    bool has_all(const KeptEvents& events) const { return seen_ == events.events(); }

    std::size_t size() const { return numbers_.size(); }
    std::uint32_t number(std::size_t index) const { return numbers_[index]; } // among the events
    std::optional<std::uint32_t> find(const KeptEvents& events, const core::Digest& id) const;
    // Attached files that proofs name, by digest.
    const std::set<std::string>& files() const { return files_; }

private:
    void add(const KeptEvents& events, std::uint32_t number);
    void grow(const KeptEvents& events);
    std::size_t slot_of(const KeptEvents& events, const core::Digest& id) const;

    std::uint32_t seen_ = 0;
    std::vector<std::uint32_t> numbers_{}; // of the events
    std::vector<std::uint32_t> slots_{};   // number + 1; 0 is free
    std::set<std::string> files_{};
};

// What sync is told of this device.
class SyncHoldings final : public syncing::Holdings {
public:
    SyncHoldings(const KeptEvents& events, const EventIndex& index,
                 const std::set<std::string>& kept_files, std::string programme)
        : events_(events), index_(index), kept_files_(kept_files), programme_(std::move(programme))
    {}

    bool has(const core::Digest& event) const override;
    bool has_so(const ports::EventBytes& event) const override;
    bool wants_signature(const ports::EventBytes& event) const override;
    void each(const std::function<void(const core::Digest&)>& visit) const override;
    ports::EventBytes event(const core::Digest& id) const override;
    std::vector<syncing::NamedFile> files() const override;
    std::string programme() const override { return programme_; }

private:
    const KeptEvents& events_;
    const EventIndex& index_;
    const std::set<std::string>& kept_files_;
    std::string programme_;
};

} // namespace app
