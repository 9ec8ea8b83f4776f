// CHECK(condition): what must hold unless the program itself is wrong. It is on in release
// builds, and stops the program; the journal is append-only, so nothing saved is lost.
// Not for what people type or files contain: those get a Refusal or a Problem.
// Include it from .cpp files only: Catch2 has a macro of the same name.
#pragma once

namespace core {

struct BrokenPromise {
    const char* condition = "";
    const char* file = "";
    int line = 0;
};

[[noreturn]] void stop(const BrokenPromise& broken);

} // namespace core

#define CHECK(promise)                                                                             \
    (static_cast<bool>(promise)                                                                    \
         ? static_cast<void>(0)                                                                    \
         : ::core::stop({.condition = #promise, .file = __FILE__, .line = __LINE__}))
