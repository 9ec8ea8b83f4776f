// Pages that use one set of disks: each a Journal, and a record of what it was told. For tests of
// the journal, by example and at random.
#pragma once

#include "store/event_codec.h"
#include "store/journal.h"
#include "support/fault_disk.h"

#include <map>
#include <memory>
#include <optional>
#include <set>

namespace support {

ports::EventBytes bytes_of(const store::StoredEvent& event);
// An event like any other, with a text that tells it from others.
store::StoredEvent small_event(int number, std::size_t text_bytes = 20);
std::string writer_named(int number);

class JournalPages {
public:
    JournalPages(std::size_t disk_count, std::uint64_t seed) : disks(disk_count, seed) {}

    struct Page {
        std::unique_ptr<store::Journal> journal{};
        std::map<std::string, std::string> found{};                // by id, the bytes
        std::map<std::string, std::set<std::string>> signatures{}; // the same
        std::map<std::string, std::string> documents{};
        std::vector<ports::KeptRow> rows{};
        int rows_read = 0;
        std::vector<store::RowsKept> kept{};
        std::map<int, std::size_t> saved{}; // ticket → copies
        std::map<int, store::SavingFailed> failed{};
        std::optional<store::JournalHealth>
            opened{}; // once every copy has been read: as it was then
        int refreshed = 0;
        std::optional<store::Maintained> maintained{};
        bool told_twice = false; // of one event
    };

    FaultDisks disks;
    std::vector<std::unique_ptr<Page>> pages{};
    std::size_t witness = 0; // as the device remembers it
    int last_writer = 0;

    Page& open(store::Journal::Options options = {});
    // Lets `act` ask the disks, as the page that it is.
    void in(Page& page, const std::function<void(store::Journal&)>& act);
    void settle(); // until nobody waits, or the power is gone
    bool step();   // one answer
    // The power comes back; pages are gone, disks are not.
    void power_on();

private:
    void take_news(Page& page);
};

} // namespace support
