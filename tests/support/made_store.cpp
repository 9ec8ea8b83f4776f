#include "support/made_store.h"

#include "store/event_codec.h"
#include "store/segment.h"
#include "store/signature.h"
#include "support/many_claims.h"

#include <algorithm>

namespace support {

namespace {

constexpr std::size_t claims_at_a_time = 500;
constexpr std::size_t segment_bytes = std::size_t{1} << 20;

class Segments {
public:
    Segments(const std::function<void(const std::string&, std::string)>& keep,
             Signatures signatures)
        : keep_(keep), signed_(signatures == Signatures::OfTheRightForm)
    {}

    void add(claims::Event event)
    {
        if (segment_.empty()) segment_ += store::segment_header(next());
        if (signed_) event.key = store::key_id_of(key_);
        const store::StoredEvent stored = store::encode(event);
        const std::string signature = signed_ ? store::write_signature(key_, proof_) : "";
        store::append_record(segment_,
                             {.kind = store::RecordKind::Event,
                              .bytes = stored.bytes,
                              .signature = signature,
                              .id = store::digest_of_event(stored.bytes)},
                             0);
        ++made.events;
        made.bytes += stored.bytes.size();
        if (segment_.size() >= segment_bytes) close();
    }

    void close()
    {
        if (segment_.empty()) return;
        keep_(store::file_name(name_), segment_);
        segment_.clear();
    }

    MadeStore made{};

private:
    store::SegmentName next()
    {
        name_ = {.writer = std::string(32, 'e'), .number = ++number_};
        return name_;
    }

    const std::function<void(const std::string&, std::string)>& keep_;
    bool signed_ = false;
    std::string key_ = "\x04" + std::string(store::public_key_length - 1, 'k');
    std::string proof_ = std::string(store::proof_length, 'p');
    std::string segment_;
    store::SegmentName name_;
    std::uint32_t number_ = 0;
};

} // namespace

MadeStore make_store(std::size_t claims,
                     const std::function<void(const std::string& name, std::string bytes)>& keep,
                     Signatures signatures)
{
    Segments segments(keep, signatures);
    segments.made.claims = claims;
    Random random(11);
    for (std::size_t first = 0; first < claims; first += claims_at_a_time) {
        std::vector<claims::History> some;
        for (std::size_t i = first; i < std::min(claims, first + claims_at_a_time); ++i) {
            some.push_back(made_history(random, {.number = i, .customers = claims / 4 + 1}));
        }
        std::size_t longest = 0;
        for (const claims::History& one : some) longest = std::max(longest, one.size());
        for (std::size_t at = 0; at < longest; ++at) {
            for (const claims::History& one : some) {
                if (at < one.size()) segments.add(one[at]);
            }
        }
    }
    segments.close();
    return segments.made;
}

} // namespace support
