// One place that keeps files: a folder without subfolders. Each request is answered later, once, by
// a DiskAnswer with its ticket. "Written" is said only of what is on the disk to stay.
// Several pages may use one place at a time, each writing only files of names that are its own.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ports {

enum class DiskFault : std::uint8_t {
    None,
    Absent,    // there is no such file
    Exists,    // a new file was to be made, and there is one of that name
    Changed,   // the file is not the one that was read
    Full,      // no room, or no more allowed
    Forbidden, // the browser lets nobody keep anything here
    Lost,      // the connection is gone, and so may be what was kept
    Slow,      // no answer in time: it may have happened or not
    Newer,     // a later version of Claimdesk keeps its files here
    Failed,    // anything else
};

struct DiskFile {
    std::string name{};
    std::int64_t version = 0; // another whenever the content is another

    friend bool operator==(const DiskFile&, const DiskFile&) = default;
};

struct DiskAnswer {
    int ticket = 0;
    DiskFault fault = DiskFault::None;
    std::string reason{};          // in the disk's own words, for who mends it
    std::string bytes{};           // of read
    std::int64_t version = 0;      // of read and write
    std::vector<DiskFile> files{}; // of list
    bool wiped = false;            // of open: what was kept here is gone, and the browser says so
};

struct DiskWrite {
    std::string_view name{};
    std::size_t offset = 0;
    std::string_view bytes{};
    bool last = false; // nothing more will be written to this file
};

class Disk {
public:
    virtual ~Disk() = default;

    // Before anything else, once. `place` names the workspace: two are two disks.
    virtual void open(int ticket, std::string_view place) = 0;
    virtual void list(int ticket) = 0;
    virtual void read(int ticket, std::string_view name) = 0;
    // The file then holds what it held up to the offset, and these bytes after it. At 0 it is a new
    // file: Exists if there is one. What an interrupted write leaves is the old content, or the old
    // content and any part of the bytes.
    virtual void write(int ticket, const DiskWrite& write) = 0;
    // Removes the file if it is still the one of that version, in one step.
    virtual void remove(int ticket, std::string_view name, std::int64_t version) = 0;
};

} // namespace ports
