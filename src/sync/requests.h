// What a session asks of the host, and what it is told. Who carries the requests out knows the
// address and its secret; here are only paths below it. Every request is answered, once: where
// nothing comes back, by a fault.
#pragma once

#include "sync/format.h"

#include <chrono>
#include <optional>
#include <string>

namespace syncing {

enum class Verb : std::uint8_t {
    Get,
    Put,
    List,       // the names below a folder
    MakeFolder, // where folders are made (WebDAV)
    CheckFile,  // reads an attached file and compares its hash; keeps nothing
    PutFile,    // from what is kept on the device
    GetFile,    // reads it, compares its hash, and keeps it on the device
};

struct Request {
    int ticket = 0;
    Verb verb = Verb::Get;
    std::string path{};
    std::string body{};            // of Put
    Listing style = Listing::None; // of List
    std::string page{};            // of List: where it goes on
    std::size_t bytes_max = 0;     // of a success: more is TooLarge; 0: none is needed
    bool immutable = false;        // named by its content: it need only be created

    friend bool operator==(const Request&, const Request&) = default;
};

struct Answer {
    int ticket = 0;
    std::optional<Fault> fault{}; // Unreachable, TimedOut, TooLarge; of a file also Damaged
    int status = 0;
    std::string body{};
    std::chrono::milliseconds retry_after{}; // if the host said so
};

// Nothing where the host did what was asked.
std::optional<Fault> fault_of(const Answer& answer);

// It may go better the next time, without anybody's doing.
bool is_passing(Fault fault);
// It is about the host, not about one object: nothing else there will go better.
bool is_of_host(Fault fault);

} // namespace syncing
