#include "app/exported_claims.h"

#include "bundle/format.h"
#include "store/event_codec.h"
#include "store/event_peek.h"

#include <algorithm>
#include <tuple>

namespace app {

std::vector<ports::EventBytes> exported_events(const KeptEvents& events, ClaimNumber claim)
{
    struct Placed {
        std::int64_t lamport = 0;
        std::string_view bytes{};
        std::uint32_t number = 0;
    };
    std::vector<Placed> placed;
    events.each_of(claim, [&](std::uint32_t number) {
        const std::string_view bytes = events.event(number);
        const store::ReadEvent read = store::read_without_id(bytes);
        if (!read.event) return;
        placed.push_back({.lamport = read.event->lamport, .bytes = bytes, .number = number});
    });
    std::sort(placed.begin(), placed.end(), [](const Placed& left, const Placed& right) {
        return std::tie(left.lamport, left.bytes) < std::tie(right.lamport, right.bytes);
    });
    std::vector<ports::EventBytes> exported;
    exported.reserve(placed.size());
    for (const Placed& one : placed) {
        exported.push_back({.bytes = std::string(one.bytes),
                            .signature = std::string(events.signature(one.number))});
    }
    return exported;
}

void add_exported_files(const KeptEvents& events, ClaimNumber claim,
                        std::map<std::string, std::int64_t>& files)
{
    events.each_of(claim, [&](std::uint32_t number) {
        const auto file = store::file_added_by(events.event(number));
        if (!file) return;
        // Whoever wrote it may say any size.
        files[file->id.text] =
            std::clamp<std::int64_t>(file->size_bytes, 0, bundle::file_bytes_max);
    });
}

} // namespace app
