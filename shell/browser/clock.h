// The device's own clock.
#pragma once

#include "ports/clock.h"

#include <chrono>

namespace browser {

class Clock final : public ports::Clock {
public:
    core::Instant now() const override
    {
        using namespace std::chrono;
        const auto since_1970 = system_clock::now().time_since_epoch();
        return {.utc_ms = duration_cast<milliseconds>(since_1970).count()};
    }
};

} // namespace browser
