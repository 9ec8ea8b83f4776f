#include "core/check.h"

#include <cstdio>
#include <cstdlib>

namespace core {

void stop(const BrokenPromise& broken)
{
    std::fprintf(stderr, "%s:%d: broken promise: %s\n", broken.file, broken.line, broken.condition);
    std::abort();
}

} // namespace core
