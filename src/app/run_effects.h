// The only place where the app touches the world.
#pragma once

#include "app/effect.h"
#include "ports/clock.h"
#include "ports/files.h"
#include "ports/host.h"
#include "ports/signer.h"
#include "ports/storage.h"

#include <vector>

namespace app {

// What a shell brings. Each outlives the session.
struct World {
    ports::Page& page;
    ports::Journal& journal;
    ports::Files& files;
    ports::Exchange& exchange;
    ports::Storage& storage;
    ports::Host& host;
    ports::Signer& signer;
    const ports::Clock& clock;
};

void run_effects(const std::vector<Effect>& effects, World& world);

} // namespace app
