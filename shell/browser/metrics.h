// What the last frame took and consisted of, for developers (web/dev). Costs four looks at the
// clock.
#pragma once

#include "ui/semantics.h"

#include <array>

struct ImDrawData;

namespace browser {

class Metrics {
public:
    void begin();
    void screens_done();
    void drawing_done(const ImDrawData& drawing);
    void mirror_done(const ui::Tree& shown);

    double* numbers() { return numbers_.data(); } // web/types.d.ts names them

private:
    double lap(); // milliseconds since the last one

    double since_ms_ = 0;
    std::array<double, 10> numbers_{};
};

} // namespace browser
