// A fake host as the app reaches it: requests of HTTP go in, and what the host would say comes out.
#pragma once

#include "shell/headless/shell.h"
#include "support/fake_host.h"

#include <memory>
#include <string>

namespace support {

inline constexpr const char* host_address = "https://files.example.org/claims";

// For Shell::host().answering. `files`: attached files of the browser that asks, by hash.
headless::Host::Answering answering_by(FakeHost& host,
                                       std::shared_ptr<std::map<std::string, std::string>> files,
                                       std::uint64_t seed);

} // namespace support
