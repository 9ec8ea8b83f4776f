// A host of static objects in memory, which keeps what is put there as its rules allow, and which
// answers late, wrongly, or not at all when it is told to. It lives on when a device's page does
// not.
#pragma once

#include "support/random.h"
#include "sync/requests.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace support {

struct HostRules {
    bool writes = true;
    bool replaces = true;       // else an object that lies there can only be read
    bool wants_folders = false; // they are to be made before something is put into them
    syncing::Listing listing = syncing::Listing::None;
};

enum class HostMishap : std::uint8_t {
    None,
    Unreachable, // nothing happens, nobody answers
    AnswerLost,  // it happens, nobody hears of it
    HappensLate, // nobody answers, and it happens at some later time
    Refuses,     // 403, 404, 409, 412 though there is no reason
    Turns,       // 429, 500, 503, 507
    CutBody,     // the answer, or what is kept of what was put
    FlippedBody, // one bit of it
    Page,        // 200, and a page for people
    TooLarge,    // more than was asked for
    StaleBody,   // what lay there before
    Forgets,     // the object is gone from then on
    GoesBack,    // the object is again what it was before, from then on
};
inline constexpr int host_mishap_kinds = static_cast<int>(HostMishap::GoesBack);

class FakeHost {
public:
    explicit FakeHost(HostRules its_rules = {}) : rules(its_rules) {}

    // `files`: the attached files of the device that asks, by hash.
    syncing::Answer answer(const syncing::Request& request,
                           std::map<std::string, std::string>& files, Random& random);
    void happen_at_last(); // what was late

    HostRules rules;
    std::string full_below = "-"; // what is put below that path finds no room
    int mishap_percent = 0;
    std::set<HostMishap> mishaps_left_out{};
    std::size_t mishaps = 0;
    std::map<std::string, std::string> objects{}; // by path
    std::set<std::string> folders{};
    std::vector<std::string> seen{}; // each request, as "put claimdesk-1/p/…"

private:
    syncing::Answer right_answer(const syncing::Request& request,
                                 std::map<std::string, std::string>& files);
    syncing::Answer put(const std::string& path, const std::string& bytes);
    std::string listing_of(const std::string& folder) const;

    std::map<std::string, std::string> before_{};
    std::vector<std::pair<std::string, std::string>> late_{};
};

} // namespace support
