// Sync through a static address: the names of the objects that lie there, the limits of what is
// read from it, and everything that can be wrong with it. README.md beside this file has the
// objects byte by byte.
#pragma once

#include "core/names.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace syncing {

inline constexpr std::string_view head_format = "claimdesk-head";
inline constexpr std::string_view roster_format = "claimdesk-roster";
inline constexpr std::int64_t format_version = 1;
inline constexpr std::int64_t head_version_with_programme = 2;

// Events of about this size go into one pack; packs below the second size are merged once there
// are so many of them.
inline constexpr std::size_t pack_bytes_wanted = std::size_t{1} << 20;
inline constexpr std::int64_t pack_bytes_small = std::int64_t{64} << 10;
inline constexpr std::size_t small_packs_max = 16;

// What is larger is refused before anything is made of it.
inline constexpr std::size_t head_bytes_max = std::size_t{4} << 20;
inline constexpr std::size_t roster_bytes_max = std::size_t{1} << 20;
inline constexpr std::size_t pack_bytes_max = std::size_t{32} << 20;
inline constexpr std::size_t listing_bytes_max = std::size_t{8} << 20;
inline constexpr std::size_t packs_in_head_max = 20'000;
inline constexpr std::size_t devices_max = 10'000;
inline constexpr int listing_pages_max = 100;
inline constexpr std::size_t round_bytes_max = std::size_t{256} << 20;

inline constexpr std::size_t requests_at_once_max = 4;
inline constexpr int attempts_max = 5; // of one request, within a round
inline constexpr int editions_max = 3; // of one pack

// Everything that can be wrong with the host, or with an object that lies there.
enum class Fault : std::uint8_t {
    Unreachable,    // no answer: the network, the name, the host, or what the host lets a page do
    TimedOut,       // it may have happened or not
    TooLarge,       // more than a limit
    LoginNeeded,    // 401
    Forbidden,      // 403: a key that ran out, or may not do this
    Missing,        // 404: never a deletion
    NotAllowed,     // the host knows no such request
    Conflict,       // 409, 412: something is there already, or its folder is not
    Full,           // 507
    Busy,           // 429, 503
    HostFailed,     // another 5xx
    Strange,        // any other answer
    WebPage,        // a page for people, such as a log-in page, in place of the object
    Damaged,        // not the bytes that were written
    Later,          // a later Claimdesk wrote it
    Foreign,        // whole, but not what may lie there
    WentBack,       // older than what was seen there
    Stale,          // what was put does not come back
    NeedsListing,   // nothing may be replaced there, and new names cannot be found
    Namesake,       // somebody else writes by this device's name
    OtherProgramme, // it belongs to another list of trusted reviewers than ours
};

struct Trouble {
    Fault fault = Fault::Unreachable;
    std::string object{}; // its path, if it is about one

    friend bool operator==(const Trouble&, const Trouble&) = default;
};

// How the names below a folder of the host can be asked for.
enum class Listing : std::uint8_t {
    None,
    WebDav, // PROPFIND
    Index,  // nginx: autoindex_format json
    Azure,  // List Blobs
};

// What is known of the host: found out once by HostTest.
struct Abilities {
    Listing listing = Listing::None;
    bool writes = false;

    friend bool operator==(const Abilities&, const Abilities&) = default;
};

// --- where objects lie, below the address ---
inline constexpr std::string_view root_folder = "claimdesk-1";
inline constexpr std::string_view devices_folder = "claimdesk-1/w";
inline constexpr std::string_view packs_folder = "claimdesk-1/p";
inline constexpr std::string_view files_folder = "claimdesk-1/b";

bool is_device(std::string_view name); // 32 hexadecimal digits
bool is_hash(std::string_view name);   // 64
std::string folder_of(std::string_view device);
std::string head_path(std::string_view device);
std::string pack_path(std::string_view hash);
std::string file_path(std::string_view hash);
std::string roster_path();

} // namespace syncing

namespace core {

template <>
inline constexpr auto names<syncing::Fault> = std::to_array<Named<syncing::Fault>>({
    {syncing::Fault::Unreachable, "unreachable"},
    {syncing::Fault::TimedOut, "timed_out"},
    {syncing::Fault::TooLarge, "too_large"},
    {syncing::Fault::LoginNeeded, "login_needed"},
    {syncing::Fault::Forbidden, "forbidden"},
    {syncing::Fault::Missing, "missing"},
    {syncing::Fault::NotAllowed, "not_allowed"},
    {syncing::Fault::Conflict, "conflict"},
    {syncing::Fault::Full, "full"},
    {syncing::Fault::Busy, "busy"},
    {syncing::Fault::HostFailed, "host_failed"},
    {syncing::Fault::Strange, "strange"},
    {syncing::Fault::WebPage, "web_page"},
    {syncing::Fault::Damaged, "damaged"},
    {syncing::Fault::Later, "later"},
    {syncing::Fault::Foreign, "foreign"},
    {syncing::Fault::WentBack, "went_back"},
    {syncing::Fault::Stale, "stale"},
    {syncing::Fault::NeedsListing, "needs_listing"},
    {syncing::Fault::Namesake, "namesake"},
    {syncing::Fault::OtherProgramme, "other_programme"},
});
static_assert(names_all_up_to(syncing::Fault::OtherProgramme));

template <>
inline constexpr auto names<syncing::Listing> = std::to_array<Named<syncing::Listing>>({
    {syncing::Listing::None, "none"},
    {syncing::Listing::WebDav, "webdav"},
    {syncing::Listing::Index, "index"},
    {syncing::Listing::Azure, "azure"},
});
static_assert(names_all_up_to(syncing::Listing::Azure));

} // namespace core
