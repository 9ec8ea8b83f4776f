// The present moment, as the device believes it.
#pragma once

#include "core/date.h"

namespace ports {

class Clock {
public:
    virtual ~Clock() = default;

    virtual core::Instant now() const = 0;
};

} // namespace ports
