// ports::Host, by way of the browser: web/platform/sync_host.js answers.
#pragma once

#include "ports/host.h"

namespace browser {

class Host final : public ports::Host {
public:
    void take_turn() override;
    void end_turn(bool forget) override;
    void remember(std::string_view bytes) override;
    void ask(const ports::HostRequest& request) override;
    void list_kept_files() override;
    void wake_in(std::int64_t ms) override;
};

} // namespace browser
