// The journal: every event that was acknowledged, in as many copies as there are disks. It opens
// them all, unites them, heals the poorer from the richer, saves new events into segments of its
// own, and tells what happened as news. It knows nothing of what the events mean.
// The surprise: nothing here waits. Requests go out with tickets, and answer() goes on from there.
#pragma once

#include "ports/disk.h"
#include "ports/journal.h"
#include "store/known_events.h"
#include "store/segment.h"

#include <deque>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <variant>
#include <vector>

namespace store {

struct CopyHealth {
    ports::DiskFault fault = ports::DiskFault::None; // the last thing that went wrong here
    std::string reason{};
    bool wiped = false;      // the browser says that it has lost what was here
    std::size_t events = 0;  // found when it was opened
    std::size_t lacking = 0; // that other copies had
    std::size_t healed = 0;  // of those, written back since

    friend bool operator==(const CopyHealth&, const CopyHealth&) = default;
};

// Bytes that could not be read. They stay where they are; export reads them from there.
struct Quarantined {
    std::size_t copy = 0;
    std::string file{};
    DamagedPart part{};
    bool lost = false; // no copy has its event, as far as can be told

    friend bool operator==(const Quarantined&, const Quarantined&) = default;
};

struct JournalHealth {
    std::vector<CopyHealth> copies{};
    std::size_t events = 0;      // in all copies together
    std::size_t missing = 0;     // the witness has counted so many more
    std::size_t newer_files = 0; // of a later version of Claimdesk: nothing is written then
    std::size_t torn_bytes = 0;  // of writes that were interrupted and never acknowledged
    bool reading = false;        // some copies are still being looked at: they may hold more
    std::vector<Quarantined> quarantined{};

    std::size_t working() const; // copies that hold what is saved

    // Events were kept here, and not one is left.
    bool wiped() const { return events == 0 && missing > 0; }

    friend bool operator==(const JournalHealth&, const JournalHealth&) = default;
};

struct EventsFound { // by opening, or because another tab has written them; each event once
    std::vector<ports::EventBytes> events{};
};
struct DocumentFound { // the newest of its name so far
    ports::Document document{};
};
// Rows that an earlier visit has kept, in no order; told before any event, and then RowsRead.
struct RowsFound {
    std::vector<ports::KeptRow> rows{};
};
struct RowsRead {};
struct ReadingProgress { // of opening: files of all copies that are known
    std::size_t read = 0;
    std::size_t files = 0;
};
struct JournalOpened {
    JournalHealth health{};
};
struct HealthChanged {
    JournalHealth health{};
};
struct EventsSaved {
    int ticket = 0;
    std::size_t copies = 0; // how many disks hold them to stay
};
struct SavingFailed { // the events wait: retry() tries again
    int ticket = 0;
    ports::DiskFault fault = ports::DiskFault::None;
    std::string reason{};
};
// What something outside the disks should remember: how many events there are. Given back to the
// next open(), it tells a wiped disk from one that never held anything.
struct WitnessChanged {
    std::size_t events = 0;
};
struct Refreshed {};
struct Maintained {
    std::size_t files_before = 0;
    std::size_t files_after = 0;
};
struct RowsKept {
    bool whole = false; // false: a write failed; what was kept before is still there
};
using JournalNews = std::variant<EventsFound, DocumentFound, RowsFound, RowsRead, ReadingProgress,
                                 JournalOpened, HealthChanged, EventsSaved, SavingFailed,
                                 WitnessChanged, Refreshed, Maintained, RowsKept>;

class Journal {
public:
    struct Options {
        std::string writer{}; // 32 hexadecimal digits, new each time
        int first_ticket = 0; // what is asked of the disks has greater ones
        std::size_t segment_bytes = std::size_t{1} << 16; // a database rewrites a segment whole
        std::size_t healed_bytes = std::size_t{1} << 20;  // of a segment written only once
        std::size_t small_files_max = 32;                 // maintain() leaves as many alone
        std::size_t first_read = 0;                       // the copy that is read the quickest
    };

    Journal(const std::vector<ports::Disk*>& disks, Options options);

    void open(const std::string& place, std::size_t witness);
    // All of them or none. A ticket that waits already is tried again.
    void save(int ticket, const std::vector<ports::EventBytes>& events);
    void keep(int ticket, const ports::Document& document);
    void retry();   // what could not be saved
    void refresh(); // reads what other tabs have written since
    // Many small segments → few large ones, in each copy. Safe at any time and in several tabs at
    // once; one at a time is enough.
    void maintain();
    void accept_loss(); // a person has been told of what is missing
    void keep_rows(const ports::RowsToKeep& piece);

    void answer(ports::DiskAnswer answer);
    std::vector<JournalNews> take_news();

    const JournalHealth& health() const { return health_; }
    bool busy() const { return !pending_.empty(); } // answers are awaited
    int last_ticket() const { return last_ticket_; }

private:
    using Then = std::function<void(ports::DiskAnswer&)>;
    struct Copy {
        ports::Disk* disk = nullptr;
        std::size_t durable = 0; // bytes of the segment being written
        bool writing = false;
        bool failed = false;   // since the last attempt
        bool absent = false;   // the browser has no such place: never written, never counted
        bool surveyed = false; // what it held at the opening is known
        int surveys = 0;
        std::map<std::string, std::uint32_t> files{}; // where in files_ each of its files is
        std::string healing{};                        // records that only other copies hold
        std::vector<core::Digest> healing_ids{};
    };
    struct SeenFile {
        std::size_t copy = 0;
        std::string name{};
        std::int64_t version = 0;
        std::size_t size = 0;
        bool untouchable = false; // damaged, or of a later version
    };
    struct Act {
        int ticket = 0;
        std::size_t end = 0; // in the segment
        std::vector<core::Digest> ids{};
        bool failed = false; // and it has been said
    };
    struct Waiting { // events, or a document
        int ticket = 0;
        std::vector<ports::EventBytes> events{};
        std::string document{};
    };
    struct DocumentVersion {
        std::int64_t lamport = 0;
        core::Digest id{}; // of two with one number the greater: the same everywhere
        std::string bytes{};
    };
    struct RowFiles { // journal_rows.cpp
        bool read = false;
        std::size_t copy = 0;                   // the first that could be listed
        std::vector<ports::DiskFile> kept{};    // what is there of earlier visits
        std::vector<ports::DiskFile> written{}; // by the keeping that goes on, or the last one
        std::string buffer{};
        std::size_t writing = 0;
        bool failed = false;
        bool instead = false;
        bool ending = false;
    };
    struct Merge { // one output of maintain()
        std::string records{};
        std::set<core::Digest> ids{};
        std::vector<SeenFile> sources{};
    };

    int ask(Then then);
    void list(std::size_t copy, Then then);
    void read(std::size_t copy, const std::string& name, Then then);
    void write(std::size_t copy, const ports::DiskWrite& what, Then then);
    void note_fault(std::size_t copy, const ports::DiskAnswer& answer);
    SegmentName next_segment();
    std::string take_name(const SegmentName& segment);

    // journal_opening.cpp
    void open_disk(std::size_t copy, const std::string& place);
    void find_rows(std::size_t copy);
    void survey(std::size_t step);
    std::size_t surveyed_at(std::size_t step) const;
    void survey_files(std::size_t copy, std::vector<ports::DiskFile> files, std::size_t at);
    void take_file(std::size_t copy, const ports::DiskFile& file, std::string_view bytes);
    void take_record(std::size_t copy, std::uint32_t file, const SegmentRecord& record,
                     std::vector<ports::EventBytes>& found);
    void take_document(const Framed& record);
    void note_progress(std::size_t left);
    std::uint32_t note_file(std::size_t copy, const ports::DiskFile& file, std::size_t size);
    void quarantine(std::size_t copy, std::uint32_t file, const DamagedPart& part);
    bool may_open_now() const;
    void open_now();
    void finish_survey();
    void count_witness();
    void heal_next(std::size_t copy);
    void heal_from(std::size_t copy, std::vector<std::uint32_t> files, std::size_t at);
    void flush_healing(std::size_t copy);
    void judge_health();

    // journal_rows.cpp
    void read_rows(std::size_t copy, std::vector<ports::DiskFile> files, std::size_t at);
    void take_rows(std::string_view bytes);
    void write_rows();
    void finish_keeping();

    // journal_refreshing.cpp
    void refresh_files(std::size_t copy, std::vector<ports::DiskFile> files, std::size_t at);

    // journal_saving.cpp
    void begin_segment();
    void keep_bytes(int ticket, std::string_view document);
    void save_records(int ticket, const std::vector<Framed>& records);
    void append(Act act, const std::vector<Framed>& records);
    void pump();
    void written(std::size_t copy, std::size_t generation, std::size_t end,
                 ports::DiskAnswer& answer);
    void settle();
    void roll_segment();
    void take_next_name();
    void fail_act(Act& act);

    // journal_maintenance.cpp
    void maintain_copy(std::size_t copy);
    void gather(std::size_t copy, std::vector<SeenFile> files, std::size_t at, Merge merge);
    void add_source(Merge& merge, SeenFile file, const ports::DiskAnswer& answer);
    void replace_sources(std::size_t copy, const Merge& merge, std::function<void()> then);
    void remove_sources(std::size_t copy, std::vector<SeenFile> sources, std::size_t at,
                        std::function<void()> then);
    std::size_t live_files() const;

    std::vector<Copy> copies_;
    Options options_;
    std::uint32_t last_number_ = 0;
    std::set<std::string> own_files_{};
    int last_ticket_ = 0;
    std::map<int, Then> pending_;
    std::vector<JournalNews> news_;

    std::size_t disks_awaited_ = 0; // that have not said whether they can be used
    bool opened_ = false;           // what was ever acknowledged is here
    bool surveyed_ = false;         // and what else any copy holds
    std::size_t witness_ = 0;
    KnownEvents known_;
    std::vector<SeenFile> files_;
    std::map<std::string, DocumentVersion> documents_; // the newest of each name
    RowFiles rows_;
    std::size_t step_ = 0;           // of the survey
    std::size_t files_of_first_ = 0; // copy that was read
    bool refreshing_ = false;
    bool refresh_again_ = false;
    bool maintaining_ = false;
    std::size_t maintained_before_ = 0;
    JournalHealth health_;

    std::string segment_; // the one being written, whole
    std::string segment_name_;
    std::size_t generation_ = 0; // which segment that is
    std::deque<Act> acts_;
    std::deque<Waiting> waiting_; // until it is opened
};

} // namespace store
