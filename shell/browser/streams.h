// ports::Streams, by way of the browser: web/platform/streams.js.
#pragma once

#include "ports/streams.h"

namespace browser {

class Streams final : public ports::Streams {
public:
    void open(int stream, const ports::StreamSource& source) override;
    void read(int stream) override;
    void create(int stream, const ports::StreamSink& sink) override;
    void write(int stream, std::string_view bytes) override;
    void finish(int stream) override;
    void offer(int stream, std::string_view name, ports::HandOver to) override;
    void close(int stream) override;
};

} // namespace browser
