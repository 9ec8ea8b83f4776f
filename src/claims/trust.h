// Whom a workspace trusts with decisions: keys, each with the person behind it. Who is on the list
// is a history of signed events of its own, a trust list (trust_list.h); this is what it comes to.
#pragma once

#include "claims/ids.h"
#include "core/date.h"
#include "core/names.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace claims {

// A reviewer decides; an admin decides and says who is on the list.
enum class TrustedAs { Reviewer, Admin };

// --- what can happen to a list ---
struct ListFounded { // by the key that signs it: its first admin
    std::string workspace{};
    std::string person{};
    bool operator==(const ListFounded&) const = default;
};
struct KeyTrusted {
    KeyId key{};
    std::string person{};
    TrustedAs as = TrustedAs::Reviewer;
    bool operator==(const KeyTrusted&) const = default;
};
// All events of a history up to some, as somebody had them: what arrives later, and was named and
// not here yet, is none of them, though it comes to stand before them.
struct SeenEvents {
    std::vector<EventId> last{};   // and all that these follow
    std::vector<EventId> absent{}; // but for these, and what only they follow
    bool operator==(const SeenEvents&) const = default;
};
// What it signed stays as far as it is in these, and dated before the moment. A moment alone would
// not do, because whoever has the key sets the clock.
struct KeyWithdrawn {
    KeyId key{};
    core::Instant from{};
    SeenEvents kept{}; // of claims, and of the list
    bool operator==(const KeyWithdrawn&) const = default;
};
enum class Strictness { Lenient, Strict };
struct StrictnessChosen {
    Strictness strictness = Strictness::Lenient;
    SeenEvents kept{}; // what was decided in these stays, whoever did
    bool operator==(const StrictnessChosen&) const = default;
};
struct UnknownTrustChange { // of a later version
    bool operator==(const UnknownTrustChange&) const = default;
};
using TrustChange =
    std::variant<ListFounded, KeyTrusted, KeyWithdrawn, StrictnessChosen, UnknownTrustChange>;

// --- what it comes to ---
struct TrustedKey {
    KeyId key{};
    std::string person{};
    TrustedAs as = TrustedAs::Reviewer;
    KeyId by{}; // who put it on the list; itself, if it founded it
    core::Instant since{};
    std::optional<core::Instant> withdrawn_from{};
    SeenEvents kept{}; // both sorted

    bool operator==(const TrustedKey&) const = default;
};

struct Trust {
    Strictness strictness = Strictness::Lenient;
    bool was_strict = false;        // once, whatever it is now
    SeenEvents kept{};              // both sorted
    std::vector<TrustedKey> keys{}; // in the order in which they came to the list

    bool is_strict() const { return strictness == Strictness::Strict; }
    bool operator==(const Trust&) const = default;
};

const TrustedKey* find_key(const Trust& trust, const KeyId& key);
bool is_trusted(const Trust& trust, const KeyId& key); // and not withdrawn
bool is_admin(const Trust& trust, const KeyId& key);
// An admin may, a key that came to the list after their own.
bool may_withdraw(const Trust& trust, const KeyId& by, const KeyId& key);

// Lists lie among the histories of claims, and travel with them.
inline constexpr std::string_view trust_list_prefix = "TL-";
bool is_trust_list(std::string_view id);

} // namespace claims

namespace core {

template <>
inline constexpr auto names<claims::TrustedAs> = std::to_array<Named<claims::TrustedAs>>({
    {claims::TrustedAs::Reviewer, "reviewer"},
    {claims::TrustedAs::Admin, "admin"},
});
static_assert(names_all_up_to(claims::TrustedAs::Admin));

template <>
inline constexpr auto names<claims::Strictness> = std::to_array<Named<claims::Strictness>>({
    {claims::Strictness::Lenient, "lenient"},
    {claims::Strictness::Strict, "strict"},
});
static_assert(names_all_up_to(claims::Strictness::Strict));

} // namespace core
