// An event as bytes: canonical JSON, hashed and kept as bytes, never written again by us once it
// exists. Its id is the SHA-256 of "claimdesk-event-v1", a zero byte, and the bytes. README.md
// beside this file has the format byte by byte.
// Kinds and fields of later versions are kept as they came, because the bytes are. What is not in
// the one canonical form is refused with problems: the caller puts it into quarantine.
#pragma once

#include "claims/events.h"
#include "core/problem.h"
#include "core/sha256.h"
#include "ports/journal.h"

#include <optional>
#include <string>
#include <string_view>

namespace store {

inline constexpr int event_version = 1;
inline constexpr std::size_t event_bytes_max = std::size_t{1} << 20;

// The event and the bytes that are its truth. The signature is over the id and lies beside the
// bytes, never in them; nothing here makes or checks one yet, but it travels with the event.
struct StoredEvent {
    std::string bytes{};
    std::string signature{};
    claims::Event event{}; // its id filled in

    bool operator==(const StoredEvent&) const = default;
};

// Writes a new event; what `event.id` says is ignored. Precondition: its fact is understood.
StoredEvent encode(const claims::Event& event);

struct ReadEvent {
    std::optional<claims::Event> event{}; // its id filled in; nothing if there are problems
    core::Problems problems{};
};

ReadEvent read(std::string_view bytes);
ReadEvent read(std::string_view bytes, const core::Digest& id); // which is known already
// Without its id, which costs as much as all the rest: whether it is an event, and of which claim.
ReadEvent read_without_id(std::string_view bytes);

claims::EventId id_of(std::string_view bytes);
core::Digest digest_of_event(std::string_view bytes);   // the same, as bytes
core::Digest digest_of(const ports::EventBytes& event); // worked out only if nobody has
// Of both together: tells one from another of the same event.
core::Digest digest_with_signature(std::string_view bytes, std::string_view signature);

} // namespace store
