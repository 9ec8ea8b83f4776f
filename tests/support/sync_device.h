// A device that syncs: what it holds, what it remembers, and a session that talks to a fake host.
// Its page may be closed at any moment; what was kept by then is there again in the next one.
#pragma once

#include "support/event_pool.h"
#include "support/fake_host.h"
#include "sync/session.h"

#include <set>

namespace support {

class SyncDevice final : public syncing::Holdings {
public:
    SyncDevice(FakeHost& host, syncing::Abilities abilities);

    bool has(const core::Digest& event) const override;
    bool has_so(const ports::EventBytes& event) const override;
    bool wants_signature(const ports::EventBytes& event) const override;
    void each(const std::function<void(const core::Digest&)>& visit) const override;
    ports::EventBytes event(const core::Digest& id) const override;
    std::vector<syncing::NamedFile> files() const override;
    std::string programme() const override { return programme_; }

    void follow(const std::string& programme) { programme_ = programme; }
    // Another signature than it has; `fits`: and no other one counts.
    void sign(const core::Digest& event, const std::string& signature, bool fits = false);
    std::string signature(const core::Digest& event) const;
    void edit(std::size_t pooled, core::Instant now, Random& random);
    void hear(const syncing::Message& message, core::Instant now, Random& random);
    // One of the requests under way reaches the host, and its answer comes back.
    void advance(core::Instant now, Random& random);
    void keep() { unkept_.clear(); } // what came is saved by now
    // The page is closed, and opened again with what was kept: the newest memory, or `memory`.
    void reopen(Random& random, const syncing::Memory* memory = nullptr);
    // To the end of a round, as if nothing else happened meanwhile.
    void sync(core::Instant& now, Random& random);

    bool is_busy() const { return !requests_.empty(); }
    const std::set<core::Digest>& events() const { return events_; }
    const std::map<std::string, std::string>& kept_files() const { return kept_files_; }
    const syncing::Session& session() const { return session_; }
    const syncing::Memory& remembered() const { return remembered_; }
    void told_of(const std::string& device) { remembered_.devices[device]; }

private:
    FakeHost* host_;
    syncing::Abilities abilities_;
    std::set<core::Digest> events_{};
    std::set<core::Digest> unkept_{};
    std::string programme_{};
    std::map<core::Digest, std::string> signatures_{}; // of those that are signed
    std::set<core::Digest> fitting_{};
    std::map<std::string, std::string> kept_files_{};
    syncing::Memory remembered_{};
    syncing::Session session_;
    std::vector<syncing::Request> requests_{};
};

} // namespace support
