#include "shell/browser/streams.h"

#include "shell/browser/platform.h"

namespace browser {

namespace {

int length(std::string_view text)
{
    return static_cast<int>(text.size());
}

} // namespace

void Streams::open(int stream, const ports::StreamSource& source)
{
    platform_stream_open(stream, static_cast<int>(source.kind), source.name.data(),
                         length(source.name), source.passphrase.data(), length(source.passphrase));
}

void Streams::read(int stream)
{
    platform_stream_read(stream);
}

void Streams::create(int stream, const ports::StreamSink& sink)
{
    platform_stream_create(stream, sink.kept ? 1 : 0, sink.compressed ? 1 : 0,
                           sink.passphrase.data(), length(sink.passphrase));
}

void Streams::write(int stream, std::string_view bytes)
{
    platform_stream_write(stream, bytes.data(), length(bytes));
}

void Streams::finish(int stream)
{
    platform_stream_finish(stream);
}

void Streams::offer(int stream, std::string_view name, ports::HandOver to)
{
    platform_stream_offer(stream, name.data(), length(name),
                          to == ports::HandOver::ToFolder ? 1 : 0);
}

void Streams::close(int stream)
{
    platform_stream_close(stream);
}

} // namespace browser
