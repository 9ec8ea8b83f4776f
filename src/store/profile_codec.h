// The profile of a workspace as a JSON document. Reading never fails: what is missing or damaged
// keeps the value of `fallback`, and is noted.
#pragma once

#include "claims/profile.h"
#include "core/problem.h"

#include <string>
#include <string_view>

namespace store {

std::string write_profile(const claims::Profile& profile);

struct ReadProfile {
    claims::Profile profile{};
    core::Problems problems{};
};

ReadProfile read_profile(std::string_view text, const claims::Profile& fallback);

} // namespace store
