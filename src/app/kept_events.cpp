#include "app/kept_events.h"

#include "store/event_codec.h"
#include "store/event_peek.h"

#include <algorithm>
#include <cstring>

namespace app {

namespace {

constexpr std::size_t chunk_room = std::size_t{1} << 20;

// The claim's id, read the long way where it is not written as it is. Empty: none is named.
std::string claim_of(std::string_view event)
{
    const std::string_view simply = store::claim_named_in(event);
    if (!simply.empty()) return std::string(simply);
    const store::ReadEvent read = store::read_without_id(event);
    return read.event ? read.event->claim.text : std::string();
}

std::uint64_t beginning_of(const core::Digest& id)
{
    std::uint64_t beginning = 0;
    std::memcpy(&beginning, id.data(), sizeof beginning);
    return beginning;
}

} // namespace

KeptEvents::Taken KeptEvents::take(const ports::EventBytes& event)
{
    const ClaimNumber number = number_of(claim_of(event.bytes));
    const core::Digest id = store::digest_of(event);
    const std::optional<std::uint32_t> known = find(number, id);
    const News signature = take_signature(known.value_or(events()), event);
    if (known) return {.claim = number, .news = signature};
    Place place = store(event.bytes);
    Claim& claim = claims_[number];
    place.before = claim.last;
    place.id = id;
    claim.last = static_cast<std::uint32_t>(places_.size());
    places_.push_back(place);
    ++claim.sum.events;
    claim.sum.sum += beginning_of(id);
    return {.claim = number, .news = News::Event};
}

ClaimNumber KeptEvents::number_of(std::string_view claim)
{
    if (const auto known = find(claim)) return *known;
    const auto number = static_cast<ClaimNumber>(claims_.size());
    claims_.push_back({.id = {std::string(claim)}});
    if (claims::is_trust_list(claim)) trust_lists_.push_back(number);
    by_id_.add(number, [&](workspace::Row one) { return std::string_view(claims_[one].id.text); });
    return number;
}

std::optional<ClaimNumber> KeptEvents::find(std::string_view claim) const
{
    return by_id_.find(claim,
                       [&](workspace::Row one) { return std::string_view(claims_[one].id.text); });
}

std::optional<std::uint32_t> KeptEvents::find(ClaimNumber claim, const core::Digest& id) const
{
    for (std::uint32_t at = claims_[claim].last; at != none; at = places_[at].before) {
        if (places_[at].id == id) return at;
    }
    return std::nullopt;
}

std::int64_t KeptEvents::bytes_of(ClaimNumber claim) const
{
    std::int64_t bytes = 0;
    each_of(claim, [&](std::uint32_t number) { bytes += places_[number].length; });
    return bytes;
}

std::string_view KeptEvents::signature(std::uint32_t number) const
{
    if (number >= signatures_.size()) return {};
    const Signature& kept = signatures_[number];
    if (kept.length == 0) return {};
    return std::string_view(chunks_[kept.chunk]).substr(kept.offset, kept.length);
}

Verdict KeptEvents::verdict(std::uint32_t number) const
{
    return number < signatures_.size() ? signatures_[number].verdict : Verdict::None;
}

bool KeptEvents::wants_signature(std::uint32_t number, std::string_view signature) const
{
    if (signature.empty() || verdict(number) == Verdict::Fits) return false;
    if (signature == this->signature(number)) return false;
    const auto others = others_.find(number);
    return others == others_.end() || std::find(others->second.begin(), others->second.end(),
                                                signature) == others->second.end();
}

// Of two the first one counts, until it is known not to fit: who sends another cannot undo one.
KeptEvents::News KeptEvents::take_signature(std::uint32_t number, const ports::EventBytes& event)
{
    const Verdict found = !event.fits   ? Verdict::None
                          : *event.fits ? Verdict::Fits
                                        : Verdict::DoesNotFit;
    const std::string_view before = signature(number);
    const bool same = !before.empty() && before == event.signature;
    if (same && verdict(number) == Verdict::None && found != Verdict::None) {
        judge(number, found);
        return News::Signature;
    }
    if (!wants_signature(number, event.signature)) return News::None;
    if (!before.empty() && found == Verdict::DoesNotFit) return News::None;
    if (before.empty() || verdict(number) == Verdict::DoesNotFit || found == Verdict::Fits) {
        if (found == Verdict::Fits) others_.erase(number);
        keep_signature(number, event.signature, found);
        return News::Signature;
    }
    others_[number].push_back(event.signature);
    return News::Signature;
}

void KeptEvents::judge(std::uint32_t number, Verdict verdict)
{
    signatures_[number].verdict = verdict;
    const auto others = others_.find(number);
    if (others == others_.end() || verdict == Verdict::None) return;
    if (verdict == Verdict::DoesNotFit) {
        keep_signature(number, others->second.front(), Verdict::None);
        others->second.erase(others->second.begin());
    }
    if (verdict == Verdict::Fits || others->second.empty()) others_.erase(others);
}

void KeptEvents::keep_signature(std::uint32_t number, std::string_view signature, Verdict verdict)
{
    if (number >= signatures_.size()) signatures_.resize(number + 1);
    const Place place = store(signature);
    signatures_[number] = {.chunk = place.chunk,
                           .offset = place.offset,
                           .length = static_cast<std::uint16_t>(signature.size()),
                           .verdict = verdict};
}

claims::Signing KeptEvents::signing_of(const claims::Event& event, std::uint32_t number) const
{
    using claims::Signing;
    if (event.key.text.empty()) return Signing::Unsigned;
    if (signature(number).empty()) return Signing::Missing;
    switch (verdict(number)) {
    case Verdict::None: return Signing::Unchecked;
    case Verdict::Fits: return Signing::Good;
    case Verdict::DoesNotFit: return Signing::Bad;
    }
    return Signing::Unchecked;
}

std::string_view KeptEvents::bytes_at(const Place& place) const
{
    return std::string_view(chunks_[place.chunk]).substr(place.offset, place.length);
}

KeptEvents::Place KeptEvents::store(std::string_view bytes)
{
    if (chunks_.empty() || chunks_.back().size() + bytes.size() > chunks_.back().capacity()) {
        chunks_.emplace_back().reserve(std::max(chunk_room, bytes.size()));
    }
    std::string& chunk = chunks_.back();
    const Place place{.chunk = static_cast<std::uint32_t>(chunks_.size() - 1),
                      .offset = static_cast<std::uint32_t>(chunk.size()),
                      .length = static_cast<std::uint32_t>(bytes.size())};
    chunk += bytes;
    return place;
}

KeptEvents::Parsed KeptEvents::history(ClaimNumber claim) const
{
    Parsed parsed;
    std::vector<claims::Event> events;
    events.reserve(claims_[claim].sum.events);
    each_of(claim, [&](std::uint32_t number) {
        store::ReadEvent read = store::read(event(number), id(number));
        if (!read.event) {
            ++parsed.refused;
            return;
        }
        read.event->weight.signing = signing_of(*read.event, number);
        events.push_back(std::move(*read.event));
    });
    parsed.history = claims::ordered(std::move(events));
    return parsed;
}

} // namespace app
