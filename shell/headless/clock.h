// A clock that stands still until it is set.
#pragma once

#include "ports/clock.h"

namespace headless {

class Clock final : public ports::Clock {
public:
    core::Instant now() const override { return moment; }

    core::Instant moment{};
};

} // namespace headless
