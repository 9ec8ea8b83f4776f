// What a host answers when it is asked for the names below a folder. Only names are taken from it,
// and of those only such as an object of ours may have: a listing is a hint where to look, never a
// proof that something is there or not.
#pragma once

#include "core/result.h"
#include "sync/format.h"

#include <set>

namespace syncing {

struct Listed {
    std::set<std::string> devices{};
    std::string next_page{}; // empty: that was all
};

core::Result<Listed, Fault> read_listing(Listing style, std::string_view bytes);

} // namespace syncing
