// Bytes that come and go a piece at a time, so that what is larger than memory's comfort passes
// through: a file that a person offers, an attached file, a bundle that is being written. The
// numbers of streams are the caller's. Each request is answered later, once, by a StreamAnswer with
// its stream; of one stream there is one request at a time.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace ports {

enum class StreamFault : std::uint8_t { // the page knows them by these numbers
    None,
    Absent,
    Sealed,          // a passphrase is needed
    WrongPassphrase, // or what is sealed was changed
    Damaged,         // what is compressed cannot be read to its end
    Full,
    Unreachable,
    Failed,
};

struct StreamAnswer {
    int stream = 0;
    StreamFault fault = StreamFault::None;
    std::string bytes{};       // of read; of finish, where it was kept: its digest
    std::int64_t position = 0; // so much of what is packed has been read
    std::int64_t size = 0;     // of what is packed; of what was written
    bool end = false;          // of read: nothing comes after
};

enum class SourceKind : std::uint8_t { // the page knows them by these numbers
    Offered,                           // its handle
    Kept,                              // an attached file, its digest
    KeptNames,                         // the digests of all of them, a line each
    Address,
    Written, // the number of a stream that was written and finished
};

// Bundles are unsealed and decompressed on the way.
struct StreamSource {
    SourceKind kind = SourceKind::Offered;
    std::string name{};
    std::string passphrase{};
};

struct StreamSink {
    bool kept = false; // it becomes an attached file; else one to be offered
    bool compressed = false;
    std::string passphrase{}; // not empty: sealed
};

enum class HandOver : std::uint8_t { ToPerson, ToFolder }; // the folder for backups

class Streams {
public:
    virtual ~Streams() = default;

    virtual void open(int stream, const StreamSource& source) = 0;
    virtual void read(int stream) = 0;
    virtual void create(int stream, const StreamSink& sink) = 0;
    virtual void write(int stream, std::string_view bytes) = 0;
    virtual void finish(int stream) = 0;
    // Without an answer: hands over what was written; gives a stream up.
    virtual void offer(int stream, std::string_view name, HandOver to) = 0;
    virtual void close(int stream) = 0;
};

} // namespace ports
