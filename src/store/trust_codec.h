// The trust list that a device follows, as a JSON document: by which event the list is known, and
// what its signed events came to when they were last checked. So the next opening judges claims as
// they were judged, and does not check everything first. The surprise: the events that the list
// keeps may be a hundred thousand, so the document has only the digest of the whole; who has the
// list's events works it out again, and the digest says whether it is the same.
#pragma once

#include "claims/trust.h"

#include <optional>
#include <string>
#include <string_view>

namespace store {

struct FollowedList {
    claims::ClaimId list{}; // empty: none
    claims::EventId founding{};
    claims::Trust trust{};
    std::string digest{}; // of the whole trust, when it was last checked

    bool operator==(const FollowedList&) const = default;
};

std::string write_followed_list(const FollowedList& followed);
std::string digest_of(const claims::Trust& trust); // 64 hexadecimal digits
// Without what the list keeps. Nothing if anything about it is wrong: half a list is none.
std::optional<FollowedList> read_followed_list(std::string_view text);

} // namespace store
