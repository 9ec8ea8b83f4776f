// A disk in memory that fails, tears, lies, forgets and loses power when it is told to. What it
// holds survives the Journal that used it, as a disk survives the page.
#pragma once

#include "ports/disk.h"
#include "support/random.h"

#include <map>
#include <vector>

namespace support {

enum class Mishap : std::uint8_t {
    None,
    Fails,       // nothing happens, and it says so
    FailsLate,   // it happens, and it says that it did not
    Full,        // no room
    Lies,        // nothing happens, and it says that it did
    Forgets,     // everything it held is gone (and it goes on)
    Flips,       // one bit of what it holds is another
    PowerBefore, // the power goes before it happens
    PowerMidway, // a part of the bytes is written
    PowerAfter,  // it happens, nobody hears of it
};

bool cuts_power(Mishap mishap);

class FaultDisks;

class FaultDisk final : public ports::Disk {
public:
    FaultDisk(FaultDisks& all, std::size_t number) : all_(&all), number_(number) {}

    void open(int ticket, std::string_view place) override;
    void list(int ticket) override;
    void read(int ticket, std::string_view name) override;
    void write(int ticket, const ports::DiskWrite& write) override;
    void remove(int ticket, std::string_view name, std::int64_t version) override;

    struct File {
        std::string bytes{};
        std::int64_t version = 0;
    };
    std::map<std::string, File> files{};
    bool refuses = false; // keeps nothing, as in a private window
    std::vector<std::string> names_read{};

private:
    Mishap next();
    void harm(Mishap mishap);
    void store(std::string_view name, std::size_t offset, std::string_view bytes);

    FaultDisks* all_;
    std::size_t number_;
};

struct PlannedMishap {
    std::size_t operation = 0; // counted over all disks
    Mishap mishap = Mishap::None;
    std::size_t disk = 0; // for those that hit one disk only: the next operation of that disk
};

// Disks that share one count of operations, one power supply, and one queue of answers.
class FaultDisks {
public:
    FaultDisks(std::size_t count, std::uint64_t seed);
    FaultDisks(const FaultDisks&) = delete; // its disks know where it is
    FaultDisks& operator=(const FaultDisks&) = delete;

    struct Waiting {
        std::size_t user = 0;
        ports::DiskAnswer answer{};
    };

    std::vector<FaultDisk> disks{};
    std::vector<PlannedMishap> plan{};
    Random random;
    std::size_t operations = 0;
    std::int64_t last_version = 0;
    std::size_t user = 0; // which page is asking now
    bool power = true;
    std::vector<Waiting> answers{};

    // An answer that waits, picked at random: disks do not answer in order.
    Waiting take_answer();
};

} // namespace support
