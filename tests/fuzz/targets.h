// What is fed to each parser of what comes from outside, and what has to hold of it whatever the
// bytes are. The fuzzer makes the bytes (driver.cpp); the tests try those that are kept beside this
// file, cut off and with bits flipped.
#pragma once

#include <span>
#include <stdexcept>
#include <string_view>

namespace fuzz {

struct Target {
    std::string_view name{};
    void (*run)(std::string_view bytes){}; // throws Broken
};

std::span<const Target> targets();

struct Broken : std::logic_error {
    using std::logic_error::logic_error;
};

inline void expect(bool holds, const char* what)
{
    if (!holds) throw Broken(what);
}

} // namespace fuzz
