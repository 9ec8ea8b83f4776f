#include "app/kept_events.h"

#include "store/event_codec.h"
#include "store/event_peek.h"
#include "store/signature.h"

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

// It has the form of a signature by the key that the event names.
bool could_fit(const ports::EventBytes& event)
{
    const store::ReadEvent read = store::read_without_id(event.bytes);
    return read.event && store::read_signature(event.bytes, read.event->key, event.signature);
}

Verdict verdict_of(const ports::EventBytes& event)
{
    if (!event.fits) return Verdict::None;
    return *event.fits ? Verdict::Fits : Verdict::DoesNotFit;
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

bool KeptEvents::wants_signature(std::uint32_t number, const ports::EventBytes& event) const
{
    if (event.signature.empty() || verdict(number) == Verdict::Fits) return false;
    const std::string_view before = signature(number);
    if (before.empty()) return true;
    if (before == event.signature || !could_fit(event)) return false;
    const auto others = others_.find(number);
    if (others == others_.end()) return true;
    const core::Digest digest = core::sha256(event.signature);
    return !others->second.waiting.contains(digest) && !others->second.failed.contains(digest);
}

// Of two the first one counts, until it is known not to fit: who sends another cannot undo one.
KeptEvents::News KeptEvents::take_signature(std::uint32_t number, const ports::EventBytes& event)
{
    const Verdict found = verdict_of(event);
    const std::string_view before = signature(number);
    if (before.empty()) {
        if (event.signature.empty()) return News::None;
        keep_signature(number, event.signature, found);
        return News::Signature;
    }
    const bool wanted = wants_signature(number, event);
    if (wanted && found != Verdict::DoesNotFit) {
        others_[number].waiting.emplace(core::sha256(event.signature), event.signature);
        if (verdict(number) == Verdict::DoesNotFit) give_way(number);
    }
    const Verdict verdict_before = verdict(number);
    if (found != Verdict::None) judge(number, event.signature, found);
    return wanted || verdict(number) != verdict_before ? News::Signature : News::None;
}

void KeptEvents::judge(std::uint32_t number, std::string_view signature, Verdict verdict)
{
    if (number >= signatures_.size() || verdict == Verdict::None) return;
    const bool is_current = signature == this->signature(number);
    const auto others = others_.find(number);
    const core::Digest digest = others == others_.end() ? core::Digest{} : core::sha256(signature);
    const bool waits = others != others_.end() && others->second.waiting.erase(digest) > 0;
    if (!is_current && !waits) return;
    if (verdict == Verdict::Fits) {
        if (waits) keep_signature(number, signature, verdict);
        signatures_[number].verdict = verdict;
        others_.erase(number);
    } else if (waits) {
        others->second.failed.insert(digest);
    } else {
        signatures_[number].verdict = verdict;
        give_way(number);
    }
}

// To another one, if there is any. Precondition: the one that it has does not fit.
void KeptEvents::give_way(std::uint32_t number)
{
    const auto others = others_.find(number);
    if (others == others_.end()) return;
    others->second.failed.insert(core::sha256(signature(number)));
    if (others->second.waiting.empty()) return;
    const auto next = others->second.waiting.begin();
    keep_signature(number, next->second, Verdict::None);
    others->second.waiting.erase(next);
}

std::vector<std::string> KeptEvents::others(std::uint32_t number) const
{
    std::vector<std::string> signatures;
    if (const auto others = others_.find(number); others != others_.end()) {
        for (const auto& [digest, other] : others->second.waiting) signatures.push_back(other);
    }
    return signatures;
}

std::vector<std::uint32_t> KeptEvents::undecided(std::size_t events_max) const
{
    std::vector<std::uint32_t> numbers;
    for (const auto& [number, others] : others_) {
        if (numbers.size() == events_max) break;
        if (!others.waiting.empty()) numbers.push_back(number);
    }
    return numbers;
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
