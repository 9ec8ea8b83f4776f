#include "shell/headless/streams.h"

#include "core/sha256.h"

#include <algorithm>
#include <utility>

namespace headless {

namespace {

using ports::StreamFault;

constexpr std::string_view gzip_mark = "gzip:";
constexpr std::string_view seal_mark = "seal ";

std::string packed(const ports::StreamSink& how, std::string bytes)
{
    if (how.compressed) bytes = std::string(gzip_mark) + bytes;
    if (!how.passphrase.empty()) bytes = std::string(seal_mark) + how.passphrase + ":" + bytes;
    return bytes;
}

StreamFault unpack(std::string& bytes, const std::string& passphrase)
{
    if (bytes.rfind(seal_mark, 0) == 0) {
        const std::size_t end = bytes.find(':');
        if (passphrase.empty()) return StreamFault::Sealed;
        if (bytes.substr(seal_mark.size(), end - seal_mark.size()) != passphrase) {
            return StreamFault::WrongPassphrase;
        }
        bytes.erase(0, end + 1);
    }
    if (bytes.rfind(gzip_mark, 0) == 0) bytes.erase(0, gzip_mark.size());
    return StreamFault::None;
}

} // namespace

StreamFault Streams::content_of(const ports::StreamSource& source, std::string& content) const
{
    switch (source.kind) {
    case ports::SourceKind::Offered:
        content = offered_(static_cast<std::uint32_t>(std::stoul(source.name)));
        return unpack(content, source.passphrase);
    case ports::SourceKind::Kept: {
        const auto found = kept_->files.find(source.name);
        if (found == kept_->files.end()) return StreamFault::Absent;
        content = found->second;
        return StreamFault::None;
    }
    case ports::SourceKind::KeptNames:
        for (const auto& [digest, file] : kept_->files) content += digest + "\n";
        return StreamFault::None;
    case ports::SourceKind::Address: {
        const auto found = addresses.find(source.name);
        if (found == addresses.end()) return StreamFault::Unreachable;
        content = found->second;
        return unpack(content, source.passphrase);
    }
    case ports::SourceKind::Written: {
        const Sink& sink = sinks_.at(std::stoi(source.name));
        content = packed(sink.how, sink.bytes);
        return unpack(content, source.passphrase);
    }
    }
    return StreamFault::None;
}

void Streams::open(int stream, const ports::StreamSource& source)
{
    Source opened;
    std::string content;
    const StreamFault fault = content_of(source, content);
    if (fault != StreamFault::None) return answer({.stream = stream, .fault = fault});
    opened.size = static_cast<std::int64_t>(content.size());
    for (std::size_t at = 0; at < content.size(); at += piece_bytes) {
        opened.pieces.push_back(content.substr(at, piece_bytes));
    }
    answer({.stream = stream, .size = opened.size});
    sources_[stream] = std::move(opened);
}

void Streams::read(int stream)
{
    Source& source = sources_.at(stream);
    ports::StreamAnswer piece{.stream = stream, .size = source.size};
    if (source.next < source.pieces.size()) piece.bytes = source.pieces[source.next++];
    source.position += static_cast<std::int64_t>(piece.bytes.size());
    piece.position = source.position;
    piece.end = source.next >= source.pieces.size();
    answer(std::move(piece));
}

void Streams::create(int stream, const ports::StreamSink& sink)
{
    if (full) return answer({.stream = stream, .fault = StreamFault::Full});
    sinks_[stream] = {.how = sink};
    answer({.stream = stream});
}

void Streams::write(int stream, std::string_view bytes)
{
    sinks_.at(stream).bytes += bytes;
    answer({.stream = stream});
}

void Streams::finish(int stream)
{
    Sink& sink = sinks_.at(stream);
    ports::StreamAnswer done{.stream = stream};
    if (sink.how.kept) {
        done.bytes = core::to_hex(core::sha256(sink.bytes));
        kept_->files[done.bytes] = sink.bytes;
    }
    done.size = static_cast<std::int64_t>(packed(sink.how, sink.bytes).size());
    answer(std::move(done));
}

void Streams::offer(int stream, std::string_view name, ports::HandOver to)
{
    const Sink& sink = sinks_.at(stream);
    handed_over.push_back(
        {.name = std::string(name), .bytes = packed(sink.how, sink.bytes), .to = to});
}

void Streams::close(int stream)
{
    sources_.erase(stream);
    sinks_.erase(stream);
    std::erase_if(answers_,
                  [&](const ports::StreamAnswer& answer) { return answer.stream == stream; });
}

std::vector<ports::StreamAnswer> Streams::take_answers()
{
    if (paused) return {};
    return std::exchange(answers_, {});
}

} // namespace headless
