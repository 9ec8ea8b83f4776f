// Sync of what is here with what lies at the host, as a state machine: it hears what has happened
// and answers with requests and with events that came. It knows no network, no clock and no chance
// but what it is given, and it is a value: a copy goes on where the original was.
//
// A round: find the devices (listing, rosters, memory) and read their heads; read the packs that
// are not here; send attached files, then packs, then our head; fetch attached files. What is sent
// is what is here and in no pack of any head: sets are compared, nothing is ticked off. Nothing is
// ever removed, and nothing is concluded from absence but that it has to be sent again.
//
// The surprise: a round may be broken off at any request, and its memory may be lost or be that of
// last week. The next round finds out what is missing and does it.
#pragma once

#include "ports/journal.h"
#include "store/known_events.h"
#include "sync/memory.h"
#include "sync/pack.h"
#include "sync/requests.h"

#include <array>
#include <deque>
#include <functional>
#include <variant>

namespace syncing {

inline constexpr std::chrono::milliseconds pause_between_rounds = std::chrono::minutes{1};
inline constexpr std::chrono::milliseconds pause_after_change = std::chrono::seconds{2};
inline constexpr std::chrono::milliseconds pause_between_checks = std::chrono::minutes{10};
inline constexpr std::size_t sent_in_round_max = std::size_t{64} << 20;

struct NamedFile {
    std::string hash{};
    bool kept = false; // on this device
};

// What this device has.
class Holdings {
public:
    virtual ~Holdings() = default;

    virtual bool has(const core::Digest& event) const = 0;
    // Of an event that is here: whether it is so with this very signature, or would have it too.
    virtual bool has_so(const ports::EventBytes&) const { return true; }
    virtual bool wants_signature(const ports::EventBytes&) const { return false; }
    virtual void each(const std::function<void(const core::Digest&)>& visit) const = 0;
    virtual ports::EventBytes event(const core::Digest& id) const = 0; // precondition: has(id)
    virtual std::vector<NamedFile> files() const = 0;                  // that events name
    // By the first event of the trust list that is followed; empty: none is.
    virtual std::string programme() const { return {}; }
};

struct Moment {
    core::Instant now{};
    std::array<std::uint64_t, 2> random{}; // others each time
};

// --- what a session hears ---
struct Woken {};            // it is wake_at(), or later
struct HeldChanged {        // other events or files are here than before
    std::size_t events = 0; // so many that did not come from this session
};
struct SyncNow {};
using Message = std::variant<Woken, HeldChanged, SyncNow, Answer>;

// --- what it answers ---
struct Outputs {
    std::vector<Request> requests{};
    std::vector<ports::EventBytes> received{}; // to be here when the next message is heard
    bool remember = false;                     // memory() is another than before: to be kept
};

enum class Phase : std::uint8_t {
    Resting,
    Finding,
    Reading,
    SendingFiles,
    SendingPacks,
    SendingHead,
    FetchingFiles,
};

struct Status {
    Phase phase = Phase::Resting;
    std::size_t sent = 0; // since the session began, and so on
    std::size_t received = 0;
    std::size_t files_sent = 0;
    std::size_t files_received = 0;
    std::size_t waiting = 0;                  // events that are here and not there
    std::size_t files_waiting = 0;            // that are here and not there
    std::size_t files_awaited = 0;            // that are named, and neither here nor there
    int failures = 0;                         // rounds that failed since one went well
    std::optional<core::Instant> went_well{}; // the end of the last such round
    std::vector<Trouble> troubles{};          // of the round under way, or of the last one

    friend bool operator==(const Status&, const Status&) = default;
};

class Session {
public:
    Session(Memory memory, Abilities abilities);

    Outputs hear(const Message& message, const Holdings& here, const Moment& moment);

    // When it wants to be woken: nothing while it waits for answers only.
    std::optional<core::Instant> wake_at() const;
    const Status& status() const { return status_; }
    const Memory& memory() const { return memory_; }

private:
    enum class Task : std::uint8_t {
        List,
        Roster,
        Head,
        Pack,
        CheckPack, // once more: is it still there?
        CheckFile,
        PutFile,
        ConfirmFile,
        PutPack,
        ConfirmPack,
        PutHead,
        ConfirmHead,
        MakeFolders,
        GetFile,
    };
    struct Job {
        Task task = Task::List;
        std::string device{};
        std::string name{}; // of a pack or a file; of a listing its page
        int attempts = 0;
        int pages = 0;
        std::optional<Fault> put_fault{}; // what the host said when it was put
        bool folders_made = false;
        std::size_t folder = 0; // of MakeFolders: which is being made
        Task then = Task::List; // of MakeFolders
    };
    struct Waiting {
        core::Instant due{};
        Job job{};
    };
    struct Around; // what hear() was given, for the functions below it

    // session.cpp: rounds, requests, failures
    void begin_round(Around& around);
    void end_round(Around& around, bool well);
    void forget_packs();
    void go_on(Around& around);
    void next_phase(Around& around);
    void heard(Around& around, Job job, const Answer& answer);
    void issue(Around& around, Job job);
    Request request_for(const Job& job) const;
    std::string path_of(const Job& job) const;
    static bool sends(Task task);
    void retry(Around& around, Job job, Fault fault, std::chrono::milliseconds asked_for);
    void give_up(Around& around, const Job& job, Fault fault);
    void note(Fault fault, std::string object);

    // session_reading.cpp
    void know(const std::string& device);
    void ask_closed_again();
    void miss_closed();
    void listed(Around& around, Job job, const Answer& answer);
    void roster_read(Around& around, Job job, const Answer& answer);
    void head_read(Around& around, Job job, const Answer& answer);
    bool is_of_ours(Around& around, const Head& head);
    void own_head_found(Around& around, const Head& head, const std::string& bytes);
    void plan_reading(Around& around);
    void plan_check(Around& around);
    bool is_read(const Holdings& here, const std::string& pack) const;
    void pack_read(Around& around, Job job, const Answer& answer);
    void pack_failed(Around& around, Job job, Fault fault, const Answer& answer);
    void plan_fetching(Around& around);
    void file_read(Around& around, Job job, const Answer& answer);

    // session_sending.cpp
    void compare(Around& around);
    void plan_files(Around& around);
    void plan_packs(Around& around);
    void take_small_packs(Around& around, std::vector<core::Digest>& events);
    void plan_head(Around& around);
    void send_head(Around& around, std::vector<PackRef> packs);
    void take_another_name(Around& around);
    void put(Around& around, Job job, const Answer& answer);
    void confirmed(Around& around, Job job, const Answer& answer);
    void confirm_failed(Around& around, Job job, Fault fault, const Answer& answer);
    void confirm_done(const Job& job);
    void head_confirmed(Around& around);
    void head_not_confirmed(Around& around, Job job, const Answer& answer);
    void another_edition(Around& around, const Job& job);
    void folder_made(Around& around, Job job, const Answer& answer);
    void refuse_writing(Fault fault, std::string object);

    // What is known and under way in one round, and forgotten with it.
    struct Round {
        std::deque<Job> queue{};
        std::map<int, Job> under_way{}; // by ticket
        std::vector<Waiting> waiting{};
        std::chrono::milliseconds asked_for{}; // by the host, to wait
        bool checks = false;                   // whether what was there still is
        bool failed = false;
        bool writes_refused = false;
        bool named_anew = false;
        bool ours = false;   // a head is there of the programme that is here
        bool others = false; // or of another
        std::size_t bytes = 0;
        std::set<std::string> asked{};  // devices
        std::set<std::string> listed{}; // of those, by the host
        bool all_listed = false;
        std::map<std::string, Head> heads{}; // by device, as they lie there
        std::set<std::string> to_mend{};     // packs that were read once and lie there no more
        store::KnownEvents there{};          // events that lie at the host
        std::map<std::string, Pack> packs{}; // being put, by hash
        std::map<std::string, int> editions{};
        std::set<std::string> confirmed{}; // of those packs
        std::set<std::string> merged{};    // packs of our head that those contain
        std::size_t events_to_send = 0;
        std::optional<Head> next_head{};
    };

    Memory memory_;
    MemoryMark kept_; // of the memory as it was last to be kept
    Abilities abilities_;
    Status status_;
    core::Instant next_round_{}; // while resting
    bool changed_ = false;       // something new came during the round
    bool files_due_ = true;      // files that are not here are to be asked for
    int tickets_ = 0;
    store::KnownEvents taken_{}; // events that came in this session
    Round round_;
};

} // namespace syncing
