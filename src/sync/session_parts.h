// What the functions below Session::hear() share. Included by session*.cpp only.
#pragma once

#include "sync/session.h"

namespace syncing {

struct Session::Around {
    const Holdings& here;
    const Moment& moment;
    Outputs& out;
};

} // namespace syncing
