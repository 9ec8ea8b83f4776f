#include "app/exported_claims.h"

#include "bundle/format.h"
#include "store/event_codec.h"

#include <algorithm>
#include <tuple>

namespace app {

std::vector<ports::EventBytes> exported_events(const KeptEvents& events, ClaimNumber claim)
{
    struct Placed {
        std::int64_t lamport = 0;
        std::string id{};
        std::uint32_t number = 0;
    };
    std::vector<Placed> placed;
    events.each_of(claim, [&](std::uint32_t number) {
        const store::ReadEvent read = store::read(events.event(number));
        if (!read.event) return;
        placed.push_back(
            {.lamport = read.event->lamport, .id = read.event->id.text, .number = number});
    });
    std::sort(placed.begin(), placed.end(), [](const Placed& left, const Placed& right) {
        return std::tie(left.lamport, left.id) < std::tie(right.lamport, right.id);
    });
    std::vector<ports::EventBytes> exported;
    exported.reserve(placed.size());
    for (const Placed& one : placed) {
        exported.push_back({.bytes = std::string(events.event(one.number)),
                            .signature = std::string(events.signature(one.number))});
    }
    return exported;
}

void add_exported_files(const KeptEvents& events, ClaimNumber claim,
                        std::map<std::string, std::int64_t>& files)
{
    events.each_of(claim, [&](std::uint32_t number) {
        const std::string_view bytes = events.event(number);
        if (bytes.find(R"("kind":"proof-added")") == std::string_view::npos) return;
        const store::ReadEvent read = store::read_without_id(bytes);
        if (!read.event) return;
        if (const auto* proof = std::get_if<claims::ProofAdded>(&read.event->fact)) {
            const std::int64_t said = proof->file.size_bytes; // whoever wrote it may say anything
            files[proof->file.id.text] = std::clamp<std::int64_t>(said, 0, bundle::file_bytes_max);
        }
    });
}

} // namespace app
