// The workspace as one would write it without a thought for speed: a list of lives, and a look at
// each of them for every question. What the real one is compared with, in laws and in benchmarks.
#pragma once

#include "workspace/filter.h"
#include "workspace/life.h"
#include "workspace/order.h"
#include "workspace/search.h"

#include <map>
#include <string>
#include <vector>

namespace support {

class PlainWorkspace {
public:
    PlainWorkspace(const claims::Rulebook& rules, core::Instant now) : rules_(rules), now_(now) {}

    void put(const workspace::Life& life) { lives_[life.claim.id.text] = life; }
    void remove(const std::string& id) { lives_.erase(id); }
    void move_to(core::Instant now) { now_ = now; }

    const std::map<std::string, workspace::Life>& lives() const { return lives_; }
    claims::Standing standing_of(const workspace::Life& life) const;

    // Ids, in their order.
    std::vector<std::string> found(const std::string& typed,
                                   const std::vector<workspace::Label>& labels) const;
    std::vector<std::string> sorted(std::vector<std::string> ids,
                                    const std::vector<workspace::SortKey>& keys) const;

private:
    const claims::Rulebook& rules_;
    core::Instant now_;
    std::map<std::string, workspace::Life> lives_{};
};

// Every field that a claim is found by, as typed.
std::vector<std::string> fields_of(const claims::Claim& claim, const claims::Catalogue& catalogue);

} // namespace support
