// ports::Streams without a browser: what is offered, kept and written lies in memory. Packing is
// a mark before the bytes, so that tests see it: "gzip:" and "seal PASSPHRASE:".
#pragma once

#include "ports/streams.h"
#include "shell/headless/journal.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace headless {

struct WrittenFile {
    std::string name{};
    std::string bytes{};
    ports::HandOver to = ports::HandOver::ToPerson;
};

class Streams final : public ports::Streams {
public:
    using ContentOf = std::function<std::string(std::uint32_t handle)>;

    Streams(std::shared_ptr<JournalFiles> kept, ContentOf offered)
        : kept_(std::move(kept)), offered_(std::move(offered))
    {}

    void open(int stream, const ports::StreamSource& source) override;
    void read(int stream) override;
    void create(int stream, const ports::StreamSink& sink) override;
    void write(int stream, std::string_view bytes) override;
    void finish(int stream) override;
    void offer(int stream, std::string_view name, ports::HandOver to) override;
    void close(int stream) override;

    // What an address answers with.
    std::map<std::string, std::string> addresses{};
    std::vector<WrittenFile> handed_over{}; // the latest last
    std::size_t piece_bytes = 1000;
    bool full = false;   // nothing can be written
    bool paused = false; // nothing is answered

    std::size_t open_count() const { return sources_.size() + sinks_.size(); }
    std::vector<ports::StreamAnswer> take_answers();

private:
    struct Source {
        std::vector<std::string> pieces{};
        std::size_t next = 0;
        std::int64_t size = 0;
        std::int64_t position = 0;
    };
    struct Sink {
        ports::StreamSink how{};
        std::string bytes{};
    };

    void answer(ports::StreamAnswer answer) { answers_.push_back(std::move(answer)); }
    ports::StreamFault content_of(const ports::StreamSource& source, std::string& content) const;

    std::shared_ptr<JournalFiles> kept_;
    ContentOf offered_;
    std::map<int, Source> sources_;
    std::map<int, Sink> sinks_;
    std::vector<ports::StreamAnswer> answers_;
};

} // namespace headless
