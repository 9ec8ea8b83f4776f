// The browser's own storage, seen from outside: how full it is, whether the browser promises to
// keep it, a folder of the person's for backups, and its erasure. Answered by StorageTold.
#pragma once

#include <string_view>

namespace ports {

class Storage {
public:
    virtual ~Storage() = default;

    virtual void ask() = 0;
    virtual void ask_to_persist() = 0;
    // The person chooses a folder that backups are written to from then on; or none any more.
    virtual void choose_folder() = 0;
    virtual void forget_folder() = 0;
    // Everything of the workspace that is open, in every copy; then the page loads anew.
    virtual void erase() = 0;
};

} // namespace ports
