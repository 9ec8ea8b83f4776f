#include "support/event_pool.h"

#include "store/event_codec.h"

namespace support {

namespace {

constexpr std::size_t pool_size = 60;
constexpr std::size_t claims_in_pool = 7;

PooledEvent pooled(std::size_t number)
{
    PooledEvent made;
    claims::Fact fact = claims::CommentAdded{.text = "Comment " + std::to_string(number)};
    if (number % 5 == 0) {
        made.file = "Proof " + std::to_string(number);
        made.file_hash = core::to_hex(core::sha256(made.file));
        fact =
            claims::ProofAdded{.file = {.id = {made.file_hash},
                                        .file_name = "proof.txt",
                                        .size_bytes = static_cast<std::int64_t>(made.file.size()),
                                        .media_type = "text/plain"}};
    }
    const claims::Event event{.claim = {"CA-" + std::to_string(number % claims_in_pool)},
                              .writer = {std::string(32, "0123456789abcdef"[number % 16])},
                              .sequence = static_cast<std::int64_t>(number) + 1,
                              .lamport = static_cast<std::int64_t>(number) + 1,
                              .time = core::start_of_utc_day(core::date(2020, 6, 29)),
                              .actor = {.role = claims::Role::IncentivesAdmin, .name = "Ana"},
                              .fact = fact};
    made.event.bytes = store::encode(event).bytes;
    if (number % 3 == 0) made.event.signature = "signed";
    made.id = store::digest_of_event(made.event.bytes);
    return made;
}

} // namespace

const std::vector<PooledEvent>& event_pool()
{
    static const std::vector<PooledEvent> pool = [] {
        std::vector<PooledEvent> made;
        for (std::size_t i = 0; i < pool_size; ++i) made.push_back(pooled(i));
        return made;
    }();
    return pool;
}

} // namespace support
