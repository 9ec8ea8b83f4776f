// ports::Exchange over ports::Streams: the steps of an export and an import, one piece at a time.
// A shell feeds it the streams' answers. Nothing here waits, and nothing is kept but claims:
// attached files pass through piece by piece.
// The surprise: an export is handed over only after it was read back and found to be right.
#pragma once

#include "app/action.h"
#include "app/exported_claims.h"
#include "bundle/reader.h"
#include "bundle/writer.h"
#include "ports/exchange.h"
#include "ports/streams.h"

#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace app {

class BundleExchange final : public ports::Exchange {
public:
    using Send = std::function<void(Action)>;

    // All events of the workspace that is kept; null: some have not been read yet.
    using EventsHere = std::function<const KeptEvents*()>;

    BundleExchange(ports::Streams& streams, EventsHere events, Send send)
        : streams_(streams), events_here_(std::move(events)), send_(std::move(send))
    {}

    void write(int ticket, ports::ExportOrder order) override;
    void look(int ticket, const ports::ImportSource& source) override;
    void keep_files(int ticket, const ports::ImportSource& source,
                    const std::vector<std::string>& digests) override;
    void stop(int ticket) override;

    void answer(ports::StreamAnswer answer);

private:
    using Then = std::function<void(ports::StreamAnswer&)>;
    struct FileNamed {
        std::string digest{};
        std::int64_t size_bytes = 0;
    };
    struct Writing { // an export
        ports::ExportOrder order{};
        std::vector<std::string> claims{}; // not written yet, the next one last
        std::int64_t claim_count = 0;      // that were
        std::deque<FileNamed> files{};     // not written yet
        bundle::Writer writer{};
        int out = 0; // the stream
        std::string unwritten{};
        std::string unpieced{}; // of the file that is being read
        std::int64_t bytes_due = 0;
        std::int64_t bytes_done = 0;
        std::int64_t files_missing = 0;
        std::int64_t size_bytes = 0;
    };
    struct Keeping { // the files of an import
        std::set<std::string> wanted{};
        struct Step {
            enum class What : std::uint8_t { Begin, Bytes, End } what = What::Begin;
            std::string bytes{};
            bool whole = false;
        };
        std::deque<Step> steps{};
        int file = 0;           // its stream
        bool listening = false; // to a file that is wanted
    };
    void begin(int ticket);
    void end();
    void fail(screens::ExchangeFault fault, std::int64_t offset = 0);
    void report(std::int64_t done, std::int64_t of);
    int next_stream() { return ++last_stream_; }
    void await(int stream, Then then);

    // bundle_exchange_writing.cpp
    void plan_writing(const KeptEvents& events);
    void find_kept_files(const std::function<void()>& then);
    void gather_names(int stream, std::string names, const std::function<void()>& then);
    void begin_writing();
    void write_claims();
    void write_claim(const KeptEvents& events, const std::string& id);
    void write_next_file();
    void write_file(int stream, const FileNamed& file);
    void write_pieces(bool last);
    void put(Then then); // what is unwritten
    void finish_writing();
    void check(int stream, core::Sha256 read);
    void tell_written();

    // bundle_exchange_reading.cpp
    void open_source(const ports::ImportSource& source, const std::function<void()>& at_end);
    void read_on(int stream, const std::function<void()>& at_end);
    void read_text(std::size_t at, const std::function<void()>& at_end);
    void fail_reading(ports::StreamFault fault);
    void tell_read();
    bundle::FileEar ear_for_files();
    void keep_steps(const std::function<void()>& then);

    ports::Streams& streams_;
    EventsHere events_here_;
    Send send_;
    int ticket_ = 0; // of what is under way; 0: nothing is
    int told_percent_ = -1;
    int last_stream_ = 0;
    std::map<int, Then> waiting_{};
    std::set<int> open_{};
    std::optional<Writing> writing_{};
    std::optional<Keeping> keeping_{};
    std::optional<bundle::Reader> reader_{};
    std::string text_{};       // of a bundle that was pasted
    std::string passphrase_{}; // that was tried; empty: none
};

} // namespace app
