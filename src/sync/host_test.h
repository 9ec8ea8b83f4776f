// What a host can do, found out by trying, before anything of a claim is sent there: can it be
// read, can something be put there and does it come back, are names listed. What is put is one
// small object, named by its content like any other, and it stays: nothing is ever removed there.
// It is another each time, because of one that is there already nobody could tell whether this key
// may put it there, or only may not replace it.
#pragma once

#include "sync/address.h"
#include "sync/requests.h"

#include <deque>
#include <vector>

namespace syncing {

struct HostReport {
    bool done = false;
    std::optional<Fault> reading{}; // why it can't be read
    std::optional<Fault> writing{}; // why nothing can be put there, or Stale: it does not come back
    Abilities abilities{};

    bool operator==(const HostReport&) const = default;
};

class HostTest {
public:
    HostTest(HostKind kind, std::uint64_t random);

    // One request at a time; none when it is done.
    std::optional<Request> begin();
    std::optional<Request> hear(const Answer& answer);

    const HostReport& report() const { return report_; }

private:
    enum class Step : std::uint8_t { Read, Put, MakeFolders, PutAgain, ReadBack, List };

    std::optional<Request> ask(Step step);
    std::optional<Request> list_or_end();
    std::optional<Request> heard_read(const Answer& answer);
    std::optional<Request> heard_put(const Answer& answer);
    std::optional<Request> heard_folder();
    std::optional<Request> heard_back(const Answer& answer);
    std::optional<Request> heard_list(const Answer& answer);

    std::string path_of_probe() const;

    std::string probe_{};
    HostReport report_{};
    Step step_ = Step::Read;
    std::size_t folder_ = 0;
    std::deque<Listing> styles_{}; // to be tried yet
    int ticket_ = 0;
};

} // namespace syncing
