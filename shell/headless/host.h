// ports::Host without a network: a test answers the requests, or hands them to a host of its own.
#pragma once

#include "app/action.h"
#include "ports/host.h"

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace headless {

class Host final : public ports::Host {
public:
    using Answering = std::function<app::HostAnswered(const ports::HostRequest&)>;

    void take_turn() override;
    void end_turn(bool forget) override;
    void remember(std::string_view bytes) override { remembered = bytes; }
    void ask(const ports::HostRequest& request) override;
    void list_kept_files() override;
    void wake_in(std::int64_t ms) override { due_ms = ms; }

    Answering answering{}; // who answers; nobody: no request is answered
    std::string remembered{};
    std::vector<std::string> kept_files{};
    bool turn_is_free = true; // else another page has it
    bool forgotten = false;
    std::optional<std::int64_t> due_ms{}; // as it was asked for last

    std::vector<app::Action> take_answers();

private:
    std::vector<app::Action> answers_;
};

} // namespace headless
