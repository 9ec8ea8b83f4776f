// The events of a workspace as the journal told them: bytes, sorted by claim, and parsed only when
// somebody asks for a history. A hundred thousand histories are some 250 MB as bytes and ten times
// that as values, and a visit opens a few of them.
#pragma once

#include "claims/merge.h"
#include "claims/signing.h"
#include "ports/journal.h"
#include "workspace/id_index.h"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace app {

using ClaimNumber = std::uint32_t; // in the order in which they were first heard of

// Tells one set of events from another, in whatever order they came.
struct EventsSum {
    std::uint32_t events = 0;
    std::uint64_t sum = 0; // of the beginnings of their ids

    bool operator==(const EventsSum&) const = default;
};

// What checking a signature came to.
enum class Verdict : std::uint8_t { None, Fits, DoesNotFit };

class KeptEvents {
public:
    enum class News : std::uint8_t { None, Signature, Event };
    struct Taken {
        ClaimNumber claim = 0;
        News news = News::None;
    };
    // What names no claim is kept for one without a name: there it is counted among what cannot be
    // read.
    Taken take(const ports::EventBytes& event);

    ClaimNumber number_of(std::string_view claim);
    std::optional<ClaimNumber> find(std::string_view claim) const;
    const claims::ClaimId& id_of(ClaimNumber claim) const { return claims_[claim].id; }
    std::int64_t bytes_of(ClaimNumber claim) const; // of all its events
    const EventsSum& sum_of(ClaimNumber claim) const { return claims_[claim].sum; }
    std::size_t size() const { return claims_.size(); }

    // The bytes of all events, one after the other, in pieces of which only the last one grows.
    std::size_t chunks() const { return chunks_.size(); }
    std::string_view chunk(std::size_t number) const { return chunks_[number]; }

    // Each event by its number, in the order in which they came.
    std::uint32_t events() const { return static_cast<std::uint32_t>(places_.size()); }
    std::string_view event(std::uint32_t number) const { return bytes_at(places_[number]); }
    const core::Digest& id(std::uint32_t number) const { return places_[number].id; }
    std::optional<std::uint32_t> find(ClaimNumber claim, const core::Digest& id) const;
    std::string_view signature(std::uint32_t number) const; // empty: it has none
    Verdict verdict(std::uint32_t number) const;
    claims::Signing signing_of(const claims::Event& event, std::uint32_t number) const;
    // Of the signature that it has now, or of one that it had or may come to have; what is said of
    // any other is passed over. One that does not fit gives way to another that came.
    void judge(std::uint32_t number, Verdict verdict) { judge(number, signature(number), verdict); }
    void judge(std::uint32_t number, std::string_view signature, Verdict verdict);
    // Whoever sends an event first may have garbled its signature. So others that could be true are
    // kept beside it until one is known to fit.
    bool wants_signature(std::uint32_t number, const ports::EventBytes& event) const;
    bool has_others(std::uint32_t number) const { return others_.contains(number); }
    std::vector<std::string> others(std::uint32_t number) const;        // that nobody has checked
    std::vector<std::uint32_t> undecided(std::size_t events_max) const; // that have such

    // The numbers of a claim's events, the last that came first.
    template <class Visit>
    void each_of(ClaimNumber claim, const Visit& visit) const
    {
        for (std::uint32_t at = claims_[claim].last; at != none; at = places_[at].before) visit(at);
    }

    // Trust lists among the claims, in the order in which they were first heard of.
    const std::vector<ClaimNumber>& trust_lists() const { return trust_lists_; }

    struct Parsed {
        claims::History history{}; // what is known of each signature is in its weight
        std::uint32_t refused = 0; // events whose bytes are no event
    };
    Parsed history(ClaimNumber claim) const;

private:
    static constexpr std::uint32_t none = ~std::uint32_t{0};

    struct Place {
        std::uint32_t chunk = 0;
        std::uint32_t offset = 0;
        std::uint32_t length = 0;
        std::uint32_t before = none; // the place of another event of the same claim
        core::Digest id{};
    };
    struct Claim {
        claims::ClaimId id{};
        EventsSum sum{};
        std::uint32_t last = none;
    };

    // Beside the bytes of the events; in the order of their numbers, as far as any is signed.
    struct Signature {
        std::uint32_t chunk = 0;
        std::uint32_t offset = 0;
        std::uint16_t length = 0; // 0: there is none
        Verdict verdict = Verdict::None;
    };

    struct Others {
        std::map<core::Digest, std::string> waiting{}; // to be checked
        std::set<core::Digest> failed{};
    };
    News take_signature(std::uint32_t number, const ports::EventBytes& event);
    void keep_signature(std::uint32_t number, std::string_view signature, Verdict verdict);
    void give_way(std::uint32_t number);
    std::string_view bytes_at(const Place& place) const;
    Place store(std::string_view bytes);

    std::vector<std::string> chunks_{}; // each of a fixed room, so that nothing is ever moved
    std::vector<Place> places_{};
    std::vector<Signature> signatures_{};
    std::map<std::uint32_t, Others> others_{}; // of events that came with several signatures
    std::vector<Claim> claims_{};
    std::vector<ClaimNumber> trust_lists_{};
    workspace::IdIndex by_id_{};
};

} // namespace app
