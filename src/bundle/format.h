// A bundle: claims as a file, to be handed from one person to another. README.md beside this file
// has it byte by byte. Here are its names and its limits.
#pragma once

#include "core/names.h"
#include "ports/journal.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace bundle {

inline constexpr std::string_view format_name = "claimdesk-bundle";
inline constexpr std::int64_t format_version = 1;

// A piece of a file, as bytes: every one of a file but the last is as long as this.
inline constexpr std::size_t piece_bytes = std::size_t{192} << 10;
// A claim of more events than fit into one line of this size is written in several.
inline constexpr std::size_t claim_line_bytes = std::size_t{4} << 20;

// What is larger is refused before anything is made of it.
inline constexpr std::size_t line_bytes_max = std::size_t{16} << 20;
inline constexpr std::size_t events_in_line_max = 100'000;
inline constexpr std::size_t events_max = 20'000'000;
inline constexpr std::size_t files_max = 1'000'000;
inline constexpr std::int64_t file_bytes_max = std::int64_t{1} << 30;
inline constexpr std::int64_t bundle_bytes_max = std::int64_t{8} << 30; // unpacked
inline constexpr std::size_t signature_bytes_max = 1024;
inline constexpr std::size_t document_bytes_max = std::size_t{1} << 20;

// Why a bundle as a whole is none.
enum class BundleFault : std::uint8_t {
    NotABundle,   // it does not begin as one
    LaterVersion, // a later Claimdesk wrote it
    CutShort,     // its end is missing
    Broken,       // a line that is not as it must be
    TooMuch,      // beyond the limits
    Changed,      // every part is whole, and yet it is not what was written
};

// What is wrong with one part, the others being whole.
enum class PartFault : std::uint8_t {
    Changed,    // its digest says that these are not the bytes that were written
    Unreadable, // as written, but no event of this format
    Foreign,    // an event of another claim
    Incomplete, // a file that is shorter or longer than it says
};

enum class PartKind : std::uint8_t { Claim, Event, Document, File };

struct Damage {
    PartKind kind = PartKind::Claim;
    PartFault fault = PartFault::Changed;
    std::string name{};     // the claim, the document or the file, as far as it can be told
    std::int64_t line = 0;  // counted from 1
    std::int64_t event = 0; // of an event: which of its line, counted from 1

    friend bool operator==(const Damage&, const Damage&) = default;
};

struct Header {
    std::string written{}; // a moment, as in events
};

} // namespace bundle

namespace core {

template <>
inline constexpr auto names<bundle::BundleFault> = std::to_array<Named<bundle::BundleFault>>({
    {bundle::BundleFault::NotABundle, "not_a_bundle"},
    {bundle::BundleFault::LaterVersion, "later_version"},
    {bundle::BundleFault::CutShort, "cut_short"},
    {bundle::BundleFault::Broken, "broken"},
    {bundle::BundleFault::TooMuch, "too_much"},
    {bundle::BundleFault::Changed, "changed"},
});
static_assert(names_all_up_to(bundle::BundleFault::Changed));

template <>
inline constexpr auto names<bundle::PartFault> = std::to_array<Named<bundle::PartFault>>({
    {bundle::PartFault::Changed, "changed"},
    {bundle::PartFault::Unreadable, "unreadable"},
    {bundle::PartFault::Foreign, "foreign"},
    {bundle::PartFault::Incomplete, "incomplete"},
});
static_assert(names_all_up_to(bundle::PartFault::Incomplete));

} // namespace core
