// The host that claims are synced with, and this browser's part in it. The pages of one browser
// share what they keep, so one of them syncs for all: each asks for its turn, and the one that has
// it keeps it until it ends it or is closed. Everything is answered later, as an input of the app:
// SyncTurn, HostAnswered for each ticket, KeptFilesListed, SyncDue.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ports {

// What is done with an attached file on the way; its bytes never pass through the program.
enum class HostFile : std::uint8_t { // the page knows them by these numbers
    None,
    Put,   // the body is what is kept of it
    Get,   // the answer is kept, if it is the file
    Check, // the answer is compared with its name
};

struct HostRequest {
    int ticket = 0;
    std::string method{};
    std::string url{}; // secret
    std::vector<std::pair<std::string, std::string>> headers{};
    std::string body{};
    std::int64_t bytes_max = 0; // of an answer; 0: none is needed
    HostFile file = HostFile::None;
    std::string digest{}; // of the file

    bool operator==(const HostRequest&) const = default;
};

// How making a request can fail before there is an answer.
enum class HostFault : std::uint8_t { // the page knows them by these numbers
    None,
    Unreachable,
    TimedOut,
    TooLarge,
    Damaged, // of a file: it is another than its name says, or cannot be kept
};

class Host {
public:
    virtual ~Host() = default;

    // Answered when it comes, if ever, with what was remembered.
    virtual void take_turn() = 0;
    // Also when nobody is to sync any more: then what was remembered is forgotten.
    virtual void end_turn(bool forget) = 0;
    virtual void remember(std::string_view bytes) = 0;
    virtual void ask(const HostRequest& request) = 0;
    virtual void list_kept_files() = 0;
    // Once, in so many milliseconds, also while nobody looks at the page. Replaces what was asked
    // before.
    virtual void wake_in(std::int64_t ms) = 0;
};

} // namespace ports
