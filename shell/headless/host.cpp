#include "shell/headless/host.h"

namespace headless {

void Host::take_turn()
{
    if (turn_is_free) answers_.emplace_back(app::SyncTurn{.remembered = remembered});
}

void Host::end_turn(bool forget)
{
    due_ms.reset();
    if (!forget) return;
    forgotten = true;
    remembered.clear();
}

void Host::ask(const ports::HostRequest& request)
{
    if (answering) answers_.emplace_back(answering(request));
}

void Host::list_kept_files()
{
    answers_.emplace_back(app::KeptFilesListed{.digests = kept_files});
}

std::vector<app::Action> Host::take_answers()
{
    if (due_ms == 0) {
        due_ms.reset();
        answers_.emplace_back(app::SyncDue{});
    }
    return std::exchange(answers_, {});
}

} // namespace headless
