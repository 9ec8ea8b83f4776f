#include "sync/pack.h"

#include "bundle/reader.h"
#include "bundle/writer.h"
#include "store/event_codec.h"
#include "sync/head.h"

#include <algorithm>

namespace syncing {

namespace {

struct Ready {
    ports::EventBytes event{};
    std::string claim{};
    core::Digest id{};
    core::Instant time{};
};

std::vector<Ready> readied(const std::vector<ports::EventBytes>& events)
{
    std::vector<Ready> ready;
    for (const ports::EventBytes& event : events) {
        const store::ReadEvent read = store::read_without_id(event.bytes);
        if (!read.event) continue;
        ready.push_back({.event = event,
                         .claim = read.event->claim.text,
                         .id = store::digest_of(event),
                         .time = read.event->time});
    }
    std::sort(ready.begin(), ready.end(), [](const Ready& left, const Ready& right) {
        return left.claim != right.claim ? left.claim < right.claim : left.id < right.id;
    });
    return ready;
}

std::size_t count_for_pack(const std::vector<Ready>& ready, std::size_t from)
{
    std::size_t bytes = 0;
    std::size_t end = from;
    for (; end < ready.size() && bytes < pack_bytes_wanted; ++end) {
        bytes += ready[end].event.bytes.size() + ready[end].event.signature.size();
    }
    return end - from;
}

// The moment of the newest event stands for the moment of writing, which would make of the same
// events another pack each time.
core::Instant moment_of(const std::vector<Ready>& ready, int edition)
{
    core::Instant newest = ready.front().time;
    for (const Ready& event : ready) newest = std::max(newest, event.time);
    // At the end of time there is no later moment.
    const std::chrono::milliseconds more{edition};
    return newest + more == newest ? newest - more : newest + more;
}

Pack packed(const std::vector<Ready>& ready, int edition)
{
    Pack pack;
    bundle::Writer writer;
    pack.bytes = writer.begin({.written = core::format(moment_of(ready, edition))});
    std::vector<ports::EventBytes> of_claim;
    for (std::size_t i = 0; i < ready.size(); ++i) {
        pack.events.push_back(ready[i].id);
        of_claim.push_back(ready[i].event);
        if (i + 1 < ready.size() && ready[i + 1].claim == ready[i].claim) continue;
        pack.bytes += writer.claim(ready[i].claim, of_claim);
        of_claim.clear();
    }
    pack.bytes += writer.end();
    pack.hash = core::to_hex(core::sha256(pack.bytes));
    return pack;
}

} // namespace

std::vector<Pack> make_packs(const std::vector<ports::EventBytes>& events, int edition)
{
    std::vector<Pack> packs;
    const std::vector<Ready> ready = readied(events);
    for (std::size_t at = 0; at < ready.size();) {
        const std::size_t count = count_for_pack(ready, at);
        const auto first = ready.begin() + static_cast<std::ptrdiff_t>(at);
        packs.push_back(packed({first, first + static_cast<std::ptrdiff_t>(count)}, edition));
        at += count;
    }
    return packs;
}

core::Result<PackContent, Fault> read_pack(std::string_view hash, std::string_view bytes)
{
    if (bytes.size() > pack_bytes_max) return Fault::TooLarge;
    if (core::to_hex(core::sha256(bytes)) != hash) return fault_of_foreign(bytes);
    bundle::Reader reader;
    reader.feed(bytes);
    bundle::Contents contents = reader.finish();
    if (contents.refused) {
        const bool later = contents.refused->fault == bundle::BundleFault::LaterVersion;
        return later ? Fault::Later : Fault::Foreign;
    }
    if (!contents.damaged.empty() || !contents.documents.empty() || !contents.files.empty() ||
        contents.claims.empty()) {
        return Fault::Foreign;
    }
    PackContent content;
    for (bundle::ClaimPart& claim : contents.claims) {
        for (ports::EventBytes& event : claim.events) {
            event.id = store::digest_of(event);
            content.ids.push_back(*event.id);
            content.events.push_back(std::move(event));
        }
    }
    return content;
}

} // namespace syncing
