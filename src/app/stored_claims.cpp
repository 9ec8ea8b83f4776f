#include "app/stored_claims.h"

#include "store/event_codec.h"
#include "store/segment.h"

#include <algorithm>
#include <tuple>

namespace app {

void StoredClaims::take_segment(std::string_view bytes)
{
    const store::SegmentContent content = store::read_segment(bytes);
    if (content.kind != store::SegmentKind::Ours) return;
    for (const store::SegmentRecord& record : content.records) {
        const store::Framed& framed = record.content;
        if (framed.kind != store::RecordKind::Event || known_.count(framed.id) > 0) continue;
        take({.bytes = std::string(framed.bytes), .signature = std::string(framed.signature)});
    }
}

void StoredClaims::take(const ports::EventBytes& event)
{
    const store::DecodedEvent decoded = store::decode(event.bytes);
    if (!decoded.stored || !known_.insert(store::digest_of_event(event.bytes)).second) return;
    const claims::Event& read = decoded.stored->event;
    if (!wanted_(read.claim)) return;
    if (const auto* proof = std::get_if<claims::ProofAdded>(&read.fact)) {
        files_[proof->file.id.text] = proof->file.size_bytes;
    }
    events_[read.claim].push_back({.lamport = read.lamport, .event = event});
}

std::map<claims::ClaimId, StoredClaim> StoredClaims::claims() &&
{
    std::map<claims::ClaimId, StoredClaim> claims;
    for (auto& [id, placed] : events_) {
        std::stable_sort(placed.begin(), placed.end(), [](const Placed& a, const Placed& b) {
            return std::tie(a.lamport, a.event.bytes) < std::tie(b.lamport, b.event.bytes);
        });
        StoredClaim& claim = claims[id];
        for (Placed& one : placed) claim.events.push_back(std::move(one.event));
        placed.clear();
    }
    return claims;
}

std::string segment_of(const std::vector<ports::EventBytes>& events)
{
    constexpr std::size_t writer_digits = 32;
    std::string segment =
        store::segment_header({.writer = std::string(writer_digits, '0'), .number = 1});
    for (const ports::EventBytes& event : events) {
        store::append_record(segment,
                             {.bytes = event.bytes,
                              .signature = event.signature,
                              .id = store::digest_of_event(event.bytes)},
                             0);
    }
    return segment;
}

} // namespace app
